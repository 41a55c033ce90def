//! See [`LINT`].

use crate::client::profiles::{PathFault, faults};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

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

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    cx.client().selected_profile(|profile| {
        let selected = cx.client().profiles().default.as_ref().map(|default| default.node.span);
        faults(profile, &mut |at, fault| {
            let span = fault.span(at);
            let (message, help) = worded(&fault);
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

/// What is wrong, and what to do.
pub(in crate::lint) fn worded(fault: &PathFault) -> (String, &'static str) {
    match fault {
        PathFault::NoDepth => ("the depth must be at least 1".to_owned(), "write 1 or more, or remove the key"),
        PathFault::HoldsNul { path } => {
            (format!("{} holds a NUL character", quoted(path)), "remove it: no path has one")
        }
        PathFault::NotAbsolute { path } => {
            let help = "begin with `/`, with `~/`, or with a special name such as `:workspace_roots`";
            (format!("{} is not absolute", quoted(path)), help)
        }
        PathFault::BeginsWithDrive { path } => {
            (format!("{} begins with a drive", quoted(path)), "begin with the name of a folder")
        }
        PathFault::LeavesFolder { path } => {
            let help = "write a relative path without `.` and `..`";
            (format!("{} is not a path below the one above it", quoted(path)), help)
        }
        PathFault::OfWindows { path } => {
            (format!("{} is not a path below the one above it", quoted(path)), "write a relative path")
        }
        PathFault::NothingBelow { name } => {
            let help = "write absolute paths, or use `:workspace_roots`";
            (format!("no table can stand below {}", quoted(name)), help)
        }
        PathFault::PatternsInBoth { folder } => {
            let help = "write each pattern out in full, with its absolute path";
            (format!("{} has pattern characters and patterns below it", quoted(folder)), help)
        }
        PathFault::AllowingPattern { pattern } => {
            let help = "give access to an exact path, or to a whole tree with a final `/**`";
            (format!("the pattern {} can only deny", quoted(pattern)), help)
        }
    }
}
