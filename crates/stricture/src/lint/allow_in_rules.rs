//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A command rule whose decision is `allow`.
    ///
    /// Rules of this file can only restrict: the client combines them with every other source of rules and takes the
    /// strictest answer, so an `allow` could never allow anything. It therefore refuses the whole file.
    ///
    /// Leave the rule out: a command that no rule matches is judged by the approval policy and the sandbox, as before.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "status" }], decision = "allow" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    "allow-in-rules", Rejected, check
}

/// The word that this lint is about; other refused words belong to `refused-value`.
pub(super) const WORD: &str = "allow";

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (problem, ()) in cx.pick(|kind| matches!(kind, ProblemKind::RefusedWord { word: WORD }).then_some(())) {
        let message = "a command rule cannot decide `allow`: the client refuses the whole file";
        let help = "rules of this file only restrict: remove the rule, or decide `prompt` or `forbidden`";
        found.push(LINT.about(problem, message).help(help));
    }
}
