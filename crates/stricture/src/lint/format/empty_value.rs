//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::{Kind, ProblemKind};

declare_lint! {
    /// A value is empty where the client requires content.
    ///
    /// An empty list looks like "allow nothing". But the client refuses the policy.
    ///
    /// ```toml,flagged
    /// allowed_approval_policies = []
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request"]
    /// ```
    "empty-value", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let empty = cx.pick(|kind| match kind {
        ProblemKind::EmptyValue { kind } => Some(*kind),
        _ => None,
    });
    for (problem, kind) in empty {
        let what = match kind {
            Kind::Array(_) => "list",
            Kind::Text | Kind::Path => "string",
            _ => "table",
        };
        let message = format!("`{}` is an empty {what}: the client refuses the policy", problem.path);
        let help = match kind {
            Kind::Text | Kind::Path => "write some text, or remove the key",
            _ => "add at least one value; or remove the key, to restrict nothing",
        };
        found.push(LINT.about(problem, message).help(help));
    }
}
