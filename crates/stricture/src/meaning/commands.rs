//! What the command rules mean.

use super::values::{at_most, code, said};
use super::{Sentence, Topic};
use crate::rules::{Decision, Rule, RuleSet};
use crate::schema::{At, View};

/// Words that are told where several may stand in one place.
const MOST_CHOICES: usize = 6;

/// A sentence for each rule, and one for all other commands.
pub(super) fn tell(policy: &View<'_>, rules: &RuleSet, sentences: &mut Vec<Sentence>) {
    let written = policy.view("rules").map(|table| table.items("prefix_rules")).unwrap_or_default();
    for rule in rules.rules() {
        // Tables may be written as arrays, so that only the author's text knows the path.
        let key = written.get(rule.index).map(At::path).unwrap_or_default();
        sentences.push(Sentence { topic: Topic::Commands, text: about(rule), key, span: rule.span });
    }
    let Some(at) = policy.get("rules") else { return };
    let text = if rules.rules().is_empty() {
        "No command needs approval or is forbidden by a rule of this policy."
    } else {
        "No rule speaks of other commands: the client's own checks and the sandbox decide."
    };
    // After the rules, wherever the table begins.
    let span = rules.rules().iter().map(|rule| rule.span).max().unwrap_or(at.key_span);
    sentences.push(Sentence { topic: Topic::Commands, text: text.to_owned(), key: at.path(), span });
}

fn about(rule: &Rule) -> String {
    let what = match rule.decision {
        Decision::None => "are left to the client",
        Decision::Prompt => "need the approval of the configured reviewer",
        Decision::PromptUser => "need the approval of a person",
        Decision::Forbidden => "are forbidden",
    };
    let equal = if rule.canonical { ", in whatever letter case," } else { "" };
    let why =
        rule.justification.as_deref().map(|text| format!("; the reason given is {}", said(text))).unwrap_or_default();
    format!("Commands that begin with {}{equal} {what}{why}.", beginning(&rule.pattern))
}

/// `git push`, then `--force` or `-f`.
fn beginning(pattern: &[Vec<String>]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for choices in pattern {
        match choices.as_slice() {
            // A word with a space in it must not look like two.
            [word] if !word.is_empty() && !word.contains(char::is_whitespace) => words.push(word),
            _ => {
                if !words.is_empty() {
                    parts.push(code(&std::mem::take(&mut words).join(" ")));
                }
                parts.push(at_most(choices.iter().map(|word| code(word)), MOST_CHOICES, "or"));
            }
        }
    }
    if !words.is_empty() {
        parts.push(code(&words.join(" ")));
    }
    parts.join(", then ")
}
