//! See [`LINT`].

use crate::client::fate;
use crate::client::hosts;
use crate::client::network;
use crate::client::profiles;
use crate::client::readable;
use crate::client::reviewers::{self, Unheeded};
use crate::lint::{Context, declare_lint};
use crate::report::{Fate, Finding, Rest};
use crate::schema::At;

declare_lint! {
    /// A setting that another one leaves nothing to act on.
    ///
    /// The list of sandbox modes for all hosts never counts where an entry of `remote_sandbox_config` is for every host; nobody gets full
    /// access while some path may not be read; and nobody follows the automatic reviewer's policy where it may not review.
    ///
    /// ```toml,flagged
    /// allowed_approvals_reviewers = ["user"]
    /// guardian_policy_config = "Deny everything that touches production."
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approvals_reviewers = ["user", "auto_review"]
    /// guardian_policy_config = "Deny everything that touches production."
    /// ```
    "inert-key", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    modes(cx, found);
    full_access(cx, found);
    review(cx, found);
}

/// The list of modes beside an entry that is for every host.
fn modes(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(list) = cx.policy().get("allowed_sandbox_modes") else { return };
    if let Some(entry) =
        cx.client().hosts().iter().map(|entry| &entry.view).find(|entry| hosts::matches_every_host(entry))
    {
        let mut finding = LINT
            .key(list, "this list never counts: an entry of `remote_sandbox_config` is for every host")
            .with_fate(fate::overruled(list.path()));
        if let Some(patterns) = entry.get("hostname_patterns") {
            finding = finding.label(patterns.node.span, "every host");
        }
        found.push(finding.help("move the list into that entry and remove it here, or narrow the patterns there"));
    }
}

/// Full access beside denied reads, which keep every session in a sandbox.
fn full_access(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if !network::denies_reads(cx.client()) {
        return;
    }
    let filesystem = cx.policy().view("permissions").and_then(|permissions| permissions.view("filesystem"));
    let denied = filesystem.and_then(|filesystem| filesystem.get("deny_read").cloned());
    let mut tell = |at: &At<'_>, fate: Fate| {
        let finding = LINT.at(at.path(), at.key_span, "nobody gets full access while some path may not be read");
        let finding = finding.with_fate(fate).help("leave it out");
        found.push(match &denied {
            Some(denied) => finding.label(denied.key_span, "denied here"),
            None => finding,
        });
    };
    // A list that never counts is told above.
    let modes = hosts::list_everywhere(cx.policy()).map(|list| list.items()).unwrap_or_default();
    for mode in modes.iter().filter(|at| at.word().is_some_and(|(word, _)| word == readable::FULL_ACCESS)) {
        tell(mode, fate::overruled(mode.path()));
    }
    let names = cx.client().profiles().allowed_names.iter();
    // People may select the profile all the same.
    for profile in names.filter(|at| at.name() == profiles::FULL_ACCESS && at.node.as_bool() == Some(true)) {
        tell(profile, fate::at_rest(profile.path(), Rest::ReadsDenied));
    }
}

/// Policies for a reviewer that may not review.
fn review(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for unheeded in reviewers::unheeded_texts(cx.client()) {
        let Unheeded { text, reviewers } = &unheeded;
        let finding = LINT.key(text, "nobody follows this policy: automatic review is not allowed");
        let finding = finding.with_fate(unheeded.fate()).label(reviewers.node.span, "only people may review");
        found.push(finding.help("add \"auto_review\" to `allowed_approvals_reviewers`, or remove the text"));
    }
}
