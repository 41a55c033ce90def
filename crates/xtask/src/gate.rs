//! `cargo xtask test`: everything that must hold, with whatever it needs installed.

use std::process::Command;
use std::time::Instant;

use crate::{Failure, foreign, preview, root};

/// The programs of tests that take part in the short gate: they run nothing of others, and need nothing installed.
const FAST: &[&str] = &["--lib", "--test", "core"];

/// Runs every check, stopping at the first that fails.
pub(crate) fn run() -> Result<(), Failure> {
    std::thread::scope(|scope| -> Result<(), Failure> {
        // One waits for registries most of the time and the other for a linker, so they run beside what keeps all cores busy.
        let tools = scope.spawn(|| timed("foreign tools", foreign::install));
        let page = scope.spawn(|| timed("preview", || preview::build().map(drop)));
        checks()?;
        timed("generated files", crate::check_generated)?;
        timed("documentation", doc)?;
        timed("building tests", || cargo(&["test", "--workspace", "--no-run"]))?;
        for task in [tools, page] {
            task.join().map_err(|_| Failure::new("a step panicked"))??;
        }
        Ok(())
    })?;
    timed("tests", || cargo(&["test", "--workspace"]))
}

/// Runs the checks that need nothing but this repository and little time.
pub(crate) fn run_fast() -> Result<(), Failure> {
    checks()?;
    timed("tests", || cargo(&[&["test", "--workspace"], FAST].concat()))
}

fn checks() -> Result<(), Failure> {
    timed("format", || crate::format::run(true))?;
    timed("prose", || crate::prose::run(true, None))?;
    timed("clippy", || cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

/// Does a step and says how long it took.
fn timed(name: &str, step: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    let start = Instant::now();
    step()?;
    println!("{name}: {} s", start.elapsed().as_secs());
    Ok(())
}

pub(crate) fn cargo(arguments: &[&str]) -> Result<(), Failure> {
    step("cargo", arguments)
}

/// The documentation builds without a warning: broken links among them. Of all packages, because that of one alone would be built of
/// dependencies with other features than everything else.
fn doc() -> Result<(), Failure> {
    let arguments = ["doc", "--workspace", "--no-deps"];
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
