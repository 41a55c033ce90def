//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A feature that the client no longer has.
    ///
    /// Its name is still known, so that old policies load, and setting it does nothing.
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
        let message = format!("the feature {} was removed from the client: setting it does nothing", quoted(at.name()));
        let edits = edits::without(cx.text(), at.key_span, at.node);
        let fix = edits.map(|edits| Fix::safe(format!("remove {}", quoted(at.name())), edits));
        found.push(LINT.key(at, message).help("remove the line").fix(fix));
    }
}
