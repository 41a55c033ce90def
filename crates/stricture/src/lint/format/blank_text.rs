//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// The client ignores a text that is empty or has only spaces.
    ///
    /// The client treats the key as missing. So an empty policy for the automatic reviewer does not replace the client's own policy.
    ///
    /// ```toml,flagged
    /// guardian_policy_config = " "
    /// ```
    ///
    /// ```toml,fine
    /// guardian_policy_config = "Deny everything that touches production."
    /// ```
    "blank-text", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (problem, ()) in cx.pick(|kind| matches!(kind, ProblemKind::BlankText).then_some(())) {
        let message = format!("`{}` has no text: the client treats the key as missing", problem.path);
        found.push(LINT.about(problem, message).help("write some text, or remove the key"));
    }
}
