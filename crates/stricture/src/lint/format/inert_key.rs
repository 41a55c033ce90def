//! See [`LINT`].

use crate::client::reviewers::{self, Unheeded};
use crate::client::{full_access, sandbox};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

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
    let Some((list, patterns)) = sandbox::never_counts(cx.client()) else { return };
    let finding = LINT.key(&list, "this list never counts: an entry of `remote_sandbox_config` is for every host");
    let finding = finding.label(patterns.node.span, "every host");
    found.push(finding.help("move the list into that entry and remove it here, or narrow the patterns there"));
}

/// Full access beside denied reads, which keep every session in a sandbox.
fn full_access(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some((denied, unused)) = full_access::at_rest(cx.client()) else { return };
    // A list that never counts is told above.
    for at in unused {
        let finding = LINT.key(&at, "nobody gets full access while some path may not be read");
        found.push(finding.help("leave it out").label(denied.key_span, "denied here"));
    }
}

/// Policies for a reviewer that may not review.
fn review(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for Unheeded { text, reviewers } in reviewers::unheeded_texts(cx.client()) {
        let finding = LINT.key(&text, "nobody follows this policy: automatic review is not allowed");
        let finding = finding.label(reviewers.node.span, "only people may review");
        found.push(finding.help("add \"auto_review\" to `allowed_approvals_reviewers`, or remove the text"));
    }
}
