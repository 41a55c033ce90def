//! See [`LINT`].

use crate::client::hosts::Entry;
use crate::client::sandbox::{self, FULL_ACCESS, READ_ONLY};
use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// Full access that a host's name unlocks, or a mode that nearly any name does.
    ///
    /// An entry of `remote_sandbox_config` replaces `allowed_sandbox_modes` on the hosts that match. The client takes the machine's word
    /// for its name, so whoever can rename a machine can select what the list for all others leaves out: for
    /// commands without a sandbox that is not enough.
    ///
    /// That named hosts may write to the workspace, where all others only read, is what the table is there for, and is not reported: only
    /// where a pattern names nothing, such as `*.*`, is a mode said to be for some hosts that most of them may select.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    ///
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["runner-*.ci.example.com"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write", "danger-full-access"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only"]
    ///
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["*.devbox.example.com"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "host-entry-loosens", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let list = sandbox::in_force(cx.policy()).map(|in_force| in_force.list);
    let Some(list) = list.filter(|list| list.node.as_array().is_some()) else { return };
    let allowed = sandbox::modes(&list);
    for entry in cx.client().hosts().iter().filter(|entry| !entry.is_unreachable()) {
        // Its list is the one for all others.
        if entry.is_for_every_host() {
            return;
        }
        let Some(own) = entry.modes() else { continue };
        let nameless = nameless_pattern(entry);
        let more: Vec<&str> = sandbox::modes(own)
            .into_iter()
            .filter(|mode| *mode != READ_ONLY && !allowed.contains(mode))
            .filter(|mode| *mode == FULL_ACCESS || nameless.is_some())
            .collect();
        if more.is_empty() {
            continue;
        }
        let which = any_of(more);
        let (message, help) = match nameless {
            Some(pattern) => (
                format!("{} names no hosts, and unlocks {which}, which the list leaves out", quoted(pattern)),
                "name the hosts that the entry is for, or leave the modes out",
            ),
            None => (
                format!("hosts that match may select {which}, which the list for all others leaves out"),
                "a host's name proves nothing: give these machines a policy of their own, or leave the mode out",
            ),
        };
        let finding = LINT.value(own, message).label(list.node.span, "the list for all others");
        found.push(finding.help(help));
    }
}

/// A pattern of nothing but wildcards and punctuation.
fn nameless_pattern<'d>(entry: &Entry<'d>) -> Option<&'d str> {
    let mut texts = entry.patterns.iter().filter_map(|(pattern, _)| pattern.node.as_text());
    texts.find(|text| text.contains('*') && !text.contains(char::is_alphanumeric))
}
