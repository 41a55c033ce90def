//! The command `stricture`: arguments, files and reports around the core library.

mod arguments;
mod clients;
mod completions;
mod error;
mod eval;
mod exit;
mod explain;
mod files;
mod fleet;
mod impact;
mod lint;
mod lints;
mod man;
mod matrix;
mod names;
mod options;
mod pages;
mod parallel;
mod policy;
mod print;
mod printable;
mod problems;
mod quantity;
mod readers;
mod render;
mod replay;
mod repository;
mod resolve;
mod schema;
mod settings;
mod test;
mod who;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use arguments::{Arguments, Command};
use error::CliError;
use exit::Exit;
use print::print_message;

fn main() -> ExitCode {
    if let Some(name) = names::ambiguous() {
        print_message(&CliError::NameOrOption { name: name.to_string_lossy().into_owned() });
        return Exit::Error.into();
    }
    let Arguments { command, color } = Arguments::parse();
    let result = match command {
        Command::Lint(options) => lint::run(&options, color),
        Command::Eval(options) => eval::run(&options, color),
        Command::Matrix(options) => matrix::run(&options, color),
        Command::Test(options) => test::run(&options, color),
        Command::Replay(options) => replay::run(&options, color),
        Command::Resolve(options) => resolve::run(&options, color),
        Command::Who(options) => who::run(&options, color),
        Command::Impact(options) => impact::run(&options, color),
        Command::Explain(options) => explain::run(&options, color),
        Command::Lints(options) => lints::run(&options),
        Command::Clients(options) => clients::run(&options, color),
        Command::Completions(options) => completions::run(&options, Arguments::command()),
        Command::Man(options) => man::run(&options, Arguments::command()),
        Command::Schema => schema::run(),
    };
    result
        .unwrap_or_else(|error| {
            print_message(&error.in_short());
            Exit::Error
        })
        .into()
}
