//! See [`LINT`].

use crate::client::marketplaces::{self, ForeignKey};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A key that belongs to another kind of marketplace source.
    ///
    /// The client drops it without a word.
    ///
    /// ```toml,flagged
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "git"
    /// url = "https://git.example.com/plugins.git"
    /// path = "/srv/plugins"
    /// ```
    ///
    /// ```toml,fine
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "git"
    /// url = "https://git.example.com/plugins.git"
    /// ```
    "foreign-source-key", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for ForeignKey { key, at, kind, word, own, has_own } in marketplaces::foreign_keys(cx.client()) {
        let message = format!("the client drops {} from a source of the kind {}", quoted(key), quoted(word));
        let finding = LINT.key(&at, message).label(kind.node.span, "the kind of source");
        // Where the kind lacks its own keys, it may be the kind that is wrong.
        let edits = has_own.then(|| edits::without(cx.text(), at.key_span, at.node)).flatten();
        let fix = edits.map(|edits| Fix::safe(format!("remove {}, which does not count", quoted(key)), edits));
        found.push(finding.help(format!("keys of this kind: {}", own.join(", "))).fix(fix));
    }
}
