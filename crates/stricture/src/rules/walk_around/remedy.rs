//! Rules that stop walk-arounds.

use std::collections::HashMap;

use crate::rules::{Decision, Rule, pattern};
use crate::syntax::{Span, string};

/// A rule to add.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remedy {
    /// For each place the words of which one must stand there.
    pub pattern: Vec<Vec<String>>,
    /// What it has to decide.
    pub decision: Decision,
    /// The text to show.
    pub justification: String,
    /// What else it stops, if it does: for whoever decides whether to add it.
    pub also: Option<&'static str>,
}

impl Remedy {
    /// The rule as it is written in `prefix_rules`: an inline table.
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
