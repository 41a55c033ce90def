//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A text that does not have the form that the client demands.
    ///
    /// ```toml,flagged
    /// [auto_review]
    /// required_on_models = ["openai/gpt-5"]
    /// ```
    ///
    /// ```toml,fine
    /// [auto_review]
    /// required_on_models = ["gpt-5"]
    /// ```
    "invalid-text", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let bad = cx.pick(|kind| match kind {
        ProblemKind::BadText { rule, text } => Some((*rule, *text)),
        _ => None,
    });
    for (problem, (rule, text)) in bad {
        let message = format!("{} must be {}", quoted(text), rule.describe());
        found.push(LINT.about(problem, message).help(rule.remedy()));
    }
}
