//! See [`LINT`].

use crate::client::command_rules::RuleRefusal;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// An element of a command pattern needs either `token` or `any_of`.
    ///
    /// Each element of a pattern is either `{ token = "…" }` or `{ any_of = ["…", "…"] }`. The client refuses a policy in which an element
    /// has both, or neither.
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
    for word in &cx.rules().refused {
        // `wrong-type` reports a list of words that is not in a table.
        if let RuleRefusal::Both { any_of, .. } = word
            && any_of.is_element()
            && any_of.node.as_text().is_some()
        {
            continue;
        }
        found.push(match word {
            RuleRefusal::Both { token, any_of } => {
                let message =
                    "an element of a command pattern has both `token` and `any_of`: the client refuses the policy";
                let finding = LINT.key(any_of, message).label(token.key_span, "the other key");
                let fix =
                    merged(cx.text(), token, any_of).map(|edits| Fix::guess("move the word into `any_of`", edits));
                finding.help("move the word of `token` into `any_of`, and remove `token`").fix(fix)
            }
            RuleRefusal::Neither(word) => {
                let message =
                    "an element of a command pattern has no `token` and no `any_of`: the client refuses the policy";
                LINT.value(word, message).help("write { token = \"…\" } or { any_of = [\"…\", \"…\"] }")
            }
        });
    }
}

fn merged(text: &str, token: &At<'_>, any_of: &At<'_>) -> Option<Vec<Edit>> {
    let mut edits = edits::without(text, token.key_span, token.node)?;
    let word = token.node.as_text()?;
    if !any_of.node.as_array()?.iter().any(|other| other.as_text() == Some(word)) {
        edits.push(edits::with_element(text, any_of.node, &edits::string(word))?);
    }
    Some(edits)
}
