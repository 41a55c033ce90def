//! `stricture/who/1`: who gets a policy.

use serde::Serialize;

use super::super::{AssignedDirectory, Assignments, GroupRule};
use super::DecidingRule;
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// Who gets a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WhoAnswer<'a> {
    /// Always `stricture/who/1`.
    pub schema: &'static str,
    /// The path of the policy, in one form however it is written.
    pub policy: &'a str,
    /// Whether it is the default.
    pub default: bool,
    /// The rules that give it, in the order of the file.
    pub rules: Vec<WhoRule<'a>>,
    /// The people who get it, in the order of the directory; null without one.
    pub people: Option<Vec<WhoPerson<'a>>>,
}

/// A rule that gives a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WhoRule<'a> {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<&'a str>,
    /// Its patterns.
    pub groups: Vec<&'a str>,
    /// For how many people it decides; null without a directory.
    pub people: Option<usize>,
    /// Where it stands.
    pub span: SpanJson,
}

/// A person who gets a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct WhoPerson<'a> {
    /// The main address; null where there is none.
    pub user: Option<&'a str>,
    /// The rule that decides; null where the default applies.
    pub rule: Option<DecidingRule<'a>>,
    /// Whether the account is in use.
    pub active: bool,
}

impl<'a> WhoAnswer<'a> {
    /// The answer as far as it goes without a directory, about the policy with this path in [its one form](super::super::PolicyPath); `source` is the text of the assignments.
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

    /// The same with the people of a directory.
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
