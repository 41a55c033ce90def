//! `cargo xtask test`: everything that must hold, with whatever it needs installed.

use std::process::Command;

use crate::{Failure, foreign, preview, root, wasm};

/// Runs every check, stopping at the first that fails.
pub(crate) fn run() -> Result<(), Failure> {
    wasm::install()?;
    crate::format::run(true)?;
    crate::check_generated()?;
    cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
    foreign::install()?;
    preview::build()?;
    cargo(&["test", "--workspace"])?;
    doc()
}

pub(crate) fn cargo(arguments: &[&str]) -> Result<(), Failure> {
    step("cargo", arguments)
}

/// The documentation builds without a warning: broken links among them.
fn doc() -> Result<(), Failure> {
    let arguments = ["doc", "--package", "stricture", "--no-deps"];
    println!("$ cargo {}", arguments.join(" "));
    finish("cargo doc", Command::new("cargo").args(arguments).env("RUSTDOCFLAGS", "--deny warnings"))
}

pub(crate) fn step(program: &str, arguments: &[&str]) -> Result<(), Failure> {
    println!("$ {program} {}", arguments.join(" "));
    finish(&format!("{program} {}", arguments.join(" ")), Command::new(program).args(arguments))
}

fn finish(name: &str, command: &mut Command) -> Result<(), Failure> {
    let status = command.current_dir(root()).status().map_err(|error| Failure::new(format!("{name}: {error}")))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{name} failed"))) }
}
