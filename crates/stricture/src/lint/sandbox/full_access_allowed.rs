//! See [`LINT`].

use crate::client::full_access::{self, FullAccess};
use crate::client::sandbox;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A policy allows commands to run without a sandbox.
    ///
    /// People may select `danger-full-access` or the profile `:danger-full-access`. The agent's commands can then write everywhere. A
    /// permission profile of your own gives the same access if one of its rules allows writing to the root folder, and no other rule
    /// restricts this.
    ///
    /// Stricture does not report full access that nobody gets. If `deny_read` denies a path, nobody gets full access, and `inert-key`
    /// reports that.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only", "workspace-write", "danger-full-access"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "full-access-allowed", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    // With denied reads nobody gets full access: `inert-key` reports that. `host-entry-loosens` reports an entry that allows more than
    // the list, and `profile-and-sandbox-disagree` a profile whose mode is not allowed.
    let unlocked = full_access::unlocked(cx.client());
    let mut places = unlocked.iter().map(|access| match access {
        FullAccess::Mode(word) => (word, word.node.span, switched_off(sandbox::FULL_ACCESS)),
        FullAccess::BuiltIn(entry) => (entry, entry.key_span, switched_off(entry.name())),
        FullAccess::Profile(profile) => {
            let name = quoted(profile.name());
            (
                profile,
                profile.key_span,
                format!("the permission profile {name} lets commands write everywhere, without a sandbox"),
            )
        }
    });
    let Some((at, span, message)) = places.next() else { return };
    let finding =
        LINT.at(at.path(), span, message).help("remove it, and allow what people need in permission profiles");
    found.push(places.fold(finding, |finding, (_, span, _)| finding.label(span, "also allowed here")));
}

fn switched_off(name: &str) -> String {
    format!("{} is allowed: people may switch the sandbox off", quoted(name))
}
