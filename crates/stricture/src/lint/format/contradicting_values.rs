//! See [`LINT`].

use crate::client::programs;
use crate::client::reviewers::{self, Contradiction};
use crate::client::windows::{self, MxcContradiction};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Two settings of which only one can hold.
    ///
    /// The client loads them side by side. MXC cannot be required and forbidden, one program cannot be allowed and denied, and on models for
    /// which automatic review is required the client refuses to start while only people may review.
    ///
    /// ```toml,flagged
    /// [windows]
    /// allow_mxc = false
    /// require_mxc = true
    /// ```
    ///
    /// ```toml,fine
    /// [windows]
    /// require_mxc = true
    /// ```
    "contradicting-values", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if let Some(MxcContradiction { allow, require }) = windows::mxc_contradiction(cx.client()) {
        let message = "`require_mxc` demands what `allow_mxc` forbids";
        let finding = LINT.key(&require, message).label(allow.key_span, "forbidden here");
        found.push(finding.help("remove one of the two"));
    }
    if let Some(Contradiction { models, reviewers }) = reviewers::contradiction(cx.client()) {
        let message =
            "on these models the client refuses to start: automatic review is required, and only people may review";
        let finding = LINT.key(&models, message).label(reviewers.node.span, "only people may review");
        found.push(finding.help("add \"auto_review\" to `allowed_approvals_reviewers`, or remove this"));
    }
    for twice in programs::twice(cx.client()).iter().filter(|twice| !twice.same_access) {
        let message = "this program has another rule that says the opposite";
        let finding = LINT.value(&twice.later, message).label(twice.first.node.span, "the other rule");
        found.push(finding.help("keep the one that is meant"));
    }
}
