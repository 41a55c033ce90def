//! See [`LINT`].

use crate::client::read_conflicts::ReadConflict;
use crate::lint::{Context, Lint, declare_lint};
use crate::report::Finding;
use crate::schema::{At, ProblemKind};

declare_lint! {
    /// A regular expression that was not checked.
    ///
    /// Compiling an expression with large repetitions takes long, and a file may hold thousands of them. Beyond twenty of the
    /// largest kind the rest is not looked at; the client, which compiles them all, may refuse one of those, and starts slowly in any
    /// case.
    ///
    /// The same holds for patterns of denied paths: comparing thousands of them with thousands of paths takes long. Stricture stops
    /// after a fixed amount of work, and reports the first pattern that it did not compare with all paths.
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
    for conflict in cx.client().read_conflicts() {
        if let ReadConflict::NotDecided(denied) = conflict {
            found.push(pattern(&LINT, denied));
        }
    }
}

/// A finding about the first pattern that was not compared with all paths.
pub(in crate::lint) fn pattern(lint: &'static Lint, denied: &At<'_>) -> Finding {
    let message = "patterns from this one on were not checked against all paths: the file holds too many of both";
    lint.value(denied, message).help("deny folders instead, or use fewer patterns")
}
