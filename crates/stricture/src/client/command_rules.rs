//! The reasons in command rules for which the client refuses a policy, in addition to the schema.

use super::Client;
use crate::schema::{At, View};

/// The words for what a rule decides.
pub(crate) const ALLOW: &str = "allow";
pub(crate) const PROMPT: &str = "prompt";
pub(crate) const PROMPT_USER: &str = "prompt-user";
pub(crate) const FORBIDDEN: &str = "forbidden";

/// Keys of a rule and of a word of its pattern.
const RULES: &str = "rules";
const PREFIX_RULES: &str = "prefix_rules";
const DECISION: &str = "decision";
const TOKEN: &str = "token";
const ANY_OF: &str = "any_of";

/// What stops the client, in a word of a pattern.
#[derive(Debug)]
pub(crate) enum RuleRefusal<'d> {
    /// It says both what it is and what it may be.
    Both { token: At<'d>, any_of: At<'d> },
    /// It says neither.
    Neither(At<'d>),
}

/// What a word of a pattern is: the value of its `token` or of its `any_of`, of which it must have exactly one, else it is among what is
/// `refused`. Cases `rule-pattern-two-forms` and `rule-pattern-word-unknown-field-only`.
pub(crate) fn given<'d>(at: &At<'d>, word: &View<'d>, refused: &mut Vec<RuleRefusal<'d>>) -> Option<At<'d>> {
    let refusal = match (word.get(TOKEN), word.get(ANY_OF)) {
        (Some(only), None) | (None, Some(only)) => return Some(only.clone()),
        (Some(token), Some(any_of)) => RuleRefusal::Both { token: token.clone(), any_of: any_of.clone() },
        (None, None) => RuleRefusal::Neither(at.clone()),
    };
    refused.push(refusal);
    None
}

/// Whether a text may be a word of a pattern or a justification: a blank one stops the client. Cases `rule-token-blank`, `rule-any-of-blank`
/// and `rule-justification-blank`.
pub(crate) fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// The table of the command rules with its list.
pub(crate) struct CommandRules<'d> {
    pub(crate) table: At<'d>,
    pub(crate) list: At<'d>,
}

/// The command rules.
pub(crate) fn written<'d>(policy: &View<'d>) -> Option<CommandRules<'d>> {
    let table = policy.get(RULES).cloned()?;
    let list = table.view()?.get(PREFIX_RULES).cloned()?;
    Some(CommandRules { table, list })
}

/// What each rule decides, in their order: the value that says so, if it is there. A rule may not decide `allow`, as the cases
/// `rule-decision-allow`, `rule-decision-allow-as-table` and `rule-positional-allow` show.
pub(crate) fn decisions<'d>(client: &Client<'d>) -> Vec<Option<At<'d>>> {
    let rules = written(client.policy()).map(|rules| rules.list.items()).unwrap_or_default();
    rules.iter().map(|rule| rule.view()?.get(DECISION).cloned()).collect()
}

/// Whether this is what stops the client.
pub(crate) fn allows(decision: &At<'_>) -> bool {
    decision.word().is_some_and(|(word, _)| word == ALLOW)
}
