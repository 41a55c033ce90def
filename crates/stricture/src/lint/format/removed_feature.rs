//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy sets a feature that the client no longer has.
    ///
    /// The client still knows the name, so it loads old policies. Its list of features shows the value of the policy (seen for `undo` and
    /// `remote_control` on client 0.171.0). We know no other effect.
    ///
    /// ```toml,flagged
    /// [features]
    /// personality = true
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// hooks = true
    /// ```
    "removed-feature", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in cx.client().features().removed() {
        let message =
            format!("the client no longer has the feature {}: the setting has no known effect", quoted(at.name()));
        let edits = edits::without(cx.text(), at.key_span, at.node);
        let fix = edits.map(|edits| Fix::safe(format!("remove {}", quoted(at.name())), edits));
        found.push(LINT.key(at, message).help("remove the line").fix(fix));
    }
}
