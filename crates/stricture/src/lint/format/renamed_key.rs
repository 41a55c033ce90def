//! See [`LINT`].

use crate::client::features::Renamed;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{self, At, SchemaPath};

declare_lint! {
    /// A key or feature has an old name.
    ///
    /// The client still reads it. But a person who looks for the name from the documentation does not find it in the policy.
    ///
    /// Stricture does not report an old name if some clients know only that name. For example, clients before 0.169 know only
    /// `experimental_network`.
    ///
    /// ```toml,flagged
    /// [features]
    /// codex_hooks = true
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// hooks = true
    /// ```
    "renamed-key", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (key, at) in cx.policy().given() {
        // The client refuses both names side by side.
        if at.name() != key && cx.root().get(key).is_none() && is_known_as_long(key, at.name()) {
            let finding = renamed(at, key)
                .fix(replace(cx, at, key).map(|edit| Fix::safe(format!("rename it to `{key}`"), [edit])));
            found.push(finding);
        }
    }
    for Renamed { at, now, beside } in cx.client().features().renamed() {
        let finding = renamed(at, now);
        found.push(if let Some(other) = beside {
            let fix = edits::without_entry(cx.text(), at.key_span, at.node.span);
            let finding =
                finding.label(other.key_span, "the current name, with the same value").help("remove the old name");
            finding.fix(fix.map(|edits| Fix::safe("remove the old name", edits)))
        } else {
            // Clients of the time when it had the old name may not know the new one.
            let fix = replace(cx, at, now).map(|edit| Fix::guess(format!("rename it to `{now}`"), [edit]));
            finding.fix(fix)
        });
    }
}

fn renamed(at: &At<'_>, now: &str) -> Finding {
    let message = format!("{} is an old name: the client now calls it {}", quoted(at.name()), quoted(now));
    LINT.key(at, message).help(format!("write {}", quoted(now)))
}

/// Whether every measured client that knows the alias also knows the name.
fn is_known_as_long(name: &str, alias: &str) -> bool {
    let known = |name: &str| {
        let key = schema::keys().iter().find(|key| key.as_str() == name);
        key.and_then(SchemaPath::since).map(|since| since.knowledge().known)
    };
    known(name).is_some_and(|name| known(alias).is_some_and(|alias| alias.without(name).is_empty()))
}

/// Writes the new name, if the text contains the old one only once.
fn replace(cx: &Context<'_>, at: &At<'_>, name: &str) -> Option<Edit> {
    let written = cx.text().get(at.key_span.range())?;
    (cx.text().matches(written).count() == 1).then(|| Edit::replace(at.key_span, edits::key(name)))
}
