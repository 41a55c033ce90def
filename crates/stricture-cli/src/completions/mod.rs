//! `stricture completions`.

mod positional;

use clap::{Args, CommandFactory as _, ValueEnum};
use clap_complete::{Shell as Common, generate};
use clap_complete_nushell::Nushell;

use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::stdout::answer;
use crate::trouble::Trouble;

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
    Powershell,
    Zsh,
}

/// Prints a shell's script.
pub(crate) fn run(options: &CompletionsOptions) -> Result<Exit, Trouble> {
    let mut program = Arguments::command();
    let mut bytes = Vec::new();
    let mut write = |shell: Common| generate(shell, &mut program, "stricture", &mut bytes);
    match options.shell {
        Shell::Bash => write(Common::Bash),
        Shell::Elvish => write(Common::Elvish),
        Shell::Fish => write(Common::Fish),
        Shell::Nushell => generate(Nushell, &mut program, "stricture", &mut bytes),
        Shell::Powershell => write(Common::PowerShell),
        Shell::Zsh => write(Common::Zsh),
    }
    let mut script = String::from_utf8_lossy(&bytes).into_owned();
    positional::add(options.shell, &program, &mut script);
    answer(&script)?;
    Ok(Exit::Clean)
}
