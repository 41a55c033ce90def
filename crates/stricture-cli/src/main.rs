//! The command `stricture`: arguments, files and reports around the core library.

mod arguments;
mod baselines;
mod capped;
mod completions;
mod denied;
mod diff;
mod eval;
mod exit;
mod explain;
mod folders;
mod impact;
mod inputs;
mod lint;
mod lint_name;
mod man;
mod not_blank;
mod pages;
mod parallel;
mod policy;
mod printable;
mod problems;
mod render;
mod replace;
mod replay;
mod reports;
mod repository;
mod resolve;
mod schema;
mod search;
mod settings;
mod stdout;
mod test;
mod trouble;
mod walk_around;
mod who;

use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};
use exit::Exit;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Lint(options) => lint::run(&options, arguments.color),
        Command::Eval(options) => eval::run(&options, arguments.color),
        Command::Test(options) => test::run(&options, arguments.color),
        Command::Replay(options) => replay::run(&options, arguments.color),
        Command::Resolve(options) => resolve::run(&options, arguments.color),
        Command::Who(options) => who::run(&options, arguments.color),
        Command::Impact(options) => impact::run(&options, arguments.color),
        Command::Explain(options) => explain::run(&options, arguments.color),
        Command::Lints(options) => explain::list(&options),
        Command::Completions(options) => completions::run(&options),
        Command::Man(options) => man::run(&options),
        Command::Schema => schema::run(),
    };
    result
        .unwrap_or_else(|error| {
            stdout::complain(&error.in_short());
            Exit::Trouble
        })
        .into()
}
