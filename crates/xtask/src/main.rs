//! Developers' tasks: `cargo xtask help`.

mod failure;
mod generated;
mod schema;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use failure::Failure;

const HELP: &str = "\
cargo xtask TASK

  generate            write what is generated from the schema and the lints
  generate --check    fail if any of it is stale
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["generate"] => outputs().and_then(|outputs| generated::write(&outputs)),
        ["generate", "--check"] => outputs().and_then(|outputs| generated::check(&outputs)),
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

fn outputs() -> Result<Vec<generated::Output>, Failure> {
    schema::outputs()
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}
