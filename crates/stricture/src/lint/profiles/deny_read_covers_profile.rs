//! See [`LINT`].

use crate::client::read_conflicts::{Covered, ReadConflict};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A denied path that the selected permission profile makes readable.
    ///
    /// `permissions.filesystem.deny_read` wins over every profile, and the client refuses a file in which it takes away what the
    /// profile that `default_permissions` selects gives: the same path, or one below it, or one that a pattern matches. The client's
    /// own helper programs in the home directory must stay readable too.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// "/srv/data" = "read"
    ///
    /// [permissions.filesystem]
    /// deny_read = ["/srv"]
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// "/srv/data" = "read"
    ///
    /// [permissions.filesystem]
    /// deny_read = ["/srv/data/keys"]
    /// ```
    "deny-read-covers-profile", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for conflict in cx.client().read_conflicts() {
        found.push(match conflict {
            ReadConflict::Covers(Covered { denied, path, rule }) => {
                let message = format!("the selected profile makes {} readable, which this denies", quoted(path));
                let finding = LINT.value(denied, message).label(*rule, "made readable here");
                finding.help("remove one of the two: what is denied here stays denied in every profile")
            }
            ReadConflict::HidesHelpers(denied) => {
                let text = denied.node.as_text().unwrap_or_default();
                let message = format!("{} hides the client's own helper programs from it", quoted(text));
                LINT.value(denied, message).help("deny the folders that matter, such as `~/.ssh`")
            }
            ReadConflict::HidesMemories(denied) => {
                let text = denied.node.as_text().unwrap_or_default();
                let message =
                    format!("{} hides from the client its own memories, which the policy switches on", quoted(text));
                LINT.value(denied, message)
                    .help("deny the folders that matter, such as `~/.ssh`, or switch the feature off")
            }
            // `unchecked-expression` reports it.
            ReadConflict::NotDecided(_) => continue,
        });
    }
}
