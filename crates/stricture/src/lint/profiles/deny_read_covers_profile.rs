//! See [`LINT`].

use crate::client::read_conflicts::{Covered, ReadConflict};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// `deny_read` denies a path that the client, or the default profile, must read.
    ///
    /// `permissions.filesystem.deny_read` overrides every permission profile. But the client refuses the policy if the profile in
    /// `default_permissions` makes a path readable, and `deny_read` contains one of these:
    ///
    /// - the same path
    /// - a folder above this path, except `/`
    /// - a pattern that matches this path
    ///
    /// The client also refuses a policy that denies the client's own files in the home folder:
    ///
    /// - its helper programs
    /// - the folder of its memories, if the policy switches that feature on
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// ":minimal" = "read"
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
    /// ":minimal" = "read"
    /// "/srv/data" = "read"
    ///
    /// [permissions.filesystem]
    /// deny_read = ["/srv/data/keys"]
    /// ```
    "deny-read-covers-profile", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for conflict in cx.client().read_conflicts() {
        let finding = match conflict {
            ReadConflict::Covers(Covered { denied, path, rule }) => {
                let message = format!(
                    "`deny_read` denies {}, which the default profile makes readable: the client refuses the policy",
                    quoted(path)
                );
                let finding = LINT.value(denied, message).label(*rule, "readable because of this rule");
                finding.help("remove one of the two: a path in `deny_read` stays denied in every profile")
            }
            ReadConflict::HidesHelpers(denied) => {
                let text = denied.node.as_text().unwrap_or_default();
                let message =
                    format!("{} hides the client's own helper programs: the client refuses the policy", quoted(text));
                LINT.value(denied, message).help("deny only the folders that matter, such as `~/.ssh`")
            }
            ReadConflict::HidesMemories(denied, _) => {
                let text = denied.node.as_text().unwrap_or_default();
                let message = format!(
                    "{} hides the client's memories, which the policy switches on: the client refuses the policy",
                    quoted(text)
                );
                LINT.value(denied, message)
                    .help("deny only the folders that matter, such as `~/.ssh`; or switch the feature off")
            }
            // `unchecked-expression` reports it.
            ReadConflict::NotDecided(_) => continue,
        };
        found.push(finding.with_clients(conflict.clients()));
    }
}
