//! Decisions that fail a run.

use clap::ValueEnum;
use stricture::rules::Decision;

/// A decision that fails the run.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Denied {
    /// The client asks the configured reviewer, or is stricter.
    Prompt,
    /// The client asks a person, or is stricter.
    PromptUser,
    /// The client refuses the command.
    Forbidden,
}

impl Denied {
    /// Whether it fails the run.
    pub(crate) fn includes(self, decision: Decision) -> bool {
        let least = match self {
            Self::Prompt => Decision::Prompt,
            Self::PromptUser => Decision::PromptUser,
            Self::Forbidden => Decision::Forbidden,
        };
        decision >= least
    }
}
