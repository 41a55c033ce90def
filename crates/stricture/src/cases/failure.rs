//! What happens to a command, against what was expected.

use std::fmt;

use super::{Expectation, ExpectedRule, RuleReference};
use crate::report::quoted;
use crate::rules::{Decision, Evaluation};

/// How a case fails.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CaseFailure {
    /// Something else is decided.
    Decision {
        /// What was expected.
        expected: Decision,
        /// What is decided.
        got: Decision,
        /// The rule that decides it.
        rule: Option<usize>,
    },
    /// Another text is shown.
    Text {
        /// The one that was expected.
        expected: String,
        /// The one that is shown; `None` for the client's generic one.
        got: Option<String>,
    },
    /// Another rule decides.
    Rule {
        /// The one that was expected.
        expected: usize,
        /// The one that decides.
        got: usize,
    },
}

impl Expectation {
    /// How what happens differs from this; `None` if it does not.
    ///
    /// A decision that differs is told alone: where something else is decided, another rule decides it.
    pub fn failure(&self, evaluation: &Evaluation<'_>) -> Option<CaseFailure> {
        let shown = evaluation.shown();
        let got = evaluation.decision();
        if got != self.decision {
            return Some(CaseFailure::Decision {
                expected: self.decision,
                got,
                rule: shown.map(|shown| shown.rule.index),
            });
        }
        let ExpectedRule { rule, .. } = self.because.as_ref()?;
        match rule {
            RuleReference::Text(text) => {
                let got = evaluation.justification();
                (got != Some(text)).then(|| CaseFailure::Text { expected: text.clone(), got: got.map(str::to_owned) })
            }
            RuleReference::Index(index) => {
                let got = shown.map(|shown| shown.rule.index)?;
                (got != *index).then_some(CaseFailure::Rule { expected: *index, got })
            }
        }
    }
}

impl std::error::Error for CaseFailure {}

impl fmt::Display for CaseFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decision { expected, got, rule: Some(rule) } => {
                write!(f, "expected `{expected}`, got `{got}` from rule {rule}")
            }
            Self::Decision { expected, rule: None, .. } => write!(f, "expected `{expected}`, but no rule matches"),
            Self::Text { expected, got: Some(got) } => {
                let (wanted, shown) = (quoted(expected), quoted(got));
                write!(f, "expected the text {wanted}, but the client shows {shown}")?;
                if wanted == shown {
                    let same = expected.chars().zip(got.chars()).take_while(|(one, other)| one == other).count();
                    write!(f, "; they differ at character {}", same + 1)?;
                }
                Ok(())
            }
            Self::Text { expected, got: None } => {
                write!(f, "expected the text {}, but the rule that decides has no text", quoted(expected))
            }
            Self::Rule { expected, got } => write!(f, "expected rule {expected} to decide, but rule {got} does"),
        }
    }
}
