//! The stable form `stricture/resolve-summary/1`: the number of people for each policy.

use serde::Serialize;

use super::super::{AssignedDirectory, AssignmentTally, PeopleCount};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// The number of people for each policy and each rule.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SummaryAnswer<'a> {
    /// Always `stricture/resolve-summary/1`.
    pub schema: &'static str,
    /// All people in the directory.
    #[serde(flatten)]
    pub all: PeopleCount,
    /// Every policy that the assignments name, in their order.
    pub policies: Vec<PolicyPeople<'a>>,
    /// Every rule, in the order of the file.
    pub rules: Vec<RulePeople<'a>>,
    /// The people who get the default policy because no rule matches.
    pub fallback: PeopleCount,
    /// The people without a managed policy.
    pub unmanaged: PeopleCount,
}

/// The number of people who get a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct PolicyPeople<'a> {
    /// The path of the policy, in normal form.
    pub policy: &'a str,
    /// The number of people.
    #[serde(flatten)]
    pub count: PeopleCount,
}

/// The number of people that a rule decides about.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RulePeople<'a> {
    /// The index of the rule, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<&'a str>,
    /// The path of the policy.
    pub policy: &'a str,
    /// The number of people.
    #[serde(flatten)]
    pub count: PeopleCount,
    /// The place in the text.
    pub span: SpanJson,
}

impl<'a> SummaryAnswer<'a> {
    /// Creates the answer. `source` is the text of the assignments.
    ///
    /// ```
    /// use stricture::{Document, assignments::{Assignments, AssignedDirectory, DirectoryBuilder, json::SummaryAnswer}};
    ///
    /// let document = Document::parse("default = \"policies/baseline.toml\"\n");
    /// let assignments = Assignments::read(&document).unwrap();
    /// let mut builder = DirectoryBuilder::new();
    /// builder.csv(&b"email,group\nana@example.com,SRE\n"[..]).unwrap();
    /// let (directory, _) = builder.finish().unwrap();
    /// let assigned = AssignedDirectory::new(&assignments, &directory);
    /// let summary = SummaryAnswer::new(&assigned, &assigned.tally(), &document.source());
    /// assert_eq!(
    ///     serde_json::to_string(&summary).unwrap(),
    ///     r#"{"schema":"stricture/resolve-summary/1","people":1,"inactive":0,"policies":[{"policy":"policies/baseline.toml","people":1,"inactive":0}],"rules":[],"fallback":{"people":1,"inactive":0},"unmanaged":{"people":0,"inactive":0}}"#
    /// );
    /// ```
    #[must_use]
    pub fn new(assigned: &AssignedDirectory<'a>, tally: &AssignmentTally, source: &Source<'_>) -> Self {
        let assignments = assigned.assignments();
        let by_policy = tally.by_policy(assignments);
        let policies = assignments.policies().into_iter().map(|policy| {
            let policy = policy.as_str();
            PolicyPeople { policy, count: by_policy.get(policy).copied().unwrap_or_default() }
        });
        let rules = assignments.rules.iter().zip(&tally.rules).map(|(rule, count)| RulePeople {
            index: rule.index,
            name: rule.name.as_deref(),
            policy: rule.policy.as_str(),
            count: *count,
            span: SpanJson::new(rule.span, source),
        });
        Self {
            schema: "stricture/resolve-summary/1",
            all: tally.all(),
            policies: policies.collect(),
            rules: rules.collect(),
            fallback: tally.fallback,
            unmanaged: tally.unmanaged,
        }
    }
}
