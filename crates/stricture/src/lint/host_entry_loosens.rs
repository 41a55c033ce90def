//! See [`LINT`].

use super::readable::READ_ONLY;
use super::{Context, any_of, declare_lint, hosts};
use crate::report::Finding;

declare_lint! {
    /// Sandbox modes that a host's name unlocks.
    ///
    /// An entry of `remote_sandbox_config` replaces `allowed_sandbox_modes` on the hosts that match. The client takes the machine's word
    /// for its name, so whoever can rename a machine can select what the list for all others leaves out.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only"]
    ///
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["*.devbox.example.com"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    ///
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["*.vault.example.com"]
    /// allowed_sandbox_modes = ["read-only"]
    /// ```
    "host-entry-loosens", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(list) = cx.policy().get("allowed_sandbox_modes").filter(|list| list.node.as_array().is_some()) else {
        return;
    };
    let allowed = hosts::modes(list);
    for entry in cx.hosts().iter().filter(|entry| !entry.is_unreachable()) {
        // Beside an entry for every host the list never counts: that is told by `inert-key`.
        if hosts::matches_every_host(&entry.view) {
            return;
        }
        let Some(own) = entry.view.get("allowed_sandbox_modes") else { continue };
        let more: Vec<&str> =
            hosts::modes(own).into_iter().filter(|mode| *mode != READ_ONLY && !allowed.contains(mode)).collect();
        if more.is_empty() {
            continue;
        }
        let which = any_of(more);
        let message = format!("hosts that match may select {which}, which the list for all others leaves out");
        let finding = LINT.value(own, message).label(list.node.span, "the list for all others");
        found.push(
            finding.help(
                "a host's name proves nothing: give these machines a policy of their own, or leave the modes out",
            ),
        );
    }
}
