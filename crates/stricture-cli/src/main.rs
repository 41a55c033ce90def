//! The command `stricture`: arguments, files and reports around the core library.

mod arguments;
mod baselines;
mod diff;
mod exit;
mod explain;
mod inputs;
mod lint;
mod parallel;
mod render;
mod replace;
mod settings;
mod stdout;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};
use exit::Exit;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Lint(options) => lint::run(&options, arguments.color),
        Command::Explain(options) => explain::run(&options),
        Command::Lints(options) => explain::list(&options),
        Command::Completions { shell } => arguments::completions(shell),
    };
    result
        .unwrap_or_else(|error| {
            stdout::complain(&error);
            Exit::Trouble
        })
        .into()
}
