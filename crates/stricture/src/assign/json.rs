//! `stricture/resolve/1`: the stable form that `--format json` and the browser print.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0. Spans are places in the assignments.

use serde::Serialize;

use super::Resolution;
use crate::report::json::Span;
use crate::syntax::Source;

/// Which policy somebody gets.
///
/// ```
/// use stricture::{Document, assign::{Assignments, json::Resolve}};
///
/// let document = Document::parse("default = \"policies/baseline.toml\"\n");
/// let assignments = Assignments::read(&document).unwrap();
/// let answer = Resolve::new(None, &["sre"], &assignments.resolve(["sre"]), &document.source());
/// assert_eq!(
///     serde_json::to_string(&answer).unwrap(),
///     r#"{"schema":"stricture/resolve/1","user":null,"groups":["sre"],"policy":"policies/baseline.toml","rule":null,"fallback":true,"also_matched":[],"in_directory":null}"#
/// );
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct Resolve {
    /// Always `stricture/resolve/1`.
    pub schema: &'static str,
    /// The address that was asked for, or the person's main one; null where groups were asked for.
    pub user: Option<String>,
    /// The groups, those through other groups included.
    pub groups: Vec<String>,
    /// The policy; null where nobody manages such a person.
    pub policy: Option<String>,
    /// The rule that decides; null where the default or nothing applies.
    pub rule: Option<Rule>,
    /// Whether the default applies.
    pub fallback: bool,
    /// The rules that match too, and come later.
    pub also_matched: Vec<AlsoMatched>,
    /// Whether the directory knows the person; null where no person was asked for.
    pub in_directory: Option<bool>,
}

/// A rule that decides.
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<String>,
    /// The first of its patterns that matches.
    pub pattern: String,
    /// The group that it matches.
    pub group: String,
    /// Where the pattern stands.
    pub span: Span,
}

/// A rule that matches too.
#[derive(Clone, Debug, Serialize)]
pub struct AlsoMatched {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<String>,
    /// Its policy.
    pub policy: String,
}

impl Resolve {
    /// The answer; `source` is the text of the assignments.
    #[must_use]
    pub fn new(user: Option<&str>, groups: &[&str], resolution: &Resolution<'_>, source: &Source<'_>) -> Self {
        let rule = resolution.chosen().map(|chosen| Rule {
            index: chosen.rule.index,
            name: chosen.rule.name.clone(),
            pattern: chosen.pattern.text.clone(),
            group: chosen.group.to_owned(),
            span: Span::new(chosen.pattern.span, source),
        });
        let also = resolution.also_matched().iter().map(|matched| AlsoMatched {
            index: matched.rule.index,
            name: matched.rule.name.clone(),
            policy: matched.rule.policy.path.clone(),
        });
        Self {
            schema: "stricture/resolve/1",
            user: user.map(str::to_owned),
            groups: groups.iter().map(|group| (*group).to_owned()).collect(),
            policy: resolution.policy().map(str::to_owned),
            rule,
            fallback: resolution.is_fallback(),
            also_matched: also.collect(),
            in_directory: user.map(|_| true),
        }
    }

    /// The same about a person whom the directory does not know.
    #[must_use]
    pub fn unknown(self) -> Self {
        Self { in_directory: Some(false), ..self }
    }
}
