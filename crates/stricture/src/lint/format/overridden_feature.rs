//! See [`LINT`].

use std::collections::HashMap;

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{self, At};

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
    let set = cx.policy().map("features");
    let mut counts: HashMap<&str, &At<'_>> = HashMap::new();
    for at in &set {
        let last = counts.entry(current(at.name())).or_insert(at);
        if at.name() > last.name() {
            *last = at;
        }
    }
    for at in &set {
        let current = current(at.name());
        let Some(last) = counts.get(current) else { continue };
        if last.name() != at.name() && last.node.as_bool() != at.node.as_bool() {
            let message = format!(
                "the client drops this line: {} is another name of the same feature, says otherwise and counts",
                quoted(last.name())
            );
            let finding = LINT.key(at, message).label(last.key_span, "this line counts");
            let edits = edits::without(cx.text(), at.key_span, at.node);
            let fix =
                edits.map(|edits| Fix::safe(format!("remove {}, which does not count", quoted(at.name())), edits));
            found.push(finding.help(format!("keep one line, under the current name {}", quoted(current))).fix(fix));
        }
    }
}

/// The current name of a feature.
fn current(name: &str) -> &str {
    schema::feature(name).and_then(|feature| feature.alias_of).unwrap_or(name)
}
