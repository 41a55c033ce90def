//! See [`LINT`].

use crate::client::session::scan;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The default profile limits the search for denied files, so deeper files stay readable.
    ///
    /// On Linux, the client searches the files that a denied pattern matches. With `glob_scan_max_depth = 3`, it finds no files in more
    /// than two folders below the beginning of a pattern with `**`. Commands can read these files.
    ///
    /// The limit of the default profile also holds for the patterns in `permissions.filesystem.deny_read`, which are for everybody. In
    /// the profile itself, this lint reports only a limit of 1 or 2, which leaves almost nothing of `**`. We tested this on Linux.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.developers.filesystem]
    /// glob_scan_max_depth = 3
    ///
    /// [permissions.filesystem]
    /// deny_read = ["~/**/.env"]
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.filesystem]
    /// deny_read = ["~/**/.env"]
    /// ```
    "shallow-glob-scan", Risky, check, of_linux
}

/// The author of a profile chose its limit. With up to so many levels, a pattern for any depth reaches at most one folder.
const SHALLOW: i64 = 2;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(scan) = scan::of(cx.client()) else { return };
    // `invalid-profile-path` reports a limit of 0, which stops the client.
    let Some((depth, limit)) = scan.depth.filter(|(depth, _)| *depth > 0) else { return };
    for deep in scan.deep.iter().filter(|deep| deep.is_for_everybody || depth <= SHALLOW) {
        let reach = match depth {
            1 => "in folders".to_owned(),
            2 => "in more than one folder".to_owned(),
            _ => format!("in more than {} folders", depth - 1),
        };
        let message = format!("files {reach} below the start of the pattern stay readable on Linux");
        let help = if deep.is_special {
            "set a higher `glob_scan_max_depth`"
        } else if deep.is_for_everybody && depth > SHALLOW {
            "set a higher `glob_scan_max_depth`, or move the patterns of the profile to this list and remove the limit"
        } else {
            "set a higher `glob_scan_max_depth`, or remove it and write the pattern in `permissions.filesystem.deny_read`"
        };
        found.push(
            LINT.at(cx.key_at(deep.span), deep.span, message)
                .label(limit, "the limit of the default profile")
                .help(help),
        );
    }
}
