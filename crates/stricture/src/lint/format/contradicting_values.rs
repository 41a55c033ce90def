//! See [`LINT`].

use crate::lint::rules::executables;
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
    mxc(cx, found);
    review(cx, found);
    for twice in executables::twice(cx.policy()).iter().filter(|twice| !twice.same_access) {
        let message = "this program has another rule that says the opposite";
        let finding = LINT.value(&twice.later, message).label(twice.first.node.span, "the other rule");
        found.push(finding.help("keep the one that is meant"));
    }
}

fn mxc(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(windows) = cx.policy().view("windows") else { return };
    let (Some(allow), Some(require)) = (windows.get("allow_mxc"), windows.get("require_mxc")) else { return };
    if allow.node.as_bool() == Some(false) && require.node.as_bool() == Some(true) {
        let finding =
            LINT.key(require, "`require_mxc` demands what `allow_mxc` forbids").label(allow.key_span, "forbidden here");
        found.push(finding.help("remove one of the two"));
    }
}

fn review(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let policy = cx.policy();
    let Some(reviewers) = policy.get("allowed_approvals_reviewers") else { return };
    let Some(models) = policy.view("auto_review").and_then(|review| review.get("required_on_models").cloned()) else {
        return;
    };
    let words: Vec<&str> = reviewers.items().iter().filter_map(|at| at.word().map(|(word, _)| word)).collect();
    if words.is_empty() || words.iter().any(|word| *word != "user") || models.items().is_empty() {
        return;
    }
    let message =
        "on these models the client refuses to start: automatic review is required, and only people may review";
    let finding = LINT.key(&models, message).label(reviewers.node.span, "only people may review");
    found.push(finding.help("add \"auto_review\" to `allowed_approvals_reviewers`, or remove this"));
}
