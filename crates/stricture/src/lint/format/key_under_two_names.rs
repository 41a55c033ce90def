//! See [`LINT`].

use crate::lint::format::same::same;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::ProblemKind;
use crate::syntax::{Entry, Span};

declare_lint! {
    /// A policy sets one key under two of its names.
    ///
    /// `features` and `feature_requirements` are two names of the same table. So are `network_proxy` and `experimental_network`. The client
    /// refuses a policy that has both names, even if they agree.
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
        let message = format!(
            "{} and {} are two names of the same key: the client refuses the policy",
            quoted(second),
            quoted(first)
        );
        let finding =
            LINT.about(problem, message).label(first_span, "the other name").help("move everything under one name");
        let (old, kept) = if is_current { (first_span, problem.span) } else { (problem.span, first_span) };
        found.push(finding.fix(without_copy(cx, old, kept)));
    }
}

/// Removes one of two keys with the same value: `copy`, if that is possible.
pub(in crate::lint) fn without_copy(cx: &Context<'_>, copy: Span, kept: Span) -> Option<Fix> {
    let (copy, kept) = (cx.entry_at(copy)?, cx.entry_at(kept)?);
    if !same(&copy.value, &kept.value) {
        return None;
    }
    let without = |entry: &Entry| edits::without(cx.text(), entry.key.span, &entry.value);
    let edits = without(copy).or_else(|| without(kept))?;
    Some(Fix::safe("remove one of the two, which are the same", edits))
}
