//! The sentences about command rules.

use std::collections::HashSet;

use super::facts::Facts;
use super::values::{at_most, code, listed, said};
use super::{Sentence, Topic};
use crate::client::reviewers::ReviewRequired;
use crate::rules::{Approvals, Consequence, Decision, Rule, RuleSet, base_name};
use crate::schema::{At, View};

/// Words that are told where several may stand in one place.
const MOST_CHOICES: usize = 6;

/// The parties that decide about a command that no rule of the policy matches.
const OTHERS_DECIDE: &str = "the client's own checks, the sandbox and people's own rule files decide";

/// The sentence about commands that no rule sees.
const PLAIN_ONLY: &str = "The rules apply to plain commands of the agent. They do not see commands behind a wrapper such as `sudo`, \
     or commands that people type. A script that is not plain is one command of its shell.";

/// A sentence for each rule, and some for all of them.
pub(super) fn tell(policy: &View<'_>, rules: &RuleSet, facts: &Facts, approvals: &Approvals) -> Vec<Sentence> {
    let Some(at) = policy.get("rules") else { return Vec::new() };
    let written = policy.view("rules").map(|table| table.items("prefix_rules")).unwrap_or_default();
    let asked = Asked::of(facts, approvals);
    let names: HashSet<&str> = rules.rules().iter().flat_map(programs).collect();
    let one = |rule: &Rule| {
        // Tables may be written as arrays, so that only the author's text knows the path.
        let key = written.get(rule.index).map(At::path).unwrap_or_default();
        Sentence { topic: Topic::Commands, text: about(rule, &asked, &names), key, span: rule.span }
    };
    let mut sentences: Vec<Sentence> = rules.rules().iter().map(one).collect();
    // After the rules, wherever the table begins.
    let span = rules.rules().iter().map(|rule| rule.span).max().unwrap_or(at.key_span);
    let needs_approval = rules.rules().iter().any(|rule| rule.decision != Decision::Forbidden);
    let mut of_all: Vec<String> = needs_approval.then(|| asked.exceptions()).into_iter().flatten().collect();
    if rules.rules().is_empty() {
        of_all.push(format!("This policy has no command rules: {OTHERS_DECIDE} about every command."));
    } else {
        of_all.push(format!("No rule of this policy matches other commands: {OTHERS_DECIDE} about them."));
        of_all.push(PLAIN_ONLY.to_owned());
    }
    let of_all = of_all.into_iter();
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
    /// The sessions in which it must be automatic review, whatever the approval policy.
    review_required: ReviewRequired,
    /// Whether no session begins where it must answer.
    review_ruled_out: bool,
}

impl Asked {
    fn of(facts: &Facts, approvals: &Approvals) -> Self {
        let mut asked = Self {
            by: Vec::new(),
            silent: Vec::new(),
            always_person: facts.only_people_review,
            untrusted: false,
            review_required: facts.review_required,
            review_ruled_out: facts.review_ruled_out,
        };
        let mut reviewed = false;
        for (name, approval) in approvals.iter() {
            let consequence = Consequence::of(Decision::Prompt, approval);
            let names = if consequence == Consequence::RefusedUnasked { &mut asked.silent } else { &mut asked.by };
            if !names.contains(&name) {
                names.push(name);
            }
            reviewed |= consequence == Consequence::ReviewerAsked;
            asked.untrusted |= consequence == Consequence::PersonAsked;
        }
        asked.always_person |= !reviewed;
        asked.always_person &= facts.review_required != ReviewRequired::Always;
        asked
    }

    /// Whether a command that needs a person is refused in every session.
    fn has_no_person(&self) -> bool {
        self.review_required == ReviewRequired::Always
    }

    /// What is not as the sentences about the rules say.
    fn exceptions(&self) -> Vec<String> {
        if self.by.is_empty() {
            return Vec::new();
        }
        let silent = (!self.silent.is_empty()).then(|| {
            let names = listed(self.silent.iter().map(|name| code(name)), "and");
            format!("under {names}, the client asks nobody and refuses commands that need approval")
        });
        let person = (self.untrusted && !self.always_person && !self.has_no_person())
            .then(|| "under `untrusted`, the client always asks a person, never the automatic reviewer".to_owned());
        let parts: Vec<String> = person.into_iter().chain(silent).collect();
        let policies = (!parts.is_empty()).then(|| format!("The approval policy changes this: {}.", parts.join("; ")));
        let models = (self.review_required == ReviewRequired::OnModels && !self.review_ruled_out).then(|| {
            "With the models that require automatic review, it alone answers, and the client refuses commands that only a person may approve."
                .to_owned()
        });
        policies.into_iter().chain(models).collect()
    }
}

/// The programs that a rule names.
fn programs(rule: &Rule) -> impl Iterator<Item = &str> {
    rule.pattern.first().into_iter().flatten().map(String::as_str)
}

/// The rules for a name that do not apply to what a rule for a path matches.
fn instead_of(rule: &Rule, names: &HashSet<&str>) -> Option<String> {
    let mut met = HashSet::new();
    let by_name = programs(rule).filter_map(base_name).filter(|name| names.contains(name));
    let hidden: Vec<&str> = by_name.filter(|name| met.insert(*name)).collect();
    (!hidden.is_empty()).then(|| {
        format!(
            " The rules for {} do not apply to these commands.",
            listed(hidden.iter().map(|name| code(name)), "and")
        )
    })
}

fn about(rule: &Rule, asked: &Asked, names: &HashSet<&str>) -> String {
    let needs_approval = matches!(rule.decision, Decision::Prompt | Decision::PromptUser);
    let needs_missing_person = rule.decision == Decision::PromptUser && asked.has_no_person();
    let refused = needs_approval && asked.by.is_empty() || needs_missing_person;
    let what = match rule.decision {
        Decision::None => "are left to the client",
        _ if needs_missing_person => {
            "are refused: only a person may approve them, and only automatic review may answer"
        }
        _ if refused => "are refused, because they need approval and the client may ask nobody",
        Decision::Prompt if asked.has_no_person() => "need the approval of automatic review",
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
    let instead = instead_of(rule, names).unwrap_or_default();
    format!("Commands that begin with {}{equal} {what}{}.{instead}", beginning(&rule.pattern), why.unwrap_or_default())
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
