//! See [`LINT`].

use crate::client::command_rules;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A policy contains a value that the client knows, but refuses.
    ///
    /// The client refuses the policy.
    ///
    /// ```toml,flagged
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// wire_api = "chat"
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// wire_api = "responses"
    /// ```
    "refused-value", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let refused = cx.pick(|kind| match kind {
        ProblemKind::RefusedWord { word } if *word != command_rules::ALLOW => Some(*word),
        _ => None,
    });
    for (problem, word) in refused {
        let message =
            format!("the value {} is not possible for `{}`: the client refuses the policy", quoted(word), problem.path);
        found.push(LINT.about(problem, message).help("choose another value, or remove the key"));
    }
}
