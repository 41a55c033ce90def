//! See [`LINT`].

use crate::client::filesystem::Unusable;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The client cannot use a path in `permissions.filesystem.deny_read`.
    ///
    /// The client refuses a policy with one of these paths:
    ///
    /// - an invalid glob pattern
    /// - a Windows path
    /// - a folder with pattern characters in its name
    /// - a path with a NUL character
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
        let Err((why, clients)) = denied.resolved else { continue };
        let (what, help) = worded(why);
        let finding = LINT.value(&denied.at, format!("the denied path {} {what}", quoted(denied.written))).help(help);
        found.push(finding.with_clients(clients));
    }
}

/// What is wrong, and what to do.
fn worded(why: Unusable) -> (&'static str, &'static str) {
    match why {
        Unusable::HoldsNul => {
            ("contains a NUL character: the client refuses the policy", "remove the NUL character: no path has one")
        }
        Unusable::OfWindows => {
            let help = "write an absolute path with `/`";
            ("is a Windows path: on every other system, the client refuses the policy", help)
        }
        Unusable::BeginsWithDrive => {
            ("begins with a drive: the client refuses the policy", "begin with the name of a folder")
        }
        Unusable::PatternInFolder => {
            ("has pattern characters in a folder's name: the client refuses the policy", "deny a folder above it")
        }
        Unusable::NoPattern => (
            "is not a valid glob pattern: the client refuses the policy",
            "close all braces, and do not end a name with a backslash",
        ),
    }
}
