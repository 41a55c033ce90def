//! See [`LINT`].

use crate::client::full_access::{self, FullAccess};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Commands that may run without a sandbox.
    ///
    /// Whoever selects `danger-full-access`, or the profile `:danger-full-access`, lets the agent's commands write everywhere. A profile
    /// of one's own that may write the root and denies nothing is the same by another name.
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
    // With denied reads nobody gets full access: that is told by `inert-key`. An entry that allows more than the list is told by
    // `host-entry-loosens`, and a profile in a mode that is not allowed by `profile-and-sandbox-disagree`.
    let unlocked = full_access::unlocked(cx.client());
    let mut places = unlocked.iter().map(|access| match access {
        FullAccess::Mode(word) => (word, word.node.span, MODE),
        FullAccess::BuiltIn(entry) => (entry, entry.key_span, MODE),
        FullAccess::Profile(profile) => (profile, profile.key_span, PROFILE),
    });
    let Some((at, span, message)) = places.next() else { return };
    let finding = LINT.at(at.path(), span, message).help("leave it out, and let profiles open what is needed");
    found.push(places.fold(finding, |finding, (_, span, _)| finding.label(span, "and here")));
}

const MODE: &str = "people may switch the sandbox off";
const PROFILE: &str = "this profile lets commands write everywhere, without a sandbox";
