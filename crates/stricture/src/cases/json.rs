//! `stricture/test/1`: the stable form that `--format json` prints.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0.

use serde::Serialize;

use super::{
    AssignedCase, AssignedFailure, Case, CoverageTally, Expectation, ExpectedRule, RuleReference, Subject,
    SuggestedCase, UncoveredRule,
};
use crate::assignments::{Resolution, json::DecidingRule};
use crate::report::json::SpanJson;
use crate::rules::{Decision, Evaluation};
use crate::syntax::Source;

/// What became of the suites.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct TestAnswer<'a> {
    /// Always `stricture/test/1`.
    pub schema: &'static str,
    /// One entry a suite, in the order in which they were run.
    pub files: Vec<CheckedFile<'a>>,
    /// What no case reaches, if that was asked for.
    pub coverage: Option<CoverageJson>,
}

/// What became of the cases of one file.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CheckedFile<'a> {
    /// As the caller gave it.
    pub path: String,
    /// An entry for every case and policy that it is about.
    pub checks: Vec<Check>,
    /// An entry for every case that says which policy somebody gets.
    pub assigned: Vec<AssignedCheck<'a>>,
}

/// Who gets which policy, against what a case says.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AssignedCheck<'a> {
    /// The number of the case in the file, from 0.
    pub case: usize,
    /// What the case is called.
    pub name: Option<&'a str>,
    /// The address, if it is about a person.
    pub user: Option<&'a str>,
    /// The groups that it names.
    pub groups: &'a [String],
    /// Where the person or the groups stand in the suite.
    pub span: SpanJson,
    /// `passed` or `failed`.
    pub result: &'static str,
    /// How it fails, for people.
    pub failure: Option<String>,
    /// Which policy they were to get; null where the case does not say, and fails as nobody knows the person.
    pub expected: Option<ExpectedPolicyJson<'a>>,
    /// Which they get; null where the directory does not know the person.
    pub got: Option<ActualPolicy<'a>>,
}

/// Which policy somebody was to get.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ExpectedPolicyJson<'a> {
    /// Its path; null where nobody was to manage them.
    pub policy: Option<&'a str>,
}

/// Which policy somebody gets.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ActualPolicy<'a> {
    /// Its path; null where nobody manages them.
    pub policy: Option<&'a str>,
    /// The rule that decides; null where the default or nothing applies. Its span is a place in the assignments.
    pub rule: Option<DecidingRule<'a>>,
    /// Whether the default applies.
    pub fallback: bool,
}

/// What became of one case under one policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Check {
    /// The number of the case in the file, from 0.
    pub case: usize,
    /// What the case is called.
    pub name: Option<String>,
    /// The script, if it is about one.
    pub command: Option<String>,
    /// The words, if it is about a command.
    pub argv: Option<Vec<String>>,
    /// The person whose policy it is, if the case is about one.
    pub user: Option<String>,
    /// The groups of whoever's policy it is; null where the case is not about somebody.
    pub groups: Option<Vec<String>>,
    /// The policy's path, relative to the repository; null where the case is about somebody whom nobody manages.
    pub policy: Option<String>,
    /// Where the command stands in the suite.
    pub span: SpanJson,
    /// `passed` or `failed`.
    pub result: &'static str,
    /// How it fails, for people.
    pub failure: Option<String>,
    /// What was to happen.
    pub expected: ExpectedDecision,
    /// What does.
    pub got: ActualDecision,
}

/// What was to happen.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ExpectedDecision {
    /// The decision.
    pub decision: Decision,
    /// The text that was to be shown, if the case names one.
    pub justification: Option<String>,
    /// The number of the rule that was to decide, if the case names one.
    pub rule: Option<usize>,
}

/// What happens.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ActualDecision {
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
#[non_exhaustive]
pub struct CoverageJson {
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
#[non_exhaustive]
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
    pub unreached: Vec<UncoveredRuleJson>,
    /// Cases that would reach them, as TOML, if they were asked for.
    pub suggestions: Vec<String>,
}

/// A rule that is not reached, or not in all its words.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct UncoveredRuleJson {
    /// Its number in the policy's list, from 0.
    pub rule: usize,
    /// Whether no case reaches it at all.
    pub whole: bool,
    /// The words that no case reaches, where a place lists several.
    pub words: Vec<String>,
    /// Where it stands in the policy.
    pub span: SpanJson,
}

