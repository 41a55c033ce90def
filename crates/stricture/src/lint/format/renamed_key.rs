//! See [`LINT`].

use crate::client::features::Renamed;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{self, At, SchemaPath};

declare_lint! {
    /// A key or feature under another than its current name.
    ///
    /// The client still reads it, and whoever looks for the name that its documentation uses does not find it here. A name is left alone
    /// where clients that know it do not know the current one: `experimental_network` is the name for every client before 0.169.
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
        // Both names side by side are refused.
        if at.name() != key && cx.root().get(key).is_none() && is_known_as_long(key, at.name()) {
            let finding =
                renamed(at, key).fix(replace(cx, at, key).map(|edit| Fix::safe(format!("call it `{key}`"), [edit])));
            found.push(finding);
        }
    }
    for Renamed { at, now, beside } in cx.client().features().renamed() {
        let finding = renamed(at, now);
        found.push(if let Some(other) = beside {
            let fix = edits::without_entry(cx.text(), at.key_span, at.node.span);
            let finding = finding.label(other.key_span, "the current name says the same").help("remove the alias");
            finding.fix(fix.map(|edits| Fix::safe("remove the alias", edits)))
        } else {
            // Clients of the time when it had the old name may not know the new one.
            let fix = replace(cx, at, now).map(|edit| Fix::guess(format!("call it `{now}`"), [edit]));
            finding.fix(fix)
        });
    }
}

fn renamed(at: &At<'_>, now: &str) -> Finding {
    let message = format!("{} is an alias: the client goes by {}", quoted(at.name()), quoted(now));
    LINT.key(at, message).help(format!("write {}", quoted(now)))
}

/// Whether no measured client knows the alias and not the name.
fn is_known_as_long(name: &str, alias: &str) -> bool {
    let since = |name: &str| {
        let key = schema::keys().iter().find(|key| key.as_str() == name);
        key.and_then(SchemaPath::since).and_then(|since| since.present_in)
    };
    since(name).is_some_and(|known| since(alias).is_none_or(|alias| known <= alias))
}

/// Writes the new name, where the old one stands only once.
fn replace(cx: &Context<'_>, at: &At<'_>, name: &str) -> Option<Edit> {
    let written = cx.text().get(at.key_span.range())?;
    (cx.text().matches(written).count() == 1).then(|| Edit::replace(at.key_span, edits::key(name)))
}
