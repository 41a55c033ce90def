//! See [`LINT`].

use crate::client::paths;
use crate::client::profiles::{PathFault, faults};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The client cannot use a path in the selected permission profile.
    ///
    /// A path is absolute, begins with `~/`, or is a special name such as `:root`. A table below a path or below `:workspace_roots`
    /// names relative paths without `..`. A pattern can only deny. The exception is a path that ends in `/**`, which means a whole
    /// tree. Paths of Windows, such as `C:\\data`, are not absolute on other systems.
    ///
    /// The client checks the profile in `default_permissions`, with everything that it inherits. The same mistake in another profile stops
    /// the client of each person who selects that profile.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// ":minimal" = "read"
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
    /// ":minimal" = "read"
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
            let message = format!("{message}: the client refuses the policy");
            let finding = LINT.at(cx.key_at(span), span, message).help(help).with_clients(fault.clients());
            // In other profiles nobody looks at the paths.
            found.push(match selected {
                Some(selected) => finding.label(selected, "the client checks this profile"),
                None => finding,
            });
        });
        Some(())
    });
}

/// What is wrong, and what to do.
pub(in crate::lint) fn worded(fault: &PathFault) -> (String, &'static str) {
    match fault {
        PathFault::NoDepth => {
            ("`glob_scan_max_depth` must be at least 1".to_owned(), "write 1 or more, or remove the key")
        }
        PathFault::HoldsNul { path } => {
            (format!("the path {} contains a NUL character", quoted(path)), "remove the NUL character: no path has one")
        }
        PathFault::NotAbsolute { path } | PathFault::OfWindows { path } if paths::is_foreign(path) => {
            let help = "give Windows machines a policy of their own: on other systems, an absolute path begins with `/` or `~/`";
            (format!("the path {} is a Windows path", quoted(path)), help)
        }
        PathFault::NotAbsolute { path } => {
            let help = "begin with `/`, with `~/`, or with a special name such as `:workspace_roots`";
            (format!("the path {} is not absolute", quoted(path)), help)
        }
        PathFault::BeginsWithDrive { path } => {
            (format!("the path {} begins with a drive", quoted(path)), "begin with the name of a folder")
        }
        PathFault::LeavesFolder { path } => {
            let help = "write a relative path without `.` and `..`";
            (format!("the path {} is not relative to the path of its table", quoted(path)), help)
        }
        PathFault::OfWindows { path } => {
            (format!("the path {} is not relative to the path of its table", quoted(path)), "write a relative path")
        }
        PathFault::NothingBelow { name } => {
            let help = "write absolute paths, or use `:workspace_roots`";
            (format!("{} has a table, but only an access word is possible", quoted(name)), help)
        }
        PathFault::PatternsInBoth { folder } => {
            let help = "write each pattern out in full, with its absolute path";
            (format!("{} has pattern characters, and its table has patterns", quoted(folder)), help)
        }
        PathFault::PatternInOldName { pattern } => {
            let help = "write it below `:workspace_roots`";
            (format!("the pattern {} cannot be below `:project_roots`", quoted(pattern)), help)
        }
        PathFault::AllowingPattern { pattern } => {
            let help = "give access to an exact path, or to a whole tree with a final `/**`";
            (format!("the pattern {} gives access, but a pattern can only deny", quoted(pattern)), help)
        }
    }
}
