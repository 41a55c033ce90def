//! See [`LINT`].

use crate::client::read_conflicts::ReadConflict;
use crate::lint::{Context, Lint, declare_lint};
use crate::report::Finding;
use crate::schema::{At, ProblemKind};

declare_lint! {
    /// A policy has too many large regular expressions, so Stricture checks only some of them.
    ///
    /// It takes long to compile an expression with large repetitions, and a policy may contain thousands of them. After twenty
    /// expressions of the largest size, Stricture checks no more. The client compiles all of them. So the client starts slowly, and it
    /// may refuse an expression that Stricture did not check.
    ///
    /// It also takes long to compare thousands of denied patterns with thousands of paths. Stricture stops after a fixed amount of work. It
    /// then reports the first pattern that it did not compare with all paths.
    ///
    /// The example shows one large expression. Stricture reports nothing until a policy has twenty of them.
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
    for conflict in cx.client().read_conflicts() {
        if let ReadConflict::NotDecided(denied) = conflict {
            found.push(pattern(&LINT, denied));
        }
    }
}

/// A finding about the first pattern that was not compared with all paths.
pub(in crate::lint) fn pattern(lint: &'static Lint, denied: &At<'_>) -> Finding {
    let message = "some denied patterns were not checked against all paths: the policy has too many of both";
    lint.value(denied, message).help("deny folders instead, or use fewer patterns")
}
