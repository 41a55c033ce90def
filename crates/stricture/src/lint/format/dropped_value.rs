//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::ProblemKind;

declare_lint! {
    /// The client reads a value, but ignores it.
    ///
    /// The client loads the policy, but does not enforce the value.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only", "external-sandbox"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "dropped-value", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let dropped = cx.pick(|kind| match kind {
        ProblemKind::DroppedWord { word } => Some(*word),
        _ => None,
    });
    for (problem, word) in dropped {
        let message = format!("the client ignores the value {}", quoted(word));
        let finding = LINT.about(problem, message).help("remove it: nobody can select it");
        // An empty list has another meaning.
        let list = cx.element_at(problem.span).filter(|(list, _)| list.as_array().is_some_and(|all| all.len() > 1));
        let edits = list.and_then(|(list, index)| edits::without_element(cx.text(), list, index));
        found.push(finding.fix(edits.map(|edits| Fix::safe(format!("remove {}", quoted(word)), edits))));
    }
}
