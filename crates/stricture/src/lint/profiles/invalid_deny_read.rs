//! See [`LINT`].

use crate::client::filesystem::Unusable;
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

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for denied in cx.client().deny_read() {
        let Err(why) = denied.resolved else { continue };
        let (what, help) = worded(why);
        found.push(LINT.value(&denied.at, format!("{} {what}", quoted(denied.written))).help(help));
    }
}

/// What is wrong, and what to do.
fn worded(why: Unusable) -> (&'static str, &'static str) {
    match why {
        Unusable::HoldsNul => ("holds a NUL character", "remove it: no path has one"),
        Unusable::OfWindows => {
            let help = "write it with `/`, from the root";
            ("is a Windows path, which stops the client on every other system", help)
        }
        Unusable::BeginsWithDrive => ("begins with a drive", "begin with the name of a folder"),
        Unusable::PatternInFolder => ("has pattern characters in the name of a folder", "deny a folder above it"),
        Unusable::NoPattern => ("is no glob pattern", "close its braces, and end no name with a backslash"),
    }
}
