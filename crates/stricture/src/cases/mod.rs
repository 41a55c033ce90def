//! Test suites for policies: what must hold of commands, whether it does, and which rules nobody tests.
//!
//! A suite is a TOML file of cases. Each says a command and the decision that a policy must come to:
//!
//! ```
//! use stricture::{Document, accept, rules::RuleSet, cases::TestFile};
//!
//! let suite = TestFile::read(&Document::parse(r#"policy = "policies/sre.toml"
//!
//! [[cases]]
//! command = "git push origin main"
//! expect = "prompt"
//! because = "Open a pull request"
//! "#)).unwrap();
//! let policy = Document::parse(r#"[rules]
//! prefix_rules = [
//!   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Open a pull request" },
//! ]
//! "#);
//! let rules = RuleSet::of(&accept(&policy).unwrap());
//! let case = &suite.cases[0];
//! let argv = case.asked.argv();
//! assert_eq!(case.expectations[0].failure(&rules.evaluate(&argv)), None);
//! ```

mod assigned;
mod coverage;
mod failure;
pub mod json;
mod near;
mod place;
mod reader;
mod suggestion;

pub use assigned::{AssignedCase, AssignedFailure, ExpectedPolicy, PersonOrGroups};
pub use coverage::{Coverage, CoverageTally, UncoveredRule};
pub use failure::CaseFailure;
pub use near::{NearestRule, nearest_rule};
pub use suggestion::{SuggestedCase, suggestions};

use crate::report::Problems;
use crate::rules::{Decision, SHELL};
use crate::syntax::{Document, Span};

/// The cases of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TestFile {
    /// Those about commands, in the order of the file.
    pub cases: Vec<Case>,
    /// Those about somebody, in the order of the file; one that is about a command as well is among both.
    pub assigned: Vec<AssignedCase>,
    /// Who is in which group.
    pub directory: Vec<DirectoryPath>,
}

/// A path of a directory, relative to the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DirectoryPath {
    /// As it is written.
    pub path: String,
    /// Where it stands.
    pub span: Span,
}

/// A command, and what must happen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Case {
    /// Its number in the file, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<String>,
    /// What the agent asks for.
    pub asked: CaseCommand,
    /// What must happen, under each policy that the case is about; at least one.
    pub expectations: Vec<Expectation>,
    /// Where the command stands.
    pub span: Span,
}

/// What the agent asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseCommand {
    /// A script, as the agent hands it to its shell.
    Script(String),
    /// A command, word by word.
    Words(Vec<String>),
}

/// What must happen to a command.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expectation {
    /// Under which policy.
    pub subject: Subject,
    /// Where that is said.
    pub subject_span: Span,
    /// What.
    pub decision: Decision,
    /// Where that is said.
    pub span: Span,
    /// Which rule must decide.
    pub because: Option<ExpectedRule>,
}

/// Whose policy a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// The policy in this file: its path from the repository, in [its one form](crate::assignments::PolicyPath).
    Policy(String),
    /// The policy that somebody gets.
    Somebody(PersonOrGroups),
}

/// Which rule must decide.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedRule {
    /// What tells the rule.
    pub rule: RuleReference,
    /// Where that is said.
    pub span: Span,
}

/// What tells a rule from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleReference {
    /// The text that it shows.
    Text(String),
    /// Its number in the policy's list, from 0.
    Index(usize),
}

impl TestFile {
    /// Reads a suite.
    ///
    /// ```
    /// use stricture::{Document, cases::TestFile};
    ///
    /// let problems = TestFile::read(&Document::parse("[[case]]\n")).unwrap_err();
    /// assert_eq!(problems[0].message, "unknown key `case`");
    /// assert_eq!(problems[0].help.as_deref(), Some("did you mean `cases`?"));
    /// ```
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the text.
    pub fn read(document: &Document) -> Result<Self, Problems> {
        reader::read(document)
    }
}

/// The name that `name` was most likely meant to be, if one is near enough.
///
/// ```
/// use stricture::cases::nearest_name;
///
/// assert_eq!(nearest_name("policies/sr.toml", ["policies/baseline.toml", "policies/sre.toml"]), Some("policies/sre.toml"));
/// ```
pub fn nearest_name<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    crate::schema::nearest(name, names)
}

impl CaseCommand {
    /// The words that the client gets to see.
    ///
    /// ```
    /// use stricture::cases::CaseCommand;
    ///
    /// assert_eq!(CaseCommand::Script("git push".into()).argv(), ["/bin/bash", "-lc", "git push"]);
    /// ```
    pub fn argv(&self) -> Vec<&str> {
        match self {
            Self::Script(script) => SHELL.into_iter().chain([script.as_str()]).collect(),
            Self::Words(words) => words.iter().map(String::as_str).collect(),
        }
    }

    /// It as people write it on one line.
    pub fn text(&self) -> String {
        match self {
            Self::Script(script) => script.clone(),
            Self::Words(words) => crate::rules::shell::join(words.iter().map(String::as_str)),
        }
    }
}
