//! See [`LINT`].

use std::collections::HashMap;

use crate::client::programs::{self, Twice};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{Problem, ProblemKind};
use crate::syntax::{Node, Span, Value};

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
    // By the first of them: a value that the list contains a thousand times is one finding.
    let mut all: Vec<(&Problem<'_>, &Node, Span, Vec<usize>)> = Vec::new();
    let mut known: HashMap<Span, usize> = HashMap::new();
    for (problem, (array, index, first)) in repeated {
        let at = *known.entry(first).or_insert(all.len());
        match all.get_mut(at) {
            Some((.., indexes)) => indexes.push(index),
            None => all.push((problem, array, first, vec![index])),
        }
    }
    for (problem, array, first, indexes) in all {
        let element = |index: &usize| array.as_array().and_then(|elements| elements.get(*index));
        let Some(second) = indexes.first().and_then(element) else { continue };
        let is_spelt = |text: &str| {
            let mut spans =
                std::iter::once(first).chain(indexes.iter().filter_map(element).map(|element| element.span));
            spans.all(|span| is_spelt(cx.text(), span, text))
        };
        let often = match indexes.len() {
            1 => "twice".to_owned(),
            more => format!("{} times", more + 1),
        };
        let message = match &second.value {
            Value::String(text) if is_spelt(text) => format!("the list contains {} {often}", quoted(text)),
            Value::String(text) if indexes.len() == 1 => {
                format!("{} has the same meaning as an earlier value of the list", quoted(text))
            }
            _ if indexes.len() == 1 => "the list contains the same value twice".to_owned(),
            _ => format!("the list contains the same value {often}"),
        };
        let (help, title) = match indexes.len() {
            1 => ("remove one of the two", "remove the second value"),
            _ => ("keep one of them", "remove all but the first value"),
        };
        let fix = edits::without_elements(cx.text(), array, &indexes).map(|edits| Fix::safe(title, edits));
        found.push(LINT.about(problem, message).label(first, "the first of them").help(help).fix(fix));
    }
    for Twice { first, later, .. } in programs::twice(cx.client()).into_iter().filter(|twice| twice.same_access) {
        let message = "one program has the same rule twice";
        found.push(
            LINT.value(&later, message).label(first.node.span, "the first of the two").help("remove one of the two"),
        );
    }
}

/// Whether the text at `span` is a string that spells `text`.
fn is_spelt(document: &str, span: Span, text: &str) -> bool {
    document.get(span.range()).is_some_and(|written| written.trim_matches(['"', '\'']) == text)
}
