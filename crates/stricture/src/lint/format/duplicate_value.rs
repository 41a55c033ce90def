//! See [`LINT`].

use crate::client::programs::{self, Twice};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::ProblemKind;
use crate::syntax::Value;

declare_lint! {
    /// A list contains the same value twice.
    ///
    /// The second value changes nothing. Two strings with the same meaning are the same value: the client reads `on-failure` as
    /// `on-request`.
    ///
    /// Stricture does not report lists in which order or repetition has a meaning, such as the arguments of a program.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only", "workspace-write", "read-only"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "duplicate-value", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let repeated = cx.pick(|kind| match kind {
        ProblemKind::Repeated { array, index, first } => Some((*array, *index, *first)),
        _ => None,
    });
    for (problem, (array, index, first)) in repeated {
        let Some(element) = array.as_array().and_then(|elements| elements.get(index)) else { continue };
        let message = match &element.value {
            Value::String(text) if is_spelt(cx.text(), first, text) => {
                format!("the list contains {} twice", quoted(text))
            }
            Value::String(text) => format!("{} has the same meaning as an earlier value of the list", quoted(text)),
            _ => "the list contains the same value twice".to_owned(),
        };
        let fix = edits::without_element(cx.text(), array, index);
        let finding = LINT.about(problem, message).label(first, "the first of the two").help("remove one of the two");
        found.push(finding.fix(fix.map(|edits| Fix::safe("remove the second value", edits))));
    }
    for Twice { first, later, .. } in programs::twice(cx.client()).into_iter().filter(|twice| twice.same_access) {
        let message = "one program has the same rule twice";
        found.push(
            LINT.value(&later, message).label(first.node.span, "the first of the two").help("remove one of the two"),
        );
    }
}

/// Whether the text at `span` is a string that spells `text`.
fn is_spelt(document: &str, span: crate::syntax::Span, text: &str) -> bool {
    document.get(span.range()).is_some_and(|written| written.trim_matches(['"', '\'']) == text)
}
