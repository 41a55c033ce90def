//! Test files for policies: the expected decisions about commands, the checks, and the rules that no case covers.
//!
//! A test file is a TOML file with cases. Each case has a command and the decision that a policy must make:
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
    /// The cases about commands, in the order of the file.
    pub cases: Vec<Case>,
    /// The cases about people and groups, in the order of the file. A case that is also about a command is in both lists.
    pub assigned: Vec<AssignedCase>,
    /// The directory of people and groups.
    pub directory: Vec<DirectoryPath>,
}

/// A path of a directory, relative to the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DirectoryPath {
    /// The path, as it is written.
    pub path: String,
    /// The place in the text.
    pub span: Span,
}

/// A test case: a command with the expected decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Case {
    /// The index of the case in the file, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<String>,
    /// The request of the agent.
    pub asked: CaseCommand,
    /// The expected decisions, one for each policy of the case. There is at least one.
    pub expectations: Vec<Expectation>,
    /// The place of the command.
    pub span: Span,
}

/// The request of the agent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseCommand {
    /// A script, as the agent gives it to its shell.
    Script(String),
    /// A command, word by word.
    Words(Vec<String>),
}

/// The expected decision about a command.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expectation {
    /// The policy that must make the decision.
    pub subject: Subject,
    /// The place in the test file that says so.
    pub subject_span: Span,
    /// The expected decision.
    pub decision: Decision,
    /// The place in the test file that says so.
    pub span: Span,
    /// The rule that must decide.
    pub because: Option<ExpectedRule>,
}

/// The policy that a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// The policy in this file: its path from the repository, in [normal form](crate::assignments::PolicyPath).
    Policy(String),
    /// The policy of a person or of groups.
    Somebody(PersonOrGroups),
}

/// The rule that must decide.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedRule {
    /// The justification or the index of the rule.
    pub rule: RuleReference,
    /// The place in the test file that says so.
    pub span: Span,
}

/// The justification or the index of a rule, which identifies it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleReference {
    /// The text that the client shows for the rule.
    Text(String),
    /// The index of the rule in the policy's list, from 0.
    Index(usize),
}

impl TestFile {
    /// Reads a test file.
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
    /// Returns all problems of the text, in the order of the text.
    pub fn read(document: &Document) -> Result<Self, Problems> {
        reader::read(document)
    }
}

/// Returns the name that was most likely meant by `name`, if one is similar enough.
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
    /// Returns the words that the client reads.
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

    /// Returns the command as people write it, on one line.
    pub fn text(&self) -> String {
        match self {
            Self::Script(script) => script.clone(),
            Self::Words(words) => crate::rules::shell::join(words.iter().map(String::as_str)),
        }
    }
}
