//! Developers' tasks: `cargo xtask help`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "tasks talk to their developer")]

mod client;
mod conformance;
mod differential;
mod docs;
mod failure;
mod foreign;
mod format;
mod gate;
mod generated;
mod licences;
mod machine;
mod new_lint;
mod preview;
mod rules;
mod schema;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use failure::Failure;

const HELP: &str = "\
cargo xtask TASK

  test                run every check, installing what it needs: the gate
  format              lay out all code
  new-lint NAME       make the files of a new lint
  generate            write what is generated from the schema and the lints
  generate --check    fail if any of it is stale
  docs                write the generated part of the book alone
  docs --check        fail if any of it is stale
  foreign-tools       install the programs of others that the tests run, below the target directory
  wasm                build the package for browsers and Node, below the target directory
  preview             build the preview page, serve it on this machine and print its address
  conformance --client PATH [--record] [--only PART]
                      ask a real client about the cases of fixtures/conformance again;
                      any difference from the recorded answers is a failure, unless recording
  rules --client PATH [--record] [--only PART]
                      ask a real client about the cases of fixtures/rules again, in live sessions
                      with a stand-in model; as above
  differential --client PATH [--count N] [--seed N] [--keep FOLDER] [--crossed] [--fixed]
                      compare our verdict with a real client's on made-up policies, with --crossed
                      on ones that combine keys which the client weighs against each other,
                      with --fixed on what our fixes make of them
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        // The book last: it is read off the library, to which the others belong.
        ["generate"] => {
            schema::outputs().and_then(|outputs| generated::write(&outputs)).and_then(|()| docs::pages()?.write())
        }
        ["generate", "--check"] => check_generated(),
        ["docs"] => docs::pages().and_then(|pages| pages.write()),
        ["docs", "--check"] => docs::pages().and_then(|pages| pages.check()),
        ["test"] => gate::run(),
        ["format"] => format::run(false),
        ["foreign-tools"] => foreign::install(),
        ["new-lint", name] => new_lint::run(name),
        ["wasm"] => wasm::build().map(|package| println!("{}", package.display())),
        ["preview"] => preview::serve(),
        ["conformance", options @ ..] => conformance(options),
        ["rules", options @ ..] => rules(options),
        ["differential", options @ ..] => differential(options),
        _ => {
            print!("{HELP}");
            Ok(())
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn conformance(options: &[&str]) -> Result<(), Failure> {
    let client = option(options, "--client").ok_or_else(|| Failure::new("conformance: --client PATH is missing"))?;
    conformance::run(Path::new(client), options.contains(&"--record"), option(options, "--only"))
}

fn rules(options: &[&str]) -> Result<(), Failure> {
    let client = option(options, "--client").ok_or_else(|| Failure::new("rules: --client PATH is missing"))?;
    rules::run(Path::new(client), options.contains(&"--record"), option(options, "--only"))
}

fn differential(options: &[&str]) -> Result<(), Failure> {
    let client = option(options, "--client").ok_or_else(|| Failure::new("differential: --client PATH is missing"))?;
    let number = |name: &str, default: u64| match option(options, name) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| Failure::new(format!("{name}: `{text}` is no number"))),
    };
    let count = usize::try_from(number("--count", 1000)?).unwrap_or(usize::MAX);
    let keep = option(options, "--keep").map_or_else(|| root().join("target/differential"), PathBuf::from);
    let (seed, fixed, crossed) = (number("--seed", 1)?, options.contains(&"--fixed"), options.contains(&"--crossed"));
    differential::run(Path::new(client), &keep, differential::Options { count, seed, fixed, crossed })
}

/// The value after `name`.
fn option<'o>(options: &[&'o str], name: &str) -> Option<&'o str> {
    let at = options.iter().position(|option| *option == name)?;
    options.get(at + 1).copied()
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
