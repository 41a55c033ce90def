//! The decision about a command.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::client::command_rules;

/// The decision of a policy's rules about a command. The stricter decision is greater. If several rules match, the
/// strictest decides.
///
/// ```
/// use stricture::rules::Decision;
///
/// assert!(Decision::Forbidden > Decision::PromptUser);
/// assert_eq!(Decision::PromptUser.as_str(), "prompt-user");
/// assert_eq!("prompt".parse(), Ok(Decision::Prompt));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// No rule matches: the client's own checks and its sandbox decide.
    #[default]
    None,
    /// The client asks the configured reviewer.
    Prompt,
    /// The client asks a person, never the automatic reviewer.
    PromptUser,
    /// The client refuses the command.
    Forbidden,
}

impl Decision {
    /// All decisions, from the least strict to the strictest.
    pub const ALL: [Self; 4] = [Self::None, Self::Prompt, Self::PromptUser, Self::Forbidden];

    /// Returns the word, as policies and reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Prompt => command_rules::PROMPT,
            Self::PromptUser => command_rules::PROMPT_USER,
            Self::Forbidden => command_rules::FORBIDDEN,
        }
    }

    /// What a rule of this word decides.
    pub(super) fn of_rule(word: &str) -> Option<Self> {
        word.parse().ok().filter(|decision| *decision != Self::None)
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The error that a text is not a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected `none`, `prompt`, `prompt-user` or `forbidden`")]
pub struct UnknownDecision;

impl std::str::FromStr for Decision {
    type Err = UnknownDecision;

    fn from_str(word: &str) -> Result<Self, UnknownDecision> {
        Self::ALL.into_iter().find(|decision| decision.as_str() == word).ok_or(UnknownDecision)
    }
}

impl Serialize for Decision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
