//! See [`LINT`].

use crate::client::reviewers::{self, Unheeded};
use crate::client::{fate, full_access, sandbox};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A setting has no effect, as another setting excludes it.
    ///
    /// Stricture reports these settings:
    ///
    /// - `allowed_sandbox_modes`, if an entry of `remote_sandbox_config` is for every host
    /// - full access and `external-sandbox`, if `deny_read` denies a path
    /// - the automatic reviewer's policy, if the automatic reviewer may not review
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
    let finding = LINT.key(&list, "the list has no effect: an entry of `remote_sandbox_config` is for every host");
    let finding = finding.with_fate(fate::overruled(list.path())).label(patterns.node.span, "for every host");
    found.push(finding.help("move the list into that entry; or restrict the patterns of the entry"));
}

/// Full access beside denied reads, which keep every session in a sandbox.
fn full_access(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some((denied, unused)) = full_access::at_rest(cx.client()) else { return };
    // The check above reports a list without effect.
    for (at, fate) in unused {
        let message = match at.word() {
            Some((sandbox::EXTERNAL, _)) => "no program gets this sandbox mode, because `deny_read` denies a path",
            _ => "nobody gets full access, because `deny_read` denies a path",
        };
        let finding = LINT.key(&at, message);
        found.push(
            finding
                .with_fate(fate)
                .help("remove it, because it has no effect")
                .label(denied.key_span, "the denied paths"),
        );
    }
}

/// Policies for a reviewer that may not review.
fn review(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for unheeded in reviewers::unheeded_texts(cx.client()) {
        let Unheeded { text, reviewers } = &unheeded;
        let finding = LINT.key(text, "the automatic reviewer's policy has no effect: automatic review is not allowed");
        let finding = finding.with_fate(unheeded.fate()).label(reviewers.node.span, "only people may review");
        found.push(finding.help("add \"auto_review\" to `allowed_approvals_reviewers`, or remove the review policy"));
    }
}
