//! See [`LINT`].

use crate::client::profiles;
use crate::client::sandbox::FULL_ACCESS;
use crate::client::{filesystem, profile_mode, sandbox};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::At;
use crate::syntax::{KeyPath, Span};

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
    // With denied reads nobody gets full access: that is told by `inert-key`.
    if filesystem::denied_reads(cx.policy()).is_some() {
        return;
    }
    let mut places = places(cx).into_iter();
    let Some((key, span, message)) = places.next() else { return };
    let finding = LINT.at(key, span, message).help("leave it out, and let profiles open what is needed");
    found.push(places.fold(finding, |finding, (_, span, _)| finding.label(span, "and here")));
}

const MODE: &str = "people may switch the sandbox off";
const PROFILE: &str = "this profile lets commands write everywhere, without a sandbox";

fn places(cx: &Context<'_>) -> Vec<(KeyPath, Span, &'static str)> {
    let policy = cx.policy();
    let mut places = Vec::new();
    let mut add = |at: &At<'_>| places.push((at.path(), at.node.span, MODE));
    let is_full = |at: &&At<'_>| at.word().is_some_and(|(word, _)| word == FULL_ACCESS);
    let list = sandbox::in_force(policy).map(|in_force| in_force.list);
    list.as_ref().map(At::items).unwrap_or_default().iter().filter(is_full).for_each(&mut add);
    // An entry that allows more than the list in force is told by `host-entry-loosens`.
    if list.is_none() {
        for entry in cx.client().hosts().iter().filter(|entry| !entry.is_unreachable()) {
            entry.view.items("allowed_sandbox_modes").iter().filter(is_full).for_each(&mut add);
        }
    }
    // A profile in a mode that is not allowed gives less: that is told by `profile-and-sandbox-disagree`.
    if list.is_some_and(|list| !sandbox::lists(&list, FULL_ACCESS)) {
        return places;
    }
    let profiles = cx.client().profiles();
    for at in profiles.allowed_names.iter().filter(|at| at.node.as_bool() == Some(true)) {
        if at.name() == profiles::FULL_ACCESS {
            places.push((at.path(), at.key_span, MODE));
        } else if let Some(profile) = profiles.get(at.name()).filter(|profile| is_everything(cx, profile)) {
            places.push((profile.path(), profile.key_span, PROFILE));
        }
    }
    places
}

/// Whether a profile amounts to full access. What an unselected one inherits is left out of account.
fn is_everything(cx: &Context<'_>, profile: &At<'_>) -> bool {
    if cx.client().profiles().selected() == Some(profile.name()) {
        return cx.client().selected_profile(|profile| Some(profile_mode::is_full_access(profile))).unwrap_or_default();
    }
    profile.view().is_some_and(|view| view.get("extends").is_none() && profile_mode::is_full_access(&view))
}
