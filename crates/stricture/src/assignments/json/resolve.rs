//! The stable form `stricture/resolve/1`: the policy of a person or of groups.

use serde::Serialize;

use super::super::{MatchedRule, Resolution};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// The policy of a person or of groups, with the reason.
///
/// ```
/// use stricture::{Document, assignments::{Assignments, json::ResolveAnswer}};
///
/// let document = Document::parse("default = \"policies/baseline.toml\"\n");
/// let assignments = Assignments::read(&document).unwrap();
/// let answer = ResolveAnswer::new(None, vec!["sre"], &assignments.resolve(["sre"]), &document.source());
/// assert_eq!(
///     serde_json::to_string(&answer).unwrap(),
///     r#"{"schema":"stricture/resolve/1","user":null,"groups":["sre"],"policy":"policies/baseline.toml","rule":null,"fallback":true,"also_matched":[],"in_directory":null,"active":null}"#
/// );
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ResolveAnswer<'a> {
    /// Always `stricture/resolve/1`.
    pub schema: &'static str,
    /// The address that the caller asked for, or the main address of the person; null if the caller asked for groups.
    pub user: Option<&'a str>,
    /// The groups, including groups through other groups.
    pub groups: Vec<&'a str>,
    /// The path of the policy; null for no managed policy.
    pub policy: Option<&'a str>,
    /// The rule that decides; null if no rule matches.
    pub rule: Option<DecidingRule<'a>>,
    /// Whether the default applies.
    pub fallback: bool,
    /// The later rules that also match.
    pub also_matched: Vec<AlsoMatchedRule<'a>>,
    /// Whether the directory contains the person; null if the caller asked for groups, or gave no directory.
    pub in_directory: Option<bool>,
    /// Whether the person's account is active; null if the directory does not contain the person.
    pub active: Option<bool>,
}

/// The rule that decides.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct DecidingRule<'a> {
    /// The index of the rule, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<&'a str>,
    /// The first pattern of the rule that matches.
    pub pattern: &'a str,
    /// The group that the pattern matches.
    pub group: &'a str,
    /// The groups through which the person is in the group, from the person's own group; empty if the person is in it
    /// directly.
    pub through: Vec<&'a str>,
    /// The place of the pattern.
    pub span: SpanJson,
}

/// A later rule that also matches.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AlsoMatchedRule<'a> {
    /// The index of the rule, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<&'a str>,
    /// The path of the policy.
    pub policy: &'a str,
    /// The first pattern of the rule that matches.
    pub pattern: &'a str,
    /// The group that the pattern matches.
    pub group: &'a str,
}

impl<'a> ResolveAnswer<'a> {
    /// Creates the answer without facts from a directory. `source` is the text of the assignments.
    #[must_use]
    pub fn new(user: Option<&'a str>, groups: Vec<&'a str>, resolution: &Resolution<'a>, source: &Source<'_>) -> Self {
        let also = resolution.also_matched().iter().map(|matched| AlsoMatchedRule {
            index: matched.rule.index,
            name: matched.rule.name.as_deref(),
            policy: matched.rule.policy.as_str(),
            pattern: &matched.pattern.text,
            group: matched.group,
        });
        Self {
            schema: "stricture/resolve/1",
            user,
            groups,
            policy: resolution.policy(),
            rule: resolution.chosen().map(|chosen| DecidingRule::new(&chosen, source)),
            fallback: resolution.is_fallback(),
            also_matched: also.collect(),
            in_directory: None,
            active: None,
        }
    }

    /// Adds that the directory contains the person.
    #[must_use]
    pub fn known(self, active: bool) -> Self {
        Self { in_directory: Some(true), active: Some(active), ..self }
    }

    /// Adds that the directory does not contain the person.
    #[must_use]
    pub fn unknown(self) -> Self {
        Self { in_directory: Some(false), ..self }
    }

    /// Adds the groups through which the person is in the matching group.
    #[must_use]
    pub fn through(mut self, groups: Vec<&'a str>) -> Self {
        if let Some(rule) = &mut self.rule {
            rule.through = groups;
        }
        self
    }
}

impl<'a> DecidingRule<'a> {
    /// Creates the deciding rule. `source` is the text of the assignments.
    #[must_use]
    pub fn new(chosen: &MatchedRule<'a>, source: &Source<'_>) -> Self {
        Self {
            index: chosen.rule.index,
            name: chosen.rule.name.as_deref(),
            pattern: &chosen.pattern.text,
            group: chosen.group,
            through: Vec::new(),
            span: SpanJson::new(chosen.pattern.span, source),
        }
    }
}
