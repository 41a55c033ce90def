//! See [`LINT`].

use crate::lint::format::replaced::Replacements;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A value has an old name.
    ///
    /// The client still reads it, and it has the same meaning as the new name.
    ///
    /// ```toml,flagged
    /// allowed_approvals_reviewers = ["guardian_subagent"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approvals_reviewers = ["auto_review"]
    /// ```
    "renamed-value", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let renamed = cx.pick(|kind| match kind {
        ProblemKind::RenamedWord { word, now } => Some((*word, *now)),
        _ => None,
    });
    let mut replacements = Replacements::default();
    for (problem, (word, now)) in renamed {
        let message = format!("{} is the old name of the value {}", quoted(word), quoted(now));
        let finding = LINT.about(problem, message).help(format!("write {}", quoted(now)));
        found.push(finding.fix(replacements.fix(cx, problem, now)));
    }
}
