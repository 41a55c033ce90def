//! `stricture/resolve/1`: which policy somebody gets.

use serde::Serialize;

use super::super::{MatchedRule, Resolution};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// Which policy somebody gets.
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
    /// The address that was asked for, or the person's main one; null where groups were asked for.
    pub user: Option<&'a str>,
    /// The groups, those through other groups included.
    pub groups: Vec<&'a str>,
    /// The policy; null where nobody manages such a person.
    pub policy: Option<&'a str>,
    /// The rule that decides; null where the default or nothing applies.
    pub rule: Option<DecidingRule<'a>>,
    /// Whether the default applies.
    pub fallback: bool,
    /// The rules that match too, and come later.
    pub also_matched: Vec<AlsoMatchedRule<'a>>,
    /// Whether the directory knows the person; null where no person was asked for, or no directory was given.
    pub in_directory: Option<bool>,
    /// Whether the person's account is in use; null where the directory does not know the person.
    pub active: Option<bool>,
}

/// A rule that decides.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct DecidingRule<'a> {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<&'a str>,
    /// The first of its patterns that matches.
    pub pattern: &'a str,
    /// The group that it matches.
    pub group: &'a str,
    /// Through which groups the person is in it, from the one that they are in directly; empty where they are in it directly.
    pub through: Vec<&'a str>,
    /// Where the pattern stands.
    pub span: SpanJson,
}

/// A rule that matches too.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AlsoMatchedRule<'a> {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<&'a str>,
    /// Its policy.
    pub policy: &'a str,
    /// The first of its patterns that matches.
    pub pattern: &'a str,
    /// The group that it matches.
    pub group: &'a str,
}

impl<'a> ResolveAnswer<'a> {
    /// The answer, about nobody whom a directory knows; `source` is the text of the assignments.
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

    /// The same about a person whom the directory knows.
    #[must_use]
    pub fn known(self, active: bool) -> Self {
        Self { in_directory: Some(true), active: Some(active), ..self }
    }

    /// The same about a person whom the directory does not know.
    #[must_use]
    pub fn unknown(self) -> Self {
        Self { in_directory: Some(false), ..self }
    }

    /// The same about somebody who is in the group that matches through these.
    #[must_use]
    pub fn through(mut self, groups: Vec<&'a str>) -> Self {
        if let Some(rule) = &mut self.rule {
            rule.through = groups;
        }
        self
    }
}

impl<'a> DecidingRule<'a> {
    /// A rule that decides; `source` is the text of the assignments.
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
