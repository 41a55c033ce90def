//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A regular expression that was not checked.
    ///
    /// Compiling an expression with large repetitions takes long, and a file may hold thousands of them. Beyond twenty of the
    /// largest kind the rest is not looked at; the client, which compiles them all, may refuse one of those, and starts slowly in any
    /// case.
    ///
    /// The page shows one such expression; it takes twenty of them for the lint to speak.
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { url = { match = "regex", expression = "https://docs\\.example\\.com/[a-z]{1,64}" } }
    /// ```
    "unchecked-expression", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (problem, ()) in cx.pick(|kind| matches!(kind, ProblemKind::Unjudged).then_some(())) {
        let message = "this expression was not checked: the file holds too many large ones";
        found.push(LINT.about(problem, message).help("use smaller repetitions, or fewer expressions"));
    }
}
