//! See [`LINT`].

use globset::GlobBuilder;

use crate::client::paths;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A path in `permissions.filesystem.deny_read` that the client cannot use.
    ///
    /// The client refuses patterns that are broken, paths as Windows writes them, and folders with pattern characters in their names.
    ///
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["/srv/{keys/*"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["~/.ssh", "/srv/**/*.key"]
    /// ```
    "invalid-deny-read", Rejected, check
}

/// The folder from which relative paths count.
const BASE: &str = "/etc/codex";

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let filesystem = cx.policy().view("permissions").and_then(|permissions| permissions.view("filesystem"));
    for at in filesystem.map(|filesystem| filesystem.items("deny_read")).unwrap_or_default() {
        if let Some(Err((what, help))) = at.node.as_text().map(resolved) {
            let message = format!("{} {what}", quoted(at.node.as_text().unwrap_or_default()));
            found.push(LINT.value(&at, message).help(help));
        }
    }
}

/// What is wrong, and what to do.
type Wrong = (&'static str, &'static str);

/// The pattern as the client resolves it: absolute, without `.`, `..` and `~`.
pub(in crate::lint) fn resolved(pattern: &str) -> Result<String, Wrong> {
    if pattern.contains('\0') {
        return Err(("holds a NUL character", "remove it: no path has one"));
    }
    let (folder, rest) = split(pattern);
    if paths::is_foreign(folder) {
        let help = "write it with `/`, from the root";
        return Err(("is a Windows path, which stops the client on every other system", help));
    }
    let folder = paths::normal(folder, BASE);
    if paths::has_drive(&folder) {
        return Err(("begins with a drive", "begin with the name of a folder"));
    }
    if folder.contains(['*', '?', '[', ']', '{', '}', '\\']) {
        return Err(("has pattern characters in the name of a folder", "deny a folder above it"));
    }
    let Some(rest) = rest else { return Ok(folder) };
    let whole = joined(&folder, rest);
    if is_pattern(&whole) {
        Ok(whole)
    } else {
        Err(("is no glob pattern", "close its braces, and end no name with a backslash"))
    }
}

/// The folder before the first pattern character, and the rest; no rest where there is no pattern.
fn split(pattern: &str) -> (&str, Option<&str>) {
    let Some(first) = pattern.find(['*', '?', '[']) else { return (pattern, None) };
    let before = pattern.get(..first).unwrap_or_default();
    match before.rfind('/') {
        None => ("", Some(pattern)),
        Some(0) => ("/", pattern.get(1..)),
        Some(at) => (pattern.get(..at).unwrap_or_default(), pattern.get(at + 1..)),
    }
}

/// The whole pattern without `.` and `..`; a slash at its end stays.
fn joined(folder: &str, rest: &str) -> String {
    let whole = paths::normal(&format!("{folder}/{rest}"), BASE);
    let last = rest.rsplit('/').next().unwrap_or_default();
    if matches!(last, "" | "." | "..") && whole != "/" { format!("{whole}/") } else { whole }
}

fn is_pattern(pattern: &str) -> bool {
    GlobBuilder::new(pattern).backslash_escape(true).allow_unclosed_class(true).build().is_ok()
}
