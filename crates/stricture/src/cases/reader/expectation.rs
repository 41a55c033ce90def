//! `expect` and `because` of a case.

use std::collections::HashSet;

use super::super::{Expectation, ExpectedRule, RuleReference, Subject};
use super::{About, Named, Reader};
use crate::assignments::PolicyPath;
use crate::report::quoted;
use crate::rules::Decision;
use crate::schema::nearest;
use crate::syntax::{Entry, Node, Span, Table, Value};

/// What to write behind `expect`.
const DECISIONS: &str = "write `prompt`, `prompt-user`, `forbidden`, or `none` if no rule may match";

/// What to write behind `because`.
const TOLD: &str = "write the justification that the client shows, or the number of the rule, from 0 as in JSON";

/// What a case expects under one policy.
struct Expected {
    named: Named,
    decision: Decision,
    span: Span,
}

impl Reader {
    pub(super) fn expectations(
        &mut self,
        case: &Table,
        span: Span,
        about: &About,
        own: Option<Span>,
    ) -> Vec<Expectation> {
        let Some(entry) = case.entry("expect") else {
            self.problem(span, "the case expects nothing", format!("add `expect`: {DECISIONS}"));
            return Vec::new();
        };
        let expected = match &entry.value.value {
            Value::Table(table) => self.by_policy(&entry.value, table, own),
            _ => self.for_all(&entry.value, span, about),
        };
        let mut because = self.because(case.entry("because"), &expected);
        let all = expected.into_iter();
        all.map(|Expected { named: (subject, subject_span), decision, span }| {
            let because = because.take(&subject, decision);
            Expectation { subject, subject_span, decision, span, because }
        })
        .collect()
    }

    /// One decision, whatever the policy.
    fn for_all(&mut self, node: &Node, case: Span, about: &About) -> Vec<Expected> {
        let decision = self.decision(node);
        match (about, decision) {
            (About::Nothing, _) => {
                let help = "add `policy = \"policies/NAME.toml\"`, at the top for all cases or in this case";
                self.problem(case, "the case names no policy", help.to_owned());
                Vec::new()
            }
            (About::Policies(all), Some(decision)) => {
                all.iter().map(|named| Expected { named: named.clone(), decision, span: node.span }).collect()
            }
            (About::Policies(_) | About::Unreadable, _) => Vec::new(),
        }
    }

    /// `{ "policies/a.toml" = "prompt", … }`.
    fn by_policy(&mut self, node: &Node, table: &Table, own: Option<Span>) -> Vec<Expected> {
        if let Some(own) = own {
            let help = "write the policies only in `expect`, or write one decision for all of them".to_owned();
            self.problem(own, "the case names its policies twice", help);
        }
        if table.is_empty() {
            let help = "write `{ \"policies/NAME.toml\" = \"prompt\" }`".to_owned();
            self.problem(node.span, "`expect` is empty", help);
        }
        let mut expected = Vec::new();
        let mut known = HashSet::new();
        for Entry { key, value } in table.entries() {
            let named = self.subject(&key.name, key.span);
            if !known.insert(named.0.clone()) {
                self.problem(
                    key.span,
                    format!("`expect` names {} twice", quoted(&PolicyPath::normal(&key.name))),
                    "remove one of the two".to_owned(),
                );
            }
            if let Some(decision) = self.decision(value) {
                expected.push(Expected { named, decision, span: value.span });
            }
        }
        expected
    }

    fn decision(&mut self, node: &Node) -> Option<Decision> {
        let Value::String(word) = &node.value else {
            self.wrong_type("expect", node, "a decision, or a table of decisions by policy", DECISIONS);
            return None;
        };
        let decision = word.parse().ok();
        if decision.is_none() {
            let near = nearest(word, Decision::ALL.iter().map(|decision| decision.as_str()));
            let help = match (word.as_str(), near) {
                ("allow" | "allowed", _) => "write `none` if no rule may match: a command rule cannot allow".to_owned(),
                (_, Some(near)) => format!("did you mean `{near}`?"),
                (_, None) => DECISIONS.to_owned(),
            };
            self.problem(node.span, format!("there is no decision {}", quoted(word)), help);
        }
        decision
    }

    fn because(&mut self, entry: Option<&Entry>, expected: &[Expected]) -> Becauses {
        let Some(Entry { key, value }) = entry else { return Becauses::None };
        let Value::Table(table) = &value.value else {
            if !expected.is_empty() && expected.iter().all(|expected| expected.decision == Decision::None) {
                self.no_rule(key.span);
            }
            return self.told(value).map_or(Becauses::None, Becauses::All);
        };
        let mut all = Vec::new();
        for Entry { key, value } in table.entries() {
            let subject = Subject::Policy(PolicyPath::normal(&key.name));
            match expected.iter().find(|expected| expected.named.0 == subject) {
                None if expected.is_empty() => {}
                None => {
                    let help = "write the same policies in `because` and in `expect`".to_owned();
                    self.problem(
                        key.span,
                        format!("`because` names {}, but `expect` does not", quoted(&key.name)),
                        help,
                    );
                }
                Some(expected) if expected.decision == Decision::None => self.no_rule(key.span),
                Some(_) => all.extend(self.told(value).map(|because| (subject, because))),
            }
        }
        Becauses::ByPolicy(all)
    }

    fn no_rule(&mut self, span: Span) {
        let help = "remove `because`, or write another decision than `none`".to_owned();
        self.problem(span, "`because` names the rule that decides, but `none` means that no rule decides", help);
    }

    fn told(&mut self, node: &Node) -> Option<ExpectedRule> {
        let rule = match &node.value {
            Value::String(text) if !text.trim().is_empty() => RuleReference::Text(text.clone()),
            Value::Integer(number) if *number >= 0 => RuleReference::Index(usize::try_from(*number).ok()?),
            Value::String(_) => {
                self.problem(node.span, "`because` is empty", TOLD.to_owned());
                return None;
            }
            Value::Integer(_) => {
                self.problem(node.span, "`because` is not the number of a rule", TOLD.to_owned());
                return None;
            }
            _ => {
                self.wrong_type("because", node, "a text or a number, or a table of these by policy", TOLD);
                return None;
            }
        };
        Some(ExpectedRule { rule, span: node.span })
    }
}

/// What a case says about which rules decide.
enum Becauses {
    None,
    All(ExpectedRule),
    ByPolicy(Vec<(Subject, ExpectedRule)>),
}

impl Becauses {
    fn take(&mut self, subject: &Subject, decision: Decision) -> Option<ExpectedRule> {
        match self {
            Self::All(because) if decision != Decision::None => Some(because.clone()),
            Self::ByPolicy(all) => {
                let at = all.iter().position(|(known, _)| known == subject)?;
                Some(all.swap_remove(at).1)
            }
            Self::All(_) | Self::None => None,
        }
    }
}
