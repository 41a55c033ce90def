//! See [`LINT`].

use crate::lint::format::replaced::Replacements;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A value that the client replaces by another one.
    ///
    /// The file loads, and something else than what it says is enforced.
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
        let message = format!("the client does not enforce {}: it reads {} instead", quoted(word), quoted(means));
        let finding = LINT.about(problem, message).help(format!("write {}, if that is meant", quoted(means)));
        found.push(finding.fix(replacements.fix(cx, problem, means)));
    }
}
