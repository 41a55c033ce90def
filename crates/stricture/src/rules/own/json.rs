//! What `stricture eval --as` adds to the form `stricture/eval/1`.

use serde::Serialize;

use super::{Attempt, OwnMatch, Somebody};

/// Whether somebody could still run the command.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SomebodyJson {
    /// `person`, `project`, `exec` or `driver`.
    pub who: &'static str,
    /// The ways that they have.
    pub attempts: Vec<AttemptJson>,
}

/// An attempt.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AttemptJson {
    /// `agent`, `typed`, `sent` or `spawned`.
    pub way: &'static str,
    /// `refused`, `refused-unasked`, `asked`, `own-checks`, `sandboxed`, `unasked` or `unsandboxed`.
    pub answer: &'static str,
    /// The rule of a rule file that decides; null if none does.
    pub own_rule: Option<OwnRuleJson>,
}

/// A rule of a rule file.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct OwnRuleJson {
    /// The number of the file, from 0.
    pub file: usize,
    /// The number of the rule in the file, from 0.
    pub rule: usize,
    /// `allow`, `prompt` or `forbidden`.
    pub decision: &'static str,
}

impl SomebodyJson {
    /// Creates the answer.
    #[must_use]
    pub fn new(who: Somebody, attempts: &[Attempt]) -> Self {
        let rule = |own: OwnMatch| OwnRuleJson { file: own.file, rule: own.rule, decision: own.decision.as_str() };
        let attempt = |attempt: &Attempt| AttemptJson {
            way: attempt.way.as_str(),
            answer: attempt.answer.as_str(),
            own_rule: attempt.own.map(rule),
        };
        Self { who: who.as_str(), attempts: attempts.iter().map(attempt).collect() }
    }
}
