//! Rules that stop ways around other rules.

use std::collections::HashMap;

use crate::rules::{Decision, Rule, pattern};
use crate::syntax::{Span, string};

/// A rule to add.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remedy {
    /// The words that match at each position of the command.
    pub pattern: Vec<Vec<String>>,
    /// The decision of the rule.
    pub decision: Decision,
    /// The text that the client shows.
    pub justification: String,
    /// A description of other commands that the rule stops, to help decide whether to add it.
    pub also: Option<&'static str>,
}

impl Remedy {
    /// Returns the rule as an inline table for `prefix_rules`.
    pub fn to_toml(&self) -> String {
        let pattern = pattern::to_toml(self.pattern.iter().map(|choices| choices.iter().map(String::as_str)));
        let (decision, justification) = (self.decision, string(&self.justification));
        format!("{{ pattern = {pattern}, decision = \"{decision}\", justification = {justification} }}")
    }

    /// Bytes that its words take.
    pub(super) fn size(&self) -> usize {
        self.pattern.iter().flatten().map(|choice| size_of::<String>() + choice.len()).sum()
    }

    pub(super) fn as_rule(&self) -> Rule {
        Rule {
            index: usize::MAX,
            pattern: self.pattern.clone(),
            decision: self.decision,
            justification: None,
            canonical: false,
            span: Span::new(0, 0),
        }
    }
}

/// Rules to add, each pattern once: with the strictest decision that is needed.
#[derive(Default)]
pub(super) struct Remedies {
    list: Vec<Remedy>,
    numbers: HashMap<Vec<Vec<String>>, usize>,
}

impl Remedies {
    pub(super) fn number(&mut self, remedy: Remedy) -> usize {
        let next = self.list.len();
        let number = *self.numbers.entry(remedy.pattern.clone()).or_insert(next);
        match self.list.get_mut(number) {
            Some(known) if known.decision < remedy.decision => *known = remedy,
            Some(_) => {}
            None => self.list.push(remedy),
        }
        number
    }

    pub(super) fn into_list(self) -> Vec<Remedy> {
        self.list
    }
}
