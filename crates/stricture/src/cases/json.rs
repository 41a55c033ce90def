//! The stable form `stricture/test/1`, which `--format json` prints.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{
    AssignedCase, AssignedFailure, Case, CoverageTally, Expectation, ExpectedRule, RuleReference, Subject,
    SuggestedCase, UncoveredRule,
};
use crate::assignments::{Resolution, json::DecidingRule};
use crate::report::json::SpanJson;
use crate::rules::{Decision, Evaluation};
use crate::syntax::Source;

/// The results of the test files.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct TestAnswer<'a> {
    /// Always `stricture/test/1`.
    pub schema: &'static str,
    /// The entries, one per test file, in the order in which they ran.
    pub files: Vec<CheckedFile<'a>>,
    /// The coverage; null if nobody asked for it.
    pub coverage: Option<CoverageJson>,
}

/// The results of one test file.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CheckedFile<'a> {
    /// The path, as the caller gave it.
    pub path: String,
    /// The checks of cases about commands: one for each case and each of its policies.
    pub checks: Vec<Check>,
    /// The checks of cases that say which policy a person gets.
    pub assigned: Vec<AssignedCheck<'a>>,
}

/// The check of a case that says which policy a person gets.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AssignedCheck<'a> {
    /// The index of the case in the file, from 0.
    pub case: usize,
    /// The name of the case.
    pub name: Option<&'a str>,
    /// The address of the person; null if the case is not about a person.
    pub user: Option<&'a str>,
    /// The groups that the case names.
    pub groups: &'a [String],
    /// The place of the person or the groups in the test file.
    pub span: SpanJson,
    /// `passed` or `failed`.
    pub result: &'static str,
    /// The difference between expected and actual result, as a text for people.
    pub failure: Option<String>,
    /// The expected policy; null if the case names none, and fails because the directory does not contain the person.
    pub expected: Option<ExpectedPolicyJson<'a>>,
    /// The actual policy; null if the directory does not contain the person.
    pub got: Option<ActualPolicy<'a>>,
}

/// The expected policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ExpectedPolicyJson<'a> {
    /// The path; null if the case expects no managed policy.
    pub policy: Option<&'a str>,
}

/// The actual policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ActualPolicy<'a> {
    /// The path; null for no managed policy.
    pub policy: Option<&'a str>,
    /// The rule that decides; null if no rule matches. Its span is a place in the assignments.
    pub rule: Option<DecidingRule<'a>>,
    /// Whether the default applies.
    pub fallback: bool,
}

/// The check of one case under one policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Check {
    /// The index of the case in the file, from 0.
    pub case: usize,
    /// The name of the case.
    pub name: Option<String>,
    /// The script; null if the case has words.
    pub command: Option<String>,
    /// The words; null if the case has a script.
    pub argv: Option<Vec<String>>,
    /// The person who has the policy; null if the case names no person.
    pub user: Option<String>,
    /// The groups that the case names; null if the case names a policy.
    pub groups: Option<Vec<String>>,
    /// The path of the policy, relative to the repository; null if the person has no managed policy.
    pub policy: Option<String>,
    /// The place of the command in the test file.
    pub span: SpanJson,
    /// `passed` or `failed`.
    pub result: &'static str,
    /// The difference between expected and actual result, as a text for people.
    pub failure: Option<String>,
    /// The expected result.
    pub expected: ExpectedDecision,
    /// The actual result.
    pub got: ActualDecision,
}

/// The expected result.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ExpectedDecision {
    /// The decision.
    pub decision: Decision,
    /// The expected text, if the case names one.
    pub justification: Option<String>,
    /// The index of the expected rule, if the case names one.
    pub rule: Option<usize>,
}

/// The actual result.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ActualDecision {
    /// The decision.
    pub decision: Decision,
    /// The text that the client shows; null if it shows a generic text.
    pub justification: Option<String>,
    /// The index of the rule that decides, from 0; null if no rule matches.
    pub rule: Option<usize>,
    /// `none`, `plain` or `opaque`.
    pub script: &'static str,
}

/// The coverage of the rules of all policies.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CoverageJson {
    /// The covered percentage, rounded down.
    pub percent: usize,
    /// The number of covered rules and words. Words are only counted at positions that list several.
    pub reached: usize,
    /// The number of all rules and words.
    pub total: usize,
    /// The entries, one per policy.
    pub policies: Vec<PolicyCoverage>,
}

/// The coverage of the rules of one policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct PolicyCoverage {
    /// The path of the policy.
    pub path: String,
    /// The covered percentage, rounded down.
    pub percent: usize,
    /// The number of covered rules and words.
    pub reached: usize,
    /// The number of all rules and words.
    pub total: usize,
    /// The rules that are not fully covered.
    pub unreached: Vec<UncoveredRuleJson>,
    /// Test cases that would cover them, as TOML, if somebody asked for them.
    pub suggestions: Vec<String>,
}

/// A rule that is not fully covered.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct UncoveredRuleJson {
    /// The index of the rule in the policy's list, from 0.
    pub rule: usize,
    /// Whether no case covers any part of the rule.
    pub whole: bool,
    /// The words that no case covers, at positions that list several.
    pub words: Vec<String>,
    /// The place of the rule in the policy.
    pub span: SpanJson,
}

impl<'a> TestAnswer<'a> {
    /// Creates the answer about these files.
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
    /// Creates the result of the file at `path`.
    #[must_use]
    pub fn new(path: String, checks: Vec<Check>, assigned: Vec<AssignedCheck<'a>>) -> Self {
        Self { path, checks, assigned }
    }
}

impl Check {
    /// Creates the check of `expectation` of `case` under `policy`. `source` is the text of the test file.
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
    /// Creates the check of `case`. `got` is the actual resolution; `None` if the directory does not contain the person.
    /// `through` are the groups that lead to the deciding group. `texts` are the texts of the test file and of the
    /// assignments.
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
    /// Creates the coverage of these policies.
    #[must_use]
    pub fn new(tally: CoverageTally, policies: Vec<PolicyCoverage>) -> Self {
        Self { percent: tally.percent(), reached: tally.reached(), total: tally.total(), policies }
    }
}

impl PolicyCoverage {
    /// Creates the coverage of one policy. `source` is its text.
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
