//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;

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
    for word in &cx.rules().undecided {
        found.push(if let Some((token, any_of)) = &word.both {
            let message = "`token` and `any_of` exclude each other";
            let finding = LINT.key(any_of, message).label(token.key_span, "the single word");
            finding.help("put the single word into `any_of`, and remove `token`")
        } else {
            let message = "a word of a pattern needs `token` or `any_of`";
            LINT.value(&word.at, message).help("write { token = \"…\" } or { any_of = [\"…\", \"…\"] }")
        });
    }
}
