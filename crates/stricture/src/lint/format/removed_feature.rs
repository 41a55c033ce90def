//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{self, Stage};

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
    let removed = |name: &str| schema::feature(name).is_some_and(|feature| feature.stage == Stage::Removed);
    for at in cx.policy().map("features").iter().filter(|at| removed(at.name())) {
        let message = format!("the feature {} was removed from the client: setting it does nothing", quoted(at.name()));
        let edits = edits::without(cx.text(), at.key_span, at.node);
        let fix = edits.map(|edits| Fix::safe(format!("remove {}", quoted(at.name())), edits));
        found.push(LINT.key(at, message).help("remove the line").fix(fix));
    }
}
