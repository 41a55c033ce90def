//! The stable form `stricture/who/1`: the people who get a policy.

use serde::Serialize;

use super::super::{AssignedDirectory, Assignments, GroupRule};
use super::DecidingRule;
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// The rules and the people of a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WhoAnswer<'a> {
    /// Always `stricture/who/1`.
    pub schema: &'static str,
    /// The path of the policy, in normal form.
    pub policy: &'a str,
    /// Whether the policy is the default.
    pub default: bool,
    /// The rules that give the policy, in the order of the file.
    pub rules: Vec<WhoRule<'a>>,
    /// The people who get the policy, in the order of the directory; null without a directory.
    pub people: Option<Vec<WhoPerson<'a>>>,
}

/// A rule that gives a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WhoRule<'a> {
    /// The index of the rule, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<&'a str>,
    /// The patterns for groups.
    pub groups: Vec<&'a str>,
    /// The number of people that the rule decides about; null without a directory.
    pub people: Option<usize>,
    /// The place in the text.
    pub span: SpanJson,
}

/// A person who gets a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WhoPerson<'a> {
    /// The main address; null if the person has none.
    pub user: Option<&'a str>,
    /// The rule that decides; null if the default applies.
    pub rule: Option<DecidingRule<'a>>,
    /// Whether the account is active.
    pub active: bool,
}

impl<'a> WhoAnswer<'a> {
    /// Creates the answer without a directory. `policy` is a path in [normal form](super::super::PolicyPath), and
    /// `source` is the text of the assignments.
    ///
    /// ```
    /// use stricture::{Document, assignments::{Assignments, json::WhoAnswer}};
    ///
    /// let document = Document::parse("default = \"policies/baseline.toml\"\n");
    /// let assignments = Assignments::read(&document).unwrap();
    /// assert_eq!(
    ///     serde_json::to_string(&WhoAnswer::new(&assignments, "policies/baseline.toml", &document.source())).unwrap(),
    ///     r#"{"schema":"stricture/who/1","policy":"policies/baseline.toml","default":true,"rules":[],"people":null}"#
    /// );
    /// ```
    #[must_use]
    pub fn new(assignments: &'a Assignments, policy: &'a str, source: &Source<'_>) -> Self {
        let gives = |rule: &&GroupRule| rule.policy.as_str() == policy;
        let rules = assignments.rules.iter().filter(gives).map(|rule| WhoRule {
            index: rule.index,
            name: rule.name.as_deref(),
            groups: rule.patterns.iter().map(|pattern| pattern.text.as_str()).collect(),
            people: None,
            span: SpanJson::new(rule.span, source),
        });
        Self {
            schema: "stricture/who/1",
            policy,
            default: assignments.default.as_ref().is_some_and(|default| default.as_str() == policy),
            rules: rules.collect(),
            people: None,
        }
    }

    /// Adds the people of a directory.
    #[must_use]
    pub fn with_people(mut self, assigned: &AssignedDirectory<'a>, source: &Source<'_>) -> Self {
        let mut people = Vec::new();
        self.rules.iter_mut().for_each(|rule| rule.people = Some(0));
        for person in assigned.who(self.policy) {
            let rule = assigned.resolve(person).chosen().map(|chosen| DecidingRule {
                through: assigned.through(person, &chosen),
                ..DecidingRule::new(&chosen, source)
            });
            // Rules are kept in the order of their numbers.
            let at = rule.as_ref().map(|rule| self.rules.binary_search_by_key(&rule.index, |known| known.index));
            if let Some(counted) = at.and_then(|at| self.rules.get_mut(at.ok()?)) {
                counted.people = counted.people.map(|count| count + 1);
            }
            let directory = assigned.directory();
            people.push(WhoPerson { user: directory.address(person), rule, active: directory.is_active(person) });
        }
        Self { people: Some(people), ..self }
    }
}
