//! `stricture completions`.

mod options;
mod positional;

use clap::Command;
use clap_complete::{Shell as Common, generate};
use clap_complete_nushell::Nushell;

pub(crate) use options::CompletionsOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::print::print_answer;
use options::Shell;

/// Prints a shell's script.
pub(crate) fn run(options: &CompletionsOptions, mut program: Command) -> Result<Exit, CliError> {
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
    print_answer(&script)?;
    Ok(Exit::Clean)
}
