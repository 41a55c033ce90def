//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;

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

/// The keys of each kind of source.
const KEYS: &[(&str, &[&str])] = &[("git", &["url", "ref"]), ("host_pattern", &["host_pattern"]), ("local", &["path"])];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(marketplaces) = cx.policy().view("marketplaces") else { return };
    for source in marketplaces.map("allowed_sources").iter().filter_map(At::view) {
        let Some((word, (kind, _))) = source.get("source").and_then(|at| Some((at, at.word()?))) else { continue };
        let Some((_, own)) = KEYS.iter().find(|(known, _)| *known == kind) else { continue };
        for (key, at) in source.given().filter(|(key, _)| *key != "source" && !own.contains(key)) {
            let message = format!("the client drops {} from a source of the kind {}", quoted(key), quoted(kind));
            let finding = LINT.key(at, message).label(word.node.span, "the kind of source");
            // Where the kind lacks its own keys, it may be the kind that is wrong.
            let edits = own
                .iter()
                .any(|key| source.get(key).is_some())
                .then(|| edits::without(cx.text(), at.key_span, at.node));
            let fix =
                edits.flatten().map(|edits| Fix::safe(format!("remove {}, which does not count", quoted(key)), edits));
            found.push(finding.help(format!("keys of this kind: {}", own.join(", "))).fix(fix));
        }
    }
}
