//! Cases that say which policy somebody gets.

use std::fmt;

use crate::assignments::{PolicyPath, Resolution};
use crate::report::quoted;
use crate::syntax::Span;

/// What stands for no policy in a suite.
pub(super) const NONE: &str = "none";

/// Somebody who gets a policy: a person, or whoever is in some groups.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PersonOrGroups {
    /// An address of the person.
    pub user: Option<String>,
    /// Groups that they are in, besides those that a directory says.
    pub groups: Vec<String>,
}

/// A case about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssignedCase {
    /// The number of the case in the file, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<String>,
    /// Whom it is about.
    pub somebody: PersonOrGroups,
    /// Where that is said.
    pub span: Span,
    /// Which policy they must get, if the case says so; it may only be about what happens to a command.
    pub expected: Option<ExpectedPolicy>,
}

/// Which policy somebody must get.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedPolicy {
    /// Its path, as it is written; `None` where nobody may manage them.
    pub policy: Option<String>,
    /// Where that is said.
    pub span: Span,
}

/// How such a case fails.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AssignedFailure {
    /// They get something else.
    Policy {
        /// What was expected.
        expected: Option<String>,
        /// What they get.
        got: Option<String>,
        /// The number of the rule that decides, and what it is called; `None` where the default or nothing applies.
        rule: Option<(usize, Option<String>)>,
    },
    /// The directory does not know the person.
    Unknown {
        /// The address.
        user: String,
    },
}

impl AssignedCase {
    /// How what is resolved differs from what is expected; `None` if it does not.
    ///
    /// ```
    /// use stricture::{Document, assignments::Assignments, cases::TestFile};
    ///
    /// let suite = TestFile::read(&Document::parse("[[cases]]\ngroups = [\"sre-eu\"]\npolicy = \"policies/sre.toml\"\n")).unwrap();
    /// let assignments = Assignments::read(&Document::parse("default = \"policies/baseline.toml\"\n")).unwrap();
    /// let case = &suite.assigned[0];
    /// let resolution = assignments.resolve(case.somebody.groups.iter().map(String::as_str));
    /// assert_eq!(
    ///     case.failure(&resolution).unwrap().to_string(),
    ///     "expected `policies/sre.toml`, got the default, `policies/baseline.toml`"
    /// );
    /// ```
    pub fn failure(&self, resolution: &Resolution<'_>) -> Option<AssignedFailure> {
        let expected = self.expected.as_ref()?.policy.as_deref();
        let got = resolution.policy();
        (expected.map(PolicyPath::normal).as_deref() != got).then(|| AssignedFailure::Policy {
            expected: expected.map(str::to_owned),
            got: got.map(str::to_owned),
            rule: resolution.chosen().map(|chosen| (chosen.rule.index, chosen.rule.name.clone())),
        })
    }
}

impl PersonOrGroups {
    /// It as reports call it.
    pub fn text(&self) -> String {
        match (&self.user, self.groups.as_slice()) {
            (Some(user), []) => user.clone(),
            (Some(user), groups) => format!("{user} in {}", groups.join(", ")),
            (None, []) => "a person in no group".to_owned(),
            (None, groups) => format!("a person in {}", groups.join(" and ")),
        }
    }
}

impl std::error::Error for AssignedFailure {}

impl fmt::Display for AssignedFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Policy { expected, got, rule } => {
                match expected {
                    Some(expected) => write!(f, "expected {}", quoted(expected))?,
                    None => write!(f, "expected no managed policy")?,
                }
                match (got, rule) {
                    (None, _) => write!(f, ", got no managed policy"),
                    (Some(got), None) => write!(f, ", got the default, {}", quoted(got)),
                    (Some(got), Some((rule, name))) => {
                        write!(f, ", got {} from rule {rule}", quoted(got))?;
                        name.as_ref().map_or(Ok(()), |name| write!(f, ", {}", quoted(name)))
                    }
                }
            }
            Self::Unknown { user } => write!(f, "{} is not in the directory", quoted(user)),
        }
    }
}
