//! The sentences about command rules.

use super::facts::Facts;
use super::values::{at_most, code, listed, said};
use super::{Sentence, Topic};
use crate::policy::ApprovalPolicy;
use crate::rules::{Consequence, Decision, Rule, RuleSet};
use crate::schema::{At, View};

/// Words that are told where several may stand in one place.
const MOST_CHOICES: usize = 6;

/// A sentence for each rule, and some for all of them.
pub(super) fn tell(
    policy: &View<'_>,
    rules: &RuleSet,
    facts: &Facts,
    approvals: &[(&'static str, ApprovalPolicy)],
) -> Vec<Sentence> {
    let Some(at) = policy.get("rules") else { return Vec::new() };
    let written = policy.view("rules").map(|table| table.items("prefix_rules")).unwrap_or_default();
    let asked = Asked::of(facts, approvals);
    let one = |rule: &Rule| {
        // Tables may be written as arrays, so that only the author's text knows the path.
        let key = written.get(rule.index).map(At::path).unwrap_or_default();
        Sentence { topic: Topic::Commands, text: about(rule, &asked), key, span: rule.span }
    };
    let mut sentences: Vec<Sentence> = rules.rules().iter().map(one).collect();
    // After the rules, wherever the table begins.
    let span = rules.rules().iter().map(|rule| rule.span).max().unwrap_or(at.key_span);
    let needs_approval = rules.rules().iter().any(|rule| rule.decision != Decision::Forbidden);
    let others = if rules.rules().is_empty() {
        "This policy has no command rules: the client's own checks and the sandbox decide about every command."
    } else {
        "No rule matches other commands: for them, the client's own checks and the sandbox decide."
    };
    let of_all = needs_approval.then(|| asked.exception()).flatten().into_iter().chain([others.to_owned()]);
    sentences.extend(of_all.map(|text| Sentence { topic: Topic::Commands, text, key: at.path(), span }));
    sentences
}

/// Who is asked about a command, under the approval policies that people may choose.
struct Asked {
    /// The policies under which somebody is asked.
    by: Vec<&'static str>,
    /// Those under which nobody may be: what needs approval is refused.
    silent: Vec<&'static str>,
    /// Whether it is a person, whatever the decision.
    always_person: bool,
    /// Whether it is a person under one policy and the configured reviewer under another.
    untrusted: bool,
}

impl Asked {
    fn of(facts: &Facts, approvals: &[(&'static str, ApprovalPolicy)]) -> Self {
        let mut asked =
            Self { by: Vec::new(), silent: Vec::new(), always_person: facts.only_people_review, untrusted: false };
        let mut reviewed = false;
        for (name, approval) in approvals {
            let consequence = Consequence::of(Decision::Prompt, approval);
            let names = if consequence == Consequence::RefusedUnasked { &mut asked.silent } else { &mut asked.by };
            if !names.contains(name) {
                names.push(name);
            }
            reviewed |= consequence == Consequence::ReviewerAsked;
            asked.untrusted |= consequence == Consequence::PersonAsked;
        }
        asked.always_person |= !reviewed;
        asked
    }

    /// What is not as the sentences about the rules say.
    fn exception(&self) -> Option<String> {
        if self.by.is_empty() {
            return None;
        }
        let silent = (!self.silent.is_empty()).then(|| {
            let names = listed(self.silent.iter().map(|name| code(name)), "and");
            format!("under {names}, the client asks nobody and refuses commands that need approval")
        });
        let person = (self.untrusted && !self.always_person)
            .then(|| "under `untrusted`, the client always asks a person, never the automatic reviewer".to_owned());
        let parts: Vec<String> = person.into_iter().chain(silent).collect();
        (!parts.is_empty()).then(|| format!("The approval policy changes this: {}.", parts.join("; ")))
    }
}

fn about(rule: &Rule, asked: &Asked) -> String {
    let needs_approval = matches!(rule.decision, Decision::Prompt | Decision::PromptUser);
    let refused = needs_approval && asked.by.is_empty();
    let what = match rule.decision {
        Decision::None => "are left to the client",
        _ if refused => "are refused, because they need approval and the client may ask nobody",
        Decision::Prompt if !asked.always_person => "need the approval of the configured reviewer",
        Decision::Prompt | Decision::PromptUser => "need the approval of a person",
        Decision::Forbidden => "are forbidden",
    };
    let equal = if rule.canonical { ", in upper or lower case," } else { "" };
    let why = rule.justification.as_deref().map(said).map(|text| {
        if refused {
            format!("; the client does not show the reason {text}")
        } else {
            format!("; the reason given is {text}")
        }
    });
    format!("Commands that begin with {}{equal} {what}{}.", beginning(&rule.pattern), why.unwrap_or_default())
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
