//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::{Kind, ProblemKind};

declare_lint! {
    /// Nothing where the client demands something.
    ///
    /// An empty list looks like "allow nothing". The client refuses the file instead.
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
            Kind::Text | Kind::Path => "text",
            _ => "table",
        };
        let message = format!("an empty {what} stops the client: `{}` must not be empty", problem.path);
        let help = match kind {
            Kind::Text | Kind::Path => "write some text, or remove the key",
            _ => "name at least one value, or remove the key to leave this unrestricted",
        };
        found.push(LINT.about(problem, message).help(help));
    }
}
