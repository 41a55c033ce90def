//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// A word of a command pattern that says both what it is and what it may be, or neither.
    ///
    /// Each element of a pattern is either `{ token = "…" }` or `{ any_of = ["…", "…"] }`.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "npm", any_of = ["yarn"] }, { token = "publish" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ any_of = ["npm", "yarn"] }, { token = "publish" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    "token-or-any-of", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(rules) = cx.policy().view("rules") else { return };
    for rule in rules.items("prefix_rules").iter().filter_map(At::view) {
        for at in rule.items("pattern") {
            let Some(word) = at.view() else { continue };
            match (word.get("token"), word.get("any_of")) {
                (Some(token), Some(any_of)) => {
                    let message = "`token` and `any_of` exclude each other";
                    let finding = LINT.key(any_of, message).label(token.key_span, "the single word");
                    found.push(finding.help("put the single word into `any_of`, and remove `token`"));
                }
                (None, None) => {
                    let message = "a word of a pattern needs `token` or `any_of`";
                    found.push(LINT.value(&at, message).help("write { token = \"…\" } or { any_of = [\"…\", \"…\"] }"));
                }
                _ => {}
            }
        }
    }
}
