//! The options of `stricture completions`.

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub(crate) struct CompletionsOptions {
    /// Shell to print the script for.
    pub(crate) shell: Shell,
}

/// A shell whose completion scripts can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    Powershell,
    Zsh,
}
