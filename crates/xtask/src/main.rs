//! Developers' tasks: `cargo xtask help`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "tasks talk to their developer")]

mod app_server;
mod arguments;
mod audit;
mod client;
mod conformance;
mod differential;
mod docs;
mod failure;
mod foreign;
mod format;
mod fuzz;
mod gate;
mod generated;
mod licences;
mod machine;
mod meaning;
mod new_client;
mod new_lint;
mod ours;
mod preview;
mod probe;
mod prose;
mod random;
mod room;
mod rules;
mod schema;
mod sessions;
mod stand_in;
mod wasm;
mod workers;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Task};
use failure::Failure;

fn main() -> ExitCode {
    // What cannot be understood ends here, with exit code 2.
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<(), Failure> {
    match task {
        Task::Test(options) if options.fast => gate::run_fast(),
        Task::Test(_) => gate::run(),
        Task::Format => format::run(false),
        Task::NewLint { family, name } => new_lint::run(&family, &name),
        Task::Generate(options) if options.check => check_generated(),
        // The book last: it is read off the library, to which the others belong.
        Task::Generate(_) => {
            generated::write(&schema::outputs()?)?;
            docs::pages()?.write()
        }
        Task::Docs(options) if options.check => docs::pages()?.check(),
        Task::Docs(_) => docs::pages()?.write(),
        Task::Audit => audit::run(),
        Task::Prose(options) => prose::run(options.check, options.list.as_deref()),
        Task::ForeignTools => foreign::install(),
        Task::Wasm => {
            println!("{}", wasm::build()?.display());
            Ok(())
        }
        Task::Preview => preview::serve(),
        Task::Conformance(options) => conformance::run(&options),
        Task::Rules(question) => rules::run(&question.client, question.record, question.only.as_deref()),
        Task::Meaning(options) => meaning::run(&options),
        Task::Sessions(options) => sessions::run(&options),
        Task::Differential(options) => differential::run(&options),
        Task::NewClient { release } => new_client::run(release.as_deref()),
        Task::Probe(options) => probe::run(&options),
        Task::Fuzz(options) => fuzz::run(&options),
    }
}

/// Fails if anything that is generated is stale.
fn check_generated() -> Result<(), Failure> {
    generated::check(&schema::outputs()?)?;
    docs::pages()?.check()
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}
