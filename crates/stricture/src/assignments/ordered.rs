//! The file `assignments.toml`, which says who gets which policy.

use std::collections::HashSet;

use super::reader;
use super::{Glob, PolicyPath};
use crate::report::{Problems, RuleNumber};
use crate::syntax::{Document, Span};

/// The group rules of a policy repository. The first rule with a matching group decides, and later rules add nothing.
///
/// ```
/// use stricture::{Document, assignments::Assignments};
///
/// let assignments = Assignments::read(&Document::parse(r#"
/// default = "policies/baseline.toml"
///
/// [[rules]]
/// name = "SRE"
/// groups = ["sre-*", "incident-commanders"]
/// policy = "policies/sre.toml"
/// "#)).unwrap();
///
/// let resolution = assignments.resolve(["everyone", "SRE-EU"]);
/// assert_eq!(resolution.policy(), Some("policies/sre.toml"));
/// let chosen = resolution.chosen().expect("a rule matches");
/// assert_eq!((chosen.rule.index, chosen.group), (0, "SRE-EU"));
///
/// assert_eq!(assignments.resolve(["everyone"]).policy(), Some("policies/baseline.toml"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Assignments {
    /// The default policy, for all people whom no rule matches. Without it, they have no managed policy.
    pub default: Option<PolicyPath>,
    /// The group rules, in the order of the file.
    pub rules: Vec<GroupRule>,
}

/// A group rule: people in one of these groups get this policy.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GroupRule {
    /// The index of the rule in the file, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<String>,
    /// The patterns for groups. There is at least one.
    pub patterns: Vec<GroupPattern>,
    /// The policy that the rule gives.
    pub policy: PolicyPath,
    /// The place of the rule.
    pub span: Span,
}

/// A pattern for the names of groups.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GroupPattern {
    /// The pattern, as it is written.
    pub text: String,
    /// The compiled pattern.
    pub glob: Glob,
    /// The place in the text.
    pub span: Span,
}

/// A rule that matches a person.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct MatchedRule<'a> {
    /// The rule.
    pub rule: &'a GroupRule,
    /// The first pattern of the rule that matches.
    pub pattern: &'a GroupPattern,
    /// The first group that the pattern matches.
    pub group: &'a str,
}

/// The policy of a person, with the reason.
#[derive(Clone, Debug)]
pub struct Resolution<'a> {
    matched: Vec<MatchedRule<'a>>,
    default: Option<&'a PolicyPath>,
}

impl Assignments {
    /// Reads assignments.
    ///
    /// ```
    /// use stricture::{Document, assignments::Assignments};
    ///
    /// let problems = Assignments::read(&Document::parse("[[rules]]\ngroups = [\"sre-[\"]\npolicy = \"../sre.toml\"\n")).unwrap_err();
    /// assert_eq!(problems[0].message, "`sre-[` is not a valid group pattern: `[` is not closed; write `\\[` for the character itself");
    /// assert_eq!(problems[1].message, "`../sre.toml` leads out of the repository");
    /// ```
    ///
    /// # Errors
    /// Returns all problems of the text, in the order of the text.
    pub fn read(document: &Document) -> Result<Self, Problems> {
        reader::read(document)
    }

    /// Returns the policy for a person in these groups. The order of the groups affects only which group the answer
    /// names.
    pub fn resolve<'a>(&'a self, groups: impl IntoIterator<Item = &'a str>) -> Resolution<'a> {
        let groups: Vec<&str> = groups.into_iter().collect();
        let matched = self.rules.iter().filter_map(|rule| rule.matched(&groups)).collect();
        Resolution { matched, default: self.default.as_ref() }
    }

    /// Returns all policies that the file names, each once, in the order of their first mention.
    pub fn policies(&self) -> Vec<&PolicyPath> {
        let mut known = HashSet::new();
        let all = self.default.iter().chain(self.rules.iter().map(|rule| &rule.policy));
        all.filter(|policy| known.insert(policy.as_str())).collect()
    }
}

impl GroupRule {
    fn matched<'a>(&'a self, groups: &[&'a str]) -> Option<MatchedRule<'a>> {
        self.patterns.iter().find_map(|pattern| {
            let group = groups.iter().find(|group| pattern.glob.matches(group))?;
            Some(MatchedRule { rule: self, pattern, group })
        })
    }

    /// Returns the name of the rule for people, or its number if it has no name.
    pub fn title(&self) -> String {
        self.name.clone().unwrap_or_else(|| RuleNumber::of(self.index).to_string())
    }
}

impl<'a> Resolution<'a> {
    pub(super) fn new(matched: Vec<MatchedRule<'a>>, default: Option<&'a PolicyPath>) -> Self {
        Self { matched, default }
    }

    /// Returns the policy; `None` if no rule matches and there is no default.
    pub fn policy(&self) -> Option<&'a str> {
        self.chosen().map(|chosen| &chosen.rule.policy).or(self.default).map(PolicyPath::as_str)
    }

    /// Returns the rule that decides.
    pub fn chosen(&self) -> Option<MatchedRule<'a>> {
        self.matched.first().copied()
    }

    /// Returns the later rules that also match.
    pub fn also_matched(&self) -> &[MatchedRule<'a>] {
        self.matched.get(1..).unwrap_or_default()
    }

    /// Whether the default applies.
    pub fn is_fallback(&self) -> bool {
        self.matched.is_empty() && self.default.is_some()
    }
}
