//! See [`LINT`].

use crate::client::programs::{self, Twice};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::ProblemKind;
use crate::syntax::Value;

declare_lint! {
    /// The same value twice in one list.
    ///
    /// The second one changes nothing. Two words with one meaning count as the same: the client reads `on-failure` as `on-request`.
    /// Lists in which order or repetition means something, such as the arguments of a program, are left alone.
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
            Value::String(text) if is_spelt(cx.text(), first, text) => format!("{} stands here twice", quoted(text)),
            Value::String(text) => format!("{} says what stands here already", quoted(text)),
            _ => "the list says this already".to_owned(),
        };
        let fix = edits::without_element(cx.text(), array, index);
        let finding = LINT.about(problem, message).label(first, "the first one").help("remove one of the two");
        found.push(finding.fix(fix.map(|edits| Fix::safe("remove the second one", edits))));
    }
    for Twice { first, later, .. } in programs::twice(cx.client()).into_iter().filter(|twice| twice.same_access) {
        let message = "this program has the same rule already";
        found.push(LINT.value(&later, message).label(first.node.span, "the first one").help("remove one of the two"));
    }
}

/// Whether the text at `span` is a string that spells `text`.
fn is_spelt(document: &str, span: crate::syntax::Span, text: &str) -> bool {
    document.get(span.range()).is_some_and(|written| written.trim_matches(['"', '\'']) == text)
}
