//! `cargo xtask format`: all code in its layout, also what `cargo fmt` does not see.

use std::fs;
use std::path::PathBuf;

use crate::gate::{cargo, step};
use crate::{Failure, root};

/// A macro declares the lints' modules, so rustfmt does not find their files by itself.
const UNSEEN: &str = "crates/stricture/src/lint";

/// Lays out all code, or fails if any is not laid out.
pub(crate) fn run(check: bool) -> Result<(), Failure> {
    let check: &[&str] = if check { &["--check"] } else { &[] };
    cargo(&[&["fmt", "--all", "--"], check].concat())?;
    let folder = root().join(UNSEEN);
    let entries = fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    step("rustfmt", &[check, &files].concat())
}
