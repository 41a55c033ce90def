//! See [`LINT`].

use crate::client::features::Overridden;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A feature set under an old name and under its current one.
    ///
    /// Of two names of one feature the client takes what the later one in alphabetical order says and drops the other, wherever the
    /// two disagree. The order of the lines does not count.
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
    for Overridden { at, by, current } in cx.client().features().overridden() {
        let message = format!(
            "the client drops this line: {} is another name of the same feature, says otherwise and counts",
            quoted(by.name())
        );
        let finding = LINT.key(at, message).label(by.key_span, "this line counts");
        let edits = edits::without(cx.text(), at.key_span, at.node);
        let fix = edits.map(|edits| Fix::safe(format!("remove {}, which does not count", quoted(at.name())), edits));
        found.push(finding.help(format!("keep one line, under the current name {}", quoted(current))).fix(fix));
    }
}
