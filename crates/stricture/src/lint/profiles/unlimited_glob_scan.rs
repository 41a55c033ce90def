//! See [`LINT`].

use crate::client::session::scan;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A profile denies a pattern with `**` without a limit, so the client warns at every start.
    ///
    /// On Linux, the client searches the files that a denied pattern matches. If the default profile has a pattern with `**` and no limit
    /// for the search, the client shows a warning. It does so at every start and in every session. People get used to such warnings.
    ///
    /// Patterns in `permissions.filesystem.deny_read` cause no warning. A folder without `/**` at its end causes none either, and it
    /// denies everything in the folder too. If you set `glob_scan_max_depth`, files in deeper folders stay readable. We tested this on
    /// Linux. On macOS, the client needs no search.
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
    /// "~/**/.env" = "deny"
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
    "unlimited-glob-scan", Untidy, check, of_linux
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(scan) = scan::of(cx.client()).filter(|scan| scan.depth.is_none()) else { return };
    for deep in scan.deep.iter().filter(|deep| !deep.is_for_everybody) {
        let message = "the profile denies a pattern with `**` without a limit: the client warns at every start";
        let help = match &deep.whole_folder {
            Some(folder) => format!("deny the folder itself: {}", quoted(folder)),
            None if deep.is_special => {
                "set `glob_scan_max_depth` to the levels of folders that files can be in".to_owned()
            }
            None => "move the pattern to `permissions.filesystem.deny_read`, or set `glob_scan_max_depth`".to_owned(),
        };
        found.push(LINT.at(cx.key_at(deep.span), deep.span, message).help(help));
    }
}
