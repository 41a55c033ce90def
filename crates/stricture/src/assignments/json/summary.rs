//! `stricture/resolve-summary/1`: how many people get which policy.

use serde::Serialize;

use super::super::{AssignedDirectory, AssignmentTally, PeopleCount};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// How many people get which policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SummaryAnswer<'a> {
    /// Always `stricture/resolve-summary/1`.
    pub schema: &'static str,
    /// Everybody in the directory.
    #[serde(flatten)]
    pub all: PeopleCount,
    /// Every policy that the assignments name, in their order.
    pub policies: Vec<PolicyPeople<'a>>,
    /// Every rule, in the order of the file.
    pub rules: Vec<RulePeople<'a>>,
    /// Whom the default applies to.
    pub fallback: PeopleCount,
    /// Who gets no policy.
    pub unmanaged: PeopleCount,
}

/// How many people get a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct PolicyPeople<'a> {
    /// Its path, in one form however it is written.
    pub policy: &'a str,
    /// How many.
    #[serde(flatten)]
    pub count: PeopleCount,
}

/// For how many people a rule decides.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RulePeople<'a> {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<&'a str>,
    /// Its policy.
    pub policy: &'a str,
    /// How many.
    #[serde(flatten)]
    pub count: PeopleCount,
    /// Where it stands.
    pub span: SpanJson,
}

impl<'a> SummaryAnswer<'a> {
    /// The answer; `source` is the text of the assignments.
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
