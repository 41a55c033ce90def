//! See [`LINT`].

use crate::client::filesystem;
use crate::client::paths;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{At, View};
use crate::syntax::Span;

declare_lint! {
    /// A path in the selected permission profile that the client cannot use.
    ///
    /// Paths are absolute, begin with `~/`, or are special names such as `:root`. Below a path or `:workspace_roots` a table names
    /// relative paths without `..`. Patterns can only deny, except for a final `/**`, which names a whole tree.
    ///
    /// The client checks the profile that `default_permissions` selects, with all that it inherits; the same mistake in another
    /// profile stops whoever selects that one.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// "src" = "write"
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// ":workspace_roots" = { "src" = "write" }
    /// ```
    "invalid-profile-path", Rejected, check
}

/// Special names below which no table may stand.
const FLAT: &[&str] = &[":root", ":minimal", ":tmpdir", ":slash_tmp"];

/// Special names below which paths may stand.
const NESTING: &[&str] = &[":workspace_roots", ":project_roots"];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    cx.client().selected_profile(|profile| {
        let selected = cx.client().profiles().default.as_ref().map(|default| default.node.span);
        paths_of(profile, &mut |span, (message, help)| {
            let finding = LINT.at(cx.key_at(span), span, message).help(help);
            // In other profiles nobody looks at the paths.
            found.push(match selected {
                Some(selected) => finding.label(selected, "this profile is checked"),
                None => finding,
            });
        });
        Some(())
    });
}

/// Tells what the client cannot use in a profile.
pub(in crate::lint) fn paths_of(profile: &View<'_>, tell: &mut impl FnMut(Span, Wrong)) {
    for root in profile.map("workspace_roots").iter().filter(|root| root.node.as_bool() == Some(true)) {
        if let Err(wrong) = workspace_root(root.name()) {
            tell(root.key_span, wrong);
        }
    }
    let Some(filesystem) = profile.view("filesystem") else { return };
    for at in filesystem.rest() {
        rules_of(at, tell);
    }
    depth(&filesystem, tell);
}

fn depth(filesystem: &View<'_>, tell: &mut impl FnMut(Span, Wrong)) {
    if let Some(at) = filesystem.get("glob_scan_max_depth").filter(|at| at.node.as_integer() == Some(0)) {
        tell(at.node.span, ("the depth must be at least 1".to_owned(), "write 1 or more, or remove the key"));
    }
}

fn rules_of(at: &At<'_>, tell: &mut impl FnMut(Span, Wrong)) {
    let path = at.name();
    let Some((_, alternative, rule)) = at.chosen() else { return };
    if alternative.name == "access" {
        let denies = rule.word().is_some_and(|(word, _)| filesystem::is_deny(word));
        if let Err(wrong) = path_rule(path, denies) {
            tell(at.key_span, wrong);
        }
        return;
    }
    for inner in rule.entries() {
        let denies = inner.word().is_some_and(|(word, _)| filesystem::is_deny(word));
        if let Err(wrong) = nested_rule(path, inner.name(), denies) {
            tell(inner.key_span, wrong);
        }
    }
}

/// What is wrong, and what to do.
pub(in crate::lint) type Wrong = (String, &'static str);

/// One path with its access.
fn path_rule(path: &str, denies: bool) -> Result<(), Wrong> {
    if !has_pattern(path) {
        return if path.starts_with(':') { Ok(()) } else { absolute(path) };
    }
    if denies {
        return absolute(path);
    }
    let tree = tree_of(path)?;
    if tree.starts_with(':') { Ok(()) } else { absolute(tree) }
}

/// A folder that counts as workspace.
fn workspace_root(path: &str) -> Result<(), Wrong> {
    foreign(path)?;
    no_drive(&paths::normal(path, paths::HOME))
}

/// A path below another one.
fn nested_rule(base: &str, path: &str, denies: bool) -> Result<(), Wrong> {
    let special = base.starts_with(':');
    if denies && has_pattern(path) && (!special || NESTING.contains(&base)) {
        descendant(path)?;
        return if special { Ok(()) } else { joined(base, path) };
    }
    let path = tree_of(path)?;
    if path == "." {
        return if special { Ok(()) } else { absolute(base) };
    }
    descendant(path)?;
    if !special {
        return joined(base, path);
    }
    if FLAT.contains(&base) {
        let message = format!("no table can stand below {}", quoted(base));
        return Err((message, "write absolute paths, or use `:workspace_roots`"));
    }
    Ok(())
}

/// A relative path that is appended to an absolute one.
fn joined(base: &str, path: &str) -> Result<(), Wrong> {
    absolute(base)?;
    foreign(path)?;
    if path.starts_with("~/") {
        return Ok(());
    }
    let whole = paths::normal(base, "/");
    if path.contains(['*', '?', '[', ']', '{', '}']) && whole.contains(['*', '?', '[', ']', '{', '}', '\\']) {
        let message = format!("{} has pattern characters and patterns below it", quoted(base));
        return Err((message, "write each pattern out in full, with its absolute path"));
    }
    no_drive(&format!("{}/{path}", whole.trim_end_matches('/')))
}

fn has_pattern(path: &str) -> bool {
    path.contains(paths::PATTERN)
}

/// The path without a final `/**`, which must leave no pattern.
fn tree_of(path: &str) -> Result<&str, Wrong> {
    if !has_pattern(path) {
        return Ok(path);
    }
    let tree = path.strip_suffix("/**").unwrap_or(path);
    if has_pattern(tree) {
        let message = format!("the pattern {} can only deny", quoted(path));
        return Err((message, "give access to an exact path, or to a whole tree with a final `/**`"));
    }
    Ok(tree)
}

fn absolute(path: &str) -> Result<(), Wrong> {
    if path.contains('\0') {
        return Err((format!("{} holds a NUL character", quoted(path)), "remove it: no path has one"));
    }
    if path.starts_with('/') || path == "~" || path.starts_with("~/") {
        return no_drive(&paths::normal(path, "/"));
    }
    let message = format!("{} is not absolute", quoted(path));
    Err((message, "begin with `/`, with `~/`, or with a special name such as `:workspace_roots`"))
}

fn no_drive(path: &str) -> Result<(), Wrong> {
    if paths::has_drive(path) {
        let message = format!("{} begins with a drive", quoted(path));
        return Err((message, "begin with the name of a folder"));
    }
    Ok(())
}

/// A path that stays below its base.
fn descendant(path: &str) -> Result<(), Wrong> {
    let leaves = path.is_empty() || path.starts_with('/') || path.split('/').any(|part| part == "..");
    if leaves || path.split('/').next() == Some(".") {
        let message = format!("{} is not a path below the one above it", quoted(path));
        return Err((message, "write a relative path without `.` and `..`"));
    }
    Ok(())
}

/// A path that would be absolute on Windows.
fn foreign(path: &str) -> Result<(), Wrong> {
    if paths::is_foreign(path) || path.contains('\0') {
        let message = format!("{} is not a path below the one above it", quoted(path));
        return Err((message, "write a relative path"));
    }
    Ok(())
}
