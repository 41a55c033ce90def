//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema;

declare_lint! {
    /// A feature set under an old name and under its current one.
    ///
    /// The client takes what the current name says and drops the rest, wherever the two disagree.
    ///
    /// ```toml,flagged
    /// [features]
    /// codex_hooks = false
    /// hooks = true
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// hooks = true
    /// ```
    "overridden-feature", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let set = cx.policy().map("features");
    for at in &set {
        let Some(current) = schema::feature(at.name()).and_then(|feature| feature.alias_of) else { continue };
        let Some(other) = set.iter().find(|other| other.name() == current) else { continue };
        if at.node.as_bool() != other.node.as_bool() {
            let message = format!("{} is an old name of {}, which says otherwise and counts", quoted(at.name()), quoted(current));
            let finding = LINT.key(at, message).label(other.key_span, "this line counts");
            found.push(finding.help("remove the line with the old name"));
        }
    }
}
