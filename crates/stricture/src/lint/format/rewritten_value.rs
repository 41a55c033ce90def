//! See [`LINT`].

use crate::lint::format::replaced::Replacements;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// The client replaces a value by another one.
    ///
    /// The client loads the policy, but it enforces another value than the policy contains. Since client 0.145.0, it reads `on-failure` as
    /// `on-request`, in the policy and in people's own settings. So a person who sets `on-failure` still gets `on-request`.
    ///
    /// ```toml,flagged
    /// allowed_approval_policies = ["on-failure"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request"]
    /// ```
    "rewritten-value", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rewritten = cx.pick(|kind| match kind {
        ProblemKind::RewrittenWord { word, means } => Some((*word, *means)),
        _ => None,
    });
    let mut replacements = Replacements::default();
    for (problem, (word, means)) in rewritten {
        let message = format!("the client reads {} as {}", quoted(word), quoted(means));
        let finding = LINT.about(problem, message).help(format!("write {}, if you mean that", quoted(means)));
        found.push(finding.fix(replacements.fix(cx, problem, means)));
    }
}
