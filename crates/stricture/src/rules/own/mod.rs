//! Rule files of people and projects, beside the rules of a policy.
//!
//! The client also reads command rules from `~/.codex/rules` and from the folder `.codex/rules` of a repository that a person trusts. They are
//! written in Starlark. A rule with `allow` runs a command outside the sandbox, without asking, whatever the sandbox modes of the policy. If
//! the policy denies a path, the command stays in the sandbox.
//! `fixtures/experiments/own-rules.toml` holds what clients did.

mod error;
mod joined;
pub mod json;
mod read;
mod scanner;
mod somebody;

pub use error::{OwnRulesError, OwnRulesFault};
pub use joined::{Joined, JoinedEvaluation, OwnMatch};
pub use somebody::{Answer, Attempt, Somebody, Way, keeps_sandbox};

use crate::client::command_rules;
use crate::syntax::Span;

/// The rules of one file.
///
/// ```
/// use stricture::rules::own::{OwnDecision, OwnRules};
///
/// let rules = OwnRules::parse("prefix_rule(pattern = [\"git\", [\"push\", \"fetch\"]], decision = \"allow\")\n")?;
/// assert_eq!(rules.rules()[0].pattern, [vec!["git"], vec!["push", "fetch"]]);
/// assert_eq!(rules.rules()[0].decision, OwnDecision::Allow);
/// # Ok::<(), stricture::rules::own::OwnRulesError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnRules {
    rules: Vec<OwnRule>,
    is_default_file: bool,
}

/// A rule of a person or a project.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnRule {
    /// The words that match at each position of the command.
    pub pattern: Vec<Vec<String>>,
    /// The decision of the rule.
    pub decision: OwnDecision,
    /// Whether the client compares words by Unicode's canonical caseless matching.
    pub canonical: bool,
    /// The place of the call in the file, in bytes from 0.
    pub span: Span,
    /// Whether the client itself writes rules like this.
    is_of_client: bool,
}

/// The decision of such a rule. The stricter decision is greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnDecision {
    /// The client runs the command outside the sandbox and asks nobody. A rule without a decision has this one.
    #[default]
    Allow,
    /// The client asks the configured reviewer.
    Prompt,
    /// The client refuses the command.
    Forbidden,
}

impl OwnRules {
    /// Reads the text of a rule file, as far as it has calls with literal values.
    ///
    /// # Errors
    ///
    /// If the text has something else, such as a variable or a loop, or if the client ignores the whole file because of a mistake.
    pub fn parse(text: &str) -> Result<Self, OwnRulesError> {
        Ok(Self { rules: read::rules(text)?, is_default_file: false })
    }

    /// Says that the file is `default.rules` of a person, to which the client itself adds rules. It ignores lines of its own form that would allow
    /// any program, such as `prefix_rule(pattern=["bash", "-lc"], decision="allow")`. It does not ignore the same rule in another form, in another
    /// file or in a project.
    ///
    /// ```
    /// use stricture::rules::{RuleSet, own::{Joined, OwnRules}};
    ///
    /// let own = OwnRules::parse("prefix_rule(pattern=[\"env\"], decision=\"allow\")\n")?;
    /// let leaves = |own| Joined::new(&RuleSet::default(), &[own]).evaluate(&["env", "touch", "/x"]).leaves_sandbox();
    /// assert!(leaves(own.clone()) && !leaves(own.in_default_file()));
    /// # Ok::<(), stricture::rules::own::OwnRulesError>(())
    /// ```
    #[must_use]
    pub fn in_default_file(mut self) -> Self {
        self.is_default_file = true;
        self
    }

    /// Returns the rules, in the order of the file.
    pub fn rules(&self) -> &[OwnRule] {
        &self.rules
    }
}

impl OwnDecision {
    /// Returns the word, as the file writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Allow => command_rules::ALLOW,
            Self::Prompt => command_rules::PROMPT,
            Self::Forbidden => command_rules::FORBIDDEN,
        }
    }

    fn of(word: &str) -> Option<Self> {
        [Self::Allow, Self::Prompt, Self::Forbidden].into_iter().find(|decision| decision.as_str() == word)
    }
}
