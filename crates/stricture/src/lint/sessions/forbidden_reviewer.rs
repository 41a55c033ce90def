//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The policy requires automatic review for a model and forbids it.
    ///
    /// The client begins no session with a model of `required_on_models` in these cases:
    ///
    /// - `allowed_approvals_reviewers` does not contain `auto_review`
    /// - the feature `guardian_approval` is off
    ///
    /// Sessions with other models begin.
    ///
    /// ```toml,flagged
    /// allowed_approvals_reviewers = ["user"]
    ///
    /// [auto_review]
    /// required_on_models = ["gpt-5"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approvals_reviewers = ["user", "auto_review"]
    ///
    /// [auto_review]
    /// required_on_models = ["gpt-5"]
    /// ```
    "forbidden-reviewer", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let models = |why: &Why| if let Why::Reviewer { models } = why { Some(*models) } else { None };
    for (key, span, models) in pick(cx, models) {
        let message = "automatic review is forbidden, but these models require it: no session with them begins";
        let finding = LINT.at(key, span, message).label(models, "these models");
        found.push(finding.help("allow \"auto_review\" as a reviewer, or remove the models"));
    }
}
