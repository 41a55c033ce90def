//! `assignments.toml`: who gets which policy.

use std::collections::HashSet;

use super::reader;
use super::{Glob, PolicyPath};
use crate::report::Problems;
use crate::syntax::{Document, Span};

/// The rules of a policy repository. The first with a matching group wins; nothing is filled in from later ones.
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
    /// The policy of everyone whom no rule matches; nobody manages them where there is none.
    pub default: Option<PolicyPath>,
    /// In the order of the file.
    pub rules: Vec<GroupRule>,
}

/// A rule: who is in one of these groups gets this policy.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GroupRule {
    /// Its number in the file, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<String>,
    /// The groups; at least one.
    pub patterns: Vec<GroupPattern>,
    /// The policy.
    pub policy: PolicyPath,
    /// Where the rule stands.
    pub span: Span,
}

/// A pattern for names of groups.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GroupPattern {
    /// As it is written.
    pub text: String,
    /// What it matches.
    pub glob: Glob,
    /// Where it stands.
    pub span: Span,
}

/// A rule that matches somebody.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct MatchedRule<'a> {
    /// The rule.
    pub rule: &'a GroupRule,
    /// The first of its patterns that matches.
    pub pattern: &'a GroupPattern,
    /// The first group that it matches.
    pub group: &'a str,
}

/// Which policy somebody gets.
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
    /// Everything that is wrong with them, in the order of the text.
    pub fn read(document: &Document) -> Result<Self, Problems> {
        reader::read(document)
    }

    /// Which policy somebody in these groups gets. The order of the groups decides nothing but which of them is named.
    pub fn resolve<'a>(&'a self, groups: impl IntoIterator<Item = &'a str>) -> Resolution<'a> {
        let groups: Vec<&str> = groups.into_iter().collect();
        let matched = self.rules.iter().filter_map(|rule| rule.matched(&groups)).collect();
        Resolution { matched, default: self.default.as_ref() }
    }

    /// All policies that are named, each once where it is named first, in the order of the file.
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

    /// What to call it: its name, else its number.
    pub fn title(&self) -> String {
        self.name.clone().unwrap_or_else(|| format!("rules[{}]", self.index))
    }
}

impl<'a> Resolution<'a> {
    pub(super) fn new(matched: Vec<MatchedRule<'a>>, default: Option<&'a PolicyPath>) -> Self {
        Self { matched, default }
    }

    /// The policy; `None` where no rule matches and there is no default: nobody manages such a person.
    pub fn policy(&self) -> Option<&'a str> {
        self.chosen().map(|chosen| &chosen.rule.policy).or(self.default).map(PolicyPath::as_str)
    }

    /// The rule that decides.
    pub fn chosen(&self) -> Option<MatchedRule<'a>> {
        self.matched.first().copied()
    }

    /// The rules that match too, and come later.
    pub fn also_matched(&self) -> &[MatchedRule<'a>] {
        self.matched.get(1..).unwrap_or_default()
    }

    /// Whether the default applies.
    pub fn is_fallback(&self) -> bool {
        self.matched.is_empty() && self.default.is_some()
    }
}
