//! Writing: baselines, the answer, and the other reports.

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::render::Rendered;
use crate::error::CliError;
use crate::exit::Exit;
use crate::files::replace;
use crate::print::{print_answer, print_aside, print_message};

/// The variable in which GitHub Actions names the file for a step's summary.
const STEP_SUMMARY: &str = "GITHUB_STEP_SUMMARY";

/// Writes everything. Each file is written whole or not at all, and a report that cannot be written keeps no other from being written.
pub(super) fn write(rendered: Rendered) -> Result<Exit, CliError> {
    let mut exit = rendered.exit;
    for error in rendered.errors {
        print_message(&error);
    }
    for baseline in rendered.baselines {
        replace::write(&baseline.path, baseline.text.as_bytes())?;
        print_message(&baseline.message);
    }
    print_aside(&rendered.aside);
    print_answer(&rendered.answer)?;
    for (path, text) in rendered.reports {
        if let Err(error) = replace::write(&path, text.as_bytes()) {
            print_message(&error);
            exit = exit.max(Exit::Error);
        }
    }
    if let Some(text) = rendered.step_summary {
        append_to_step_summary(&text);
    }
    for message in rendered.messages {
        print_message(&message);
    }
    Ok(exit)
}

/// Adds to the summary where GitHub asks for one. A failure is only reported: the user did not ask for the summary.
fn append_to_step_summary(text: &str) {
    let Some(path) = env::var_os(STEP_SUMMARY).filter(|path| !path.is_empty()).map(PathBuf::from) else { return };
    let file = OpenOptions::new().append(true).create(true).open(&path);
    if let Err(error) = file.and_then(|mut file| file.write_all(text.as_bytes())) {
        print_message(&CliError::not_written(Path::new(&path), &error));
    }
}
