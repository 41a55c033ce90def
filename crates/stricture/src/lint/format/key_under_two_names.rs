//! See [`LINT`].

use crate::lint::format::same::same;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::ProblemKind;
use crate::syntax::{Entry, Span};

declare_lint! {
    /// One key given under two of its names.
    ///
    /// `features` and `feature_requirements`, and `network_proxy` and `experimental_network`, are names of the same tables.
    /// The client refuses a file that has both, even where they agree.
    ///
    /// ```toml,flagged
    /// [features]
    /// hooks = true
    ///
    /// [feature_requirements]
    /// hooks = true
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// hooks = true
    /// ```
    "key-under-two-names", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let twice = cx.pick(|kind| match kind {
        ProblemKind::TwoNames { first, first_span, second, current } => {
            Some((*first, *first_span, *second, *second == *current))
        }
        _ => None,
    });
    for (problem, (first, first_span, second, is_current)) in twice {
        let message = format!("{} and {} are two names of the same key", quoted(second), quoted(first));
        let finding = LINT
            .about(problem, message)
            .label(first_span, "already given under this name")
            .help("merge them under one name");
        let (old, kept) = if is_current { (first_span, problem.span) } else { (problem.span, first_span) };
        found.push(finding.fix(without_copy(cx, old, kept)));
    }
}

/// Takes one of two keys away that say the same: `copy`, if that can be done.
pub(in crate::lint) fn without_copy(cx: &Context<'_>, copy: Span, kept: Span) -> Option<Fix> {
    let (copy, kept) = (cx.entry_at(copy)?, cx.entry_at(kept)?);
    if !same(&copy.value, &kept.value) {
        return None;
    }
    let without = |entry: &Entry| edits::without(cx.text(), entry.key.span, &entry.value);
    let edits = without(copy).or_else(|| without(kept))?;
    Some(Fix::safe("keep one of the two, which say the same", edits))
}