impl<'a> TestAnswer<'a> {
    /// The answer about these files.
    ///
    /// ```
    /// use stricture::cases::json::TestAnswer;
    ///
    /// let text = serde_json::to_string(&TestAnswer::new(Vec::new(), None)).unwrap();
    /// assert_eq!(text, r#"{"schema":"stricture/test/1","files":[],"coverage":null}"#);
    /// ```
    #[must_use]
    pub fn new(files: Vec<CheckedFile<'a>>, coverage: Option<CoverageJson>) -> Self {
        Self { schema: "stricture/test/1", files, coverage }
    }
}

impl<'a> CheckedFile<'a> {
    /// What became of the cases of the file at `path`.
    #[must_use]
    pub fn new(path: String, checks: Vec<Check>, assigned: Vec<AssignedCheck<'a>>) -> Self {
        Self { path, checks, assigned }
    }
}

impl Check {
    /// What became of `expectation`, of `case`, under `policy`; `source` is the text of the suite.
    #[must_use]
    pub fn new(
        case: &Case,
        expectation: &Expectation,
        policy: Option<&str>,
        evaluation: &Evaluation<'_>,
        source: &Source<'_>,
    ) -> Self {
        let (command, argv) = match &case.asked {
            super::CaseCommand::Script(script) => (Some(script.clone()), None),
            super::CaseCommand::Words(words) => (None, Some(words.clone())),
        };
        let somebody = if let Subject::Somebody(somebody) = &expectation.subject { Some(somebody) } else { None };
        let failure = expectation.failure(evaluation);
        let told = expectation.because.as_ref().map(|ExpectedRule { rule, .. }| rule);
        Self {
            case: case.index,
            name: case.name.clone(),
            command,
            argv,
            user: somebody.and_then(|somebody| somebody.user.clone()),
            groups: somebody.map(|somebody| somebody.groups.clone()),
            policy: policy.map(str::to_owned),
            span: SpanJson::new(case.span, source),
            result: if failure.is_some() { "failed" } else { "passed" },
            failure: failure.map(|failure| failure.to_string()),
            expected: ExpectedDecision {
                decision: expectation.decision,
                justification: told
                    .and_then(|told| if let RuleReference::Text(text) = told { Some(text.clone()) } else { None }),
                rule: told.and_then(|told| if let RuleReference::Index(index) = told { Some(*index) } else { None }),
            },
            got: ActualDecision {
                decision: evaluation.decision(),
                justification: evaluation.justification().map(str::to_owned),
                rule: evaluation.shown().map(|shown| shown.rule.index),
                script: evaluation.script().as_str(),
            },
        }
    }
}

impl<'a> AssignedCheck<'a> {
    /// What became of `case`; `got` is what is resolved, none where the directory does not know the person. `through` are the groups that lead
    /// to the one that decides; `texts` are those of the suite and of the assignments.
    #[must_use]
    pub fn new(
        case: &'a AssignedCase,
        got: Option<&Resolution<'a>>,
        through: Vec<&'a str>,
        texts: [&Source<'_>; 2],
    ) -> Self {
        let [suite, assignments] = texts;
        let failure = match got {
            Some(resolution) => case.failure(resolution),
            None => Some(AssignedFailure::Unknown { user: case.somebody.user.clone().unwrap_or_default() }),
        };
        Self {
            case: case.index,
            name: case.name.as_deref(),
            user: case.somebody.user.as_deref(),
            groups: &case.somebody.groups,
            span: SpanJson::new(case.span, suite),
            result: if failure.is_some() { "failed" } else { "passed" },
            failure: failure.map(|failure| failure.to_string()),
            expected: case.expected.as_ref().map(|expected| ExpectedPolicyJson { policy: expected.policy.as_deref() }),
            got: got.map(|resolution| ActualPolicy {
                policy: resolution.policy(),
                rule: resolution
                    .chosen()
                    .map(|chosen| DecidingRule { through, ..DecidingRule::new(&chosen, assignments) }),
                fallback: resolution.is_fallback(),
            }),
        }
    }
}

impl CoverageJson {
    /// The coverage of these policies.
    #[must_use]
    pub fn new(tally: CoverageTally, policies: Vec<PolicyCoverage>) -> Self {
        Self { percent: tally.percent(), reached: tally.reached(), total: tally.total(), policies }
    }
}

impl PolicyCoverage {
    /// The coverage of one policy; `source` is its text.
    #[must_use]
    pub fn new(
        path: String,
        tally: CoverageTally,
        unreached: &[UncoveredRule<'_>],
        suggestions: &[SuggestedCase<'_>],
        source: &Source<'_>,
    ) -> Self {
        let unreached = unreached.iter().map(|unreached| UncoveredRuleJson {
            rule: unreached.rule.index,
            whole: unreached.whole,
            words: unreached.words.iter().map(|word| (*word).to_owned()).collect(),
            span: SpanJson::new(unreached.rule.span, source),
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
