//! `stricture completions`.

use clap::{Args, CommandFactory as _, ValueEnum};
use clap_complete::{Shell as Common, generate};
use clap_complete_nushell::Nushell;

use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::inputs::Trouble;
use crate::stdout::answer;

#[derive(Debug, Args)]
pub(crate) struct CompletionsOptions {
    /// The shell.
    pub(crate) shell: Shell,
}

/// A shell whose completion scripts can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}

/// Prints a shell's script.
pub(crate) fn run(options: &CompletionsOptions) -> Result<Exit, Trouble> {
    let common = match options.shell {
        Shell::Bash => Some(Common::Bash),
        Shell::Elvish => Some(Common::Elvish),
        Shell::Fish => Some(Common::Fish),
        Shell::Nushell => None,
        Shell::PowerShell => Some(Common::PowerShell),
        Shell::Zsh => Some(Common::Zsh),
    };
    let mut script = Vec::new();
    let mut command = Arguments::command();
    match common {
        Some(shell) => generate(shell, &mut command, "stricture", &mut script),
        None => generate(Nushell, &mut command, "stricture", &mut script),
    }
    answer(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}
