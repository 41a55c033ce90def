//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A policy has too many large regular expressions, so Stricture checks only some of them.
    ///
    /// It takes long to compile an expression with large repetitions, and a policy may contain thousands of them. After twenty expressions
    /// of the largest size, Stricture checks no more. The client compiles all of them. So it starts slowly, and it may refuse one of the
    /// others.
    ///
    /// The example shows one such expression. Stricture reports nothing until a policy has twenty of them.
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { url = { match = "regex", expression = "https://docs\\.example\\.com/[a-z]{1,64}" } }
    /// ```
    "unchecked-expression", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (problem, ()) in cx.pick(|kind| matches!(kind, ProblemKind::Unjudged).then_some(())) {
        let message = "a regular expression was not checked: the policy has too many large ones";
        found.push(LINT.about(problem, message).help("use smaller repetitions, or fewer expressions"));
    }
}
