//! The test cases that say which policy a person gets.

use std::fmt;

use crate::assignments::{PolicyPath, Resolution};
use crate::report::{RuleNumber, quoted};
use crate::syntax::Span;

/// What stands for no policy in a suite.
pub(super) const NONE: &str = "none";

/// A person, or everybody in some groups.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PersonOrGroups {
    /// An address of the person; `None` if the case only names groups.
    pub user: Option<String>,
    /// The groups that the case names, in addition to those in a directory.
    pub groups: Vec<String>,
}

/// A test case about the policy of a person or of groups.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssignedCase {
    /// The index of the case in the file, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<String>,
    /// The person or groups.
    pub somebody: PersonOrGroups,
    /// The place in the test file that says so.
    pub span: Span,
    /// The expected policy. A case without it is only about commands.
    pub expected: Option<ExpectedPolicy>,
}

/// The expected policy of a person or of groups.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedPolicy {
    /// The path, as it is written; `None` if the case expects no managed policy.
    pub policy: Option<String>,
    /// The place in the test file that says so.
    pub span: Span,
}

/// The way in which such a case fails.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AssignedFailure {
    /// The person has another policy.
    Policy {
        /// The expected policy; `None` for no managed policy.
        expected: Option<String>,
        /// The actual policy; `None` for no managed policy.
        got: Option<String>,
        /// The index and the name of the rule that decides; `None` if no rule matches.
        rule: Option<(usize, Option<String>)>,
    },
    /// The directory does not know the person.
    Unknown {
        /// The address.
        user: String,
    },
}

impl AssignedCase {
    /// Returns the difference between the expected and the actual policy, or `None` if there is none.
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
    /// Returns the text for reports.
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
                        write!(f, ", got {} from {}", quoted(got), RuleNumber::of(*rule))?;
                        name.as_ref().map_or(Ok(()), |name| write!(f, ", {}", quoted(name)))
                    }
                }
            }
            Self::Unknown { user } => write!(f, "{} is not in the directory", quoted(user)),
        }
    }
}
