//! `stricture/test/1`: the stable form that `--format json` prints.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0.

use serde::Serialize;

use super::{Because, Case, Expectation, Subject, Suggestion, Tally, Told, Unreached};
use crate::report::json::Span;
use crate::rules::{Decision, Evaluation};
use crate::syntax::Source;

/// What became of the suites.
#[derive(Clone, Debug, Serialize)]
pub struct Test {
    /// Always `stricture/test/1`.
    pub schema: &'static str,
    /// One entry a suite, in the order in which they were run.
    pub files: Vec<File>,
    /// What no case reaches, if that was asked for.
    pub coverage: Option<Coverage>,
}

/// What became of the cases of one file.
#[derive(Clone, Debug, Serialize)]
pub struct File {
    /// As the caller gave it.
    pub path: String,
    /// An entry for every case and policy that it is about.
    pub checks: Vec<Check>,
}

/// What became of one case under one policy.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// The number of the case in the file, from 0.
    pub case: usize,
    /// What the case is called.
    pub name: Option<String>,
    /// The script, if it is about one.
    pub command: Option<String>,
    /// The words, if it is about a command.
    pub argv: Option<Vec<String>>,
    /// The policy's path, relative to the repository.
    pub policy: String,
    /// Where the command stands in the suite.
    pub span: Span,
    /// `passed` or `failed`.
    pub result: &'static str,
    /// How it fails, for people.
    pub failure: Option<String>,
    /// What was to happen.
    pub expected: Expected,
    /// What does.
    pub got: Got,
}

/// What was to happen.
#[derive(Clone, Debug, Serialize)]
pub struct Expected {
    /// The decision.
    pub decision: Decision,
    /// The text that was to be shown, if the case names one.
    pub justification: Option<String>,
    /// The number of the rule that was to decide, if the case names one.
    pub rule: Option<usize>,
}

/// What happens.
#[derive(Clone, Debug, Serialize)]
pub struct Got {
    /// The decision.
    pub decision: Decision,
    /// The text that is shown; null where the client has only a generic one.
    pub justification: Option<String>,
    /// The number of the rule that decides.
    pub rule: Option<usize>,
    /// `none`, `plain` or `opaque`.
    pub script: &'static str,
}

/// What is reached of the rules of all policies.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// Of a hundred, rounded down.
    pub percent: usize,
    /// What is reached: rules, and words where a rule lists several in a place.
    pub reached: usize,
    /// What there is to reach.
    pub total: usize,
    /// One entry a policy.
    pub policies: Vec<PolicyCoverage>,
}

/// What is reached of the rules of one policy.
#[derive(Clone, Debug, Serialize)]
pub struct PolicyCoverage {
    /// Its path.
    pub path: String,
    /// Of a hundred, rounded down.
    pub percent: usize,
    /// What is reached.
    pub reached: usize,
    /// What there is to reach.
    pub total: usize,
    /// The rules that are not reached, or not in all their words.
    pub unreached: Vec<UnreachedRule>,
    /// Cases that would reach them, as TOML, if they were asked for.
    pub suggestions: Vec<String>,
}

/// A rule that is not reached, or not in all its words.
#[derive(Clone, Debug, Serialize)]
pub struct UnreachedRule {
    /// Its number in the policy's list, from 0.
    pub rule: usize,
    /// Whether no case reaches it at all.
    pub whole: bool,
    /// The words that no case reaches, where a place lists several.
    pub words: Vec<String>,
    /// Where it stands in the policy.
    pub span: Span,
}

impl Test {
    /// The answer about these files.
    ///
    /// ```
    /// use stricture::suite::json::Test;
    ///
    /// let text = serde_json::to_string(&Test::new(Vec::new(), None)).unwrap();
    /// assert_eq!(text, r#"{"schema":"stricture/test/1","files":[],"coverage":null}"#);
    /// ```
    #[must_use]
    pub fn new(files: Vec<File>, coverage: Option<Coverage>) -> Self {
        Self { schema: "stricture/test/1", files, coverage }
    }
}

impl Check {
    /// What became of `expectation`, of `case`; `source` is the text of the suite.
    #[must_use]
    pub fn new(case: &Case, expectation: &Expectation, evaluation: &Evaluation<'_>, source: &Source<'_>) -> Self {
        let (command, argv) = match &case.asked {
            super::Asked::Script(script) => (Some(script.clone()), None),
            super::Asked::Words(words) => (None, Some(words.clone())),
        };
        let Subject::Policy(policy) = &expectation.subject;
        let failure = expectation.failure(evaluation);
        let told = expectation.because.as_ref().map(|Because { rule, .. }| rule);
        Self {
            case: case.index,
            name: case.name.clone(),
            command,
            argv,
            policy: policy.clone(),
            span: Span::new(case.span, source),
            result: if failure.is_some() { "failed" } else { "passed" },
            failure: failure.map(|failure| failure.to_string()),
            expected: Expected {
                decision: expectation.decision,
                justification: told
                    .and_then(|told| if let Told::Text(text) = told { Some(text.clone()) } else { None }),
                rule: told.and_then(|told| if let Told::Index(index) = told { Some(*index) } else { None }),
            },
            got: Got {
                decision: evaluation.decision(),
                justification: evaluation.justification().map(str::to_owned),
                rule: evaluation.shown().map(|shown| shown.rule.index),
                script: evaluation.script().as_str(),
            },
        }
    }
}

impl Coverage {
    /// The coverage of these policies.
    #[must_use]
    pub fn new(tally: Tally, policies: Vec<PolicyCoverage>) -> Self {
        Self { percent: tally.percent(), reached: tally.reached(), total: tally.total(), policies }
    }
}

impl PolicyCoverage {
    /// The coverage of one policy; `source` is its text.
    #[must_use]
    pub fn new(
        path: String,
        tally: Tally,
        unreached: &[Unreached<'_>],
        suggestions: &[Suggestion<'_>],
        source: &Source<'_>,
    ) -> Self {
        let unreached = unreached.iter().map(|unreached| UnreachedRule {
            rule: unreached.rule.index,
            whole: unreached.whole,
            words: unreached.words.iter().map(|word| (*word).to_owned()).collect(),
            span: Span::new(unreached.rule.span, source),
        });
        Self {
            path,
            percent: tally.percent(),
            reached: tally.reached(),
            total: tally.total(),
            unreached: unreached.collect(),
            suggestions: suggestions.iter().map(ToString::to_string).collect(),
        }
    }
}
