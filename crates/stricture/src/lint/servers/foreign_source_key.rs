//! See [`LINT`].

use crate::client::marketplaces::{self, ForeignKey};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A marketplace source has a key that belongs to another kind of source.
    ///
    /// The client ignores the key and gives no warning.
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
        let message =
            format!("the client ignores {}: a source of the kind {} does not have this key", quoted(key), quoted(word));
        let finding = LINT.key(&at, message).label(kind.node.span, "the kind of this source");
        // Where the kind lacks its own keys, it may be the kind that is wrong.
        let edits = has_own.then(|| edits::without(cx.text(), at.key_span, at.node)).flatten();
        let fix = edits.map(|edits| Fix::safe(format!("remove {}, which the client ignores", quoted(key)), edits));
        found.push(finding.help(format!("use only the keys of this kind: {}", own.join(", "))).fix(fix));
    }
}
