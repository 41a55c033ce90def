//! See [`LINT`].

use crate::client::profiles;
use crate::client::{filesystem, sandbox};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
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
    if let Some(patterns) = sandbox::in_force(cx.policy()).and_then(|in_force| in_force.patterns) {
        let finding = LINT.key(list, "this list never counts: an entry of `remote_sandbox_config` is for every host");
        let finding = finding.label(patterns.node.span, "every host");
        found.push(finding.help("move the list into that entry and remove it here, or narrow the patterns there"));
    }
}

/// Full access beside denied reads, which keep every session in a sandbox.
fn full_access(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(denied) = filesystem::denied_reads(cx.policy()) else { return };
    let mut tell = |at: &At<'_>| {
        let finding = LINT.at(at.path(), at.key_span, "nobody gets full access while some path may not be read");
        found.push(finding.help("leave it out").label(denied.key_span, "denied here"));
    };
    // A list that never counts is told above.
    let modes = sandbox::in_force(cx.policy()).map(|in_force| in_force.list.items()).unwrap_or_default();
    modes.iter().filter(|at| at.word().is_some_and(|(word, _)| word == sandbox::FULL_ACCESS)).for_each(&mut tell);
    let names = cx.client().profiles().allowed_names.iter();
    names.filter(|at| at.name() == profiles::FULL_ACCESS && at.node.as_bool() == Some(true)).for_each(&mut tell);
}

/// Policies for a reviewer that may not review.
fn review(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(reviewers) = cx.policy().get("allowed_approvals_reviewers") else { return };
    let items = reviewers.items();
    if items.is_empty() || items.iter().any(|at| at.word().is_none_or(|(word, _)| word != "user")) {
        return;
    }
    for key in ["guardian_policy_config", "guardian_extra_policy"] {
        let Some(at) = cx.policy().get(key).filter(|at| at.node.as_text().is_some_and(|text| !text.trim().is_empty()))
        else {
            continue;
        };
        let finding = LINT.key(at, "nobody follows this policy: automatic review is not allowed");
        let finding = finding.label(reviewers.node.span, "only people may review");
        found.push(finding.help("add \"auto_review\" to `allowed_approvals_reviewers`, or remove the text"));
    }
}
