//! See [`LINT`].

use crate::client::hosts::Entry;
use crate::client::sandbox::{self, FULL_ACCESS, READ_ONLY};
use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// An entry for certain hosts adds full access, or adds a sandbox mode on nearly every host.
    ///
    /// On the hosts that match, an entry of `remote_sandbox_config` replaces `allowed_sandbox_modes`. The client trusts the name that
    /// the machine reports. So a person who can rename a machine can make the entry apply to it, and then select the sandbox modes of
    /// the entry. For commands without a sandbox, a host name does not protect enough.
    ///
    /// Stricture reports every entry that adds `danger-full-access`. It reports an entry that adds another sandbox mode only if a
    /// pattern of the entry contains no letters or digits, such as `*.*`: most hosts then get this sandbox mode. An entry that lets
    /// named hosts write to the workspace is not a finding, because the table exists for this.
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
        // Its list is the one for all other hosts.
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
                format!(
                    "{} matches nearly every host and allows {which}, which the list for all other hosts does not",
                    quoted(pattern)
                ),
                "name the hosts that the entry is for; or remove the modes",
            ),
            None => (
                format!("a host entry allows {which}, which the list for all other hosts does not"),
                "give these machines a policy of their own, or remove the mode: a host name proves nothing",
            ),
        };
        let finding = LINT.value(own, message).label(list.node.span, "the list for all other hosts");
        found.push(finding.help(help));
    }
}

/// The first pattern that contains only wildcards and punctuation.
fn nameless_pattern<'d>(entry: &Entry<'d>) -> Option<&'d str> {
    let mut texts = entry.patterns.iter().filter_map(|(pattern, _)| pattern.node.as_text());
    texts.find(|text| text.contains('*') && !text.contains(char::is_alphanumeric))
}
