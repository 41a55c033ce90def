//! The comparison of a decision with the expected one.

use std::fmt;

use super::{Expectation, ExpectedRule, RuleReference};
use crate::report::{RuleNumber, quoted};
use crate::rules::{Decision, Evaluation};

/// The way in which a case fails.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CaseFailure {
    /// The decision is another one.
    Decision {
        /// The expected decision.
        expected: Decision,
        /// The actual decision.
        got: Decision,
        /// The index of the rule that decides; `None` if no rule matches.
        rule: Option<usize>,
    },
    /// The client shows another text.
    Text {
        /// The expected value.
        expected: String,
        /// The actual text; `None` if the client shows a generic text.
        got: Option<String>,
    },
    /// Another rule decides.
    Rule {
        /// The expected value.
        expected: usize,
        /// The index of the rule that decides.
        got: usize,
    },
}

impl Expectation {
    /// Returns the difference from an evaluation, or `None` if there is none.
    ///
    /// If the decision differs, the failure is only about the decision: another rule then decides too.
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
                write!(f, "expected `{expected}`, got `{got}` from {}", RuleNumber::of(*rule))
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
            Self::Rule { expected, got } => {
                let (expected, got) = (RuleNumber::of(*expected), RuleNumber::of(*got));
                write!(f, "expected {expected} to decide, but {got} does")
            }
        }
    }
}
