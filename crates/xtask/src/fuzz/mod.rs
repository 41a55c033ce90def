//! `cargo xtask fuzz`: runs the built command over made-up repositories, as strangers would make them.
//!
//! Each repository follows from its number alone, so that one which was found bad can be made again.

mod arguments;
mod oracle;
mod repository;
mod text;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::arguments::Fuzz;
use crate::random::Random;
use crate::{Failure, gate, root};
use oracle::Oracle;
use repository::Repository;

/// How many questions are asked about each repository.
const QUESTIONS: usize = 4;

/// Runs until the time is over, and fails if anything was found.
pub(crate) fn run(options: &Fuzz) -> Result<(), Failure> {
    let program = match &options.program {
        Some(program) => fs::canonicalize(program).map_err(|error| Failure::file(program, &error))?,
        None => build()?,
    };
    let texts = text::Texts::read(&root().join("fixtures"))?;
    let base = std::env::temp_dir().join(format!("stricture-fuzz-{}", std::process::id()));
    let (start, time) = (Instant::now(), Duration::from_secs(options.seconds));
    let (mut seed, mut runs, mut findings) = (options.seed, 0_usize, Vec::new());
    let mut exits = [0_usize; 3];
    while options.only.is_some_and(|only| seed <= only) || (options.only.is_none() && start.elapsed() < time) {
        let number = options.only.unwrap_or(seed);
        let mut random = Random::new(number);
        for question in 0..QUESTIONS {
            remake(&base)?;
            let repository = Repository::make(&base, &texts, &mut Random::new(number))?;
            let arguments = arguments::arguments(&repository, &mut random);
            match Oracle::before(&base).ask(&program, &repository, &arguments)? {
                Ok(exit) => *exits.get_mut(exit).unwrap_or(&mut 0) += 1,
                Err(what) => {
                    findings.push(format!("seed {number}, question {question}: {what}: stricture {arguments:?}"));
                }
            }
            runs += 1;
        }
        seed += 1;
        if options.only.is_some() || findings.len() > 20 {
            break;
        }
    }
    if options.only.is_none() || findings.is_empty() {
        fs::remove_dir_all(&base).map_err(|error| Failure::file(&base, &error))?;
    }
    println!(
        "{runs} runs over {} repositories in {} s; exit codes 0, 1, 2: {exits:?}",
        seed - options.seed,
        start.elapsed().as_secs()
    );
    if findings.is_empty() { Ok(()) } else { Err(Failure::new(findings.join("\n"))) }
}

/// The command as it ships.
fn build() -> Result<PathBuf, Failure> {
    gate::cargo(&["build", "--release", "--bin", "stricture"])?;
    Ok(root().join("target/release/stricture"))
}

/// A blank folder.
fn remake(base: &Path) -> Result<(), Failure> {
    if base.exists() {
        fs::remove_dir_all(base).map_err(|error| Failure::file(base, &error))?;
    }
    fs::create_dir_all(base).map_err(|error| Failure::file(base, &error))
}
