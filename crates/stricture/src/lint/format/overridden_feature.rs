//! See [`LINT`].

use crate::client::features::Overridden;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy sets one feature to different values under two names.
    ///
    /// If two names of one feature have different values, the client uses the name that is later in alphabetical order. It ignores the
    /// other name. The order of the lines makes no difference.
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
    for overridden in cx.client().features().overridden() {
        let Overridden { at, by, current } = overridden;
        let message = format!(
            "the client ignores this line and uses {}, another name of the same feature with a different value",
            quoted(by.name())
        );
        let finding =
            LINT.key(at, message).with_fate(overridden.fate()).label(by.key_span, "the client uses this line");
        let edits = edits::without(cx.text(), at.key_span, at.node);
        let fix =
            edits.map(|edits| Fix::safe(format!("remove {}, which the client ignores", quoted(at.name())), edits));
        found.push(finding.help(format!("keep one line, under the current name {}", quoted(current))).fix(fix));
    }
}
