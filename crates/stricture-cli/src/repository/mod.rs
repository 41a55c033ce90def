//! Policy repositories on disk: assignments whose policies are there, and directories.

mod directory;
pub(crate) mod machines;
mod options;
pub(crate) mod policies;
pub(crate) mod search;
pub(crate) mod texts;

use std::path::{Path, PathBuf};

use stricture::Document;
use stricture::assignments::Assignments;

use crate::error::CliError;
use crate::files::folders::{ASSIGNMENTS, folder_of, shorter};
use crate::files::inputs::Input;
use crate::files::skipped::{SkipReason, Skipped};
use crate::problems::print_problems;
use crate::render::source::PrintableSource;
use crate::render::style::Style;

pub(crate) use directory::{LoadedDirectory, load_directory};
pub(crate) use options::RepositoryOptions;

/// Assignments, every policy of which is there and stays in their folder.
pub(crate) struct Repository {
    /// The path of the assignments, as the caller gave it.
    pub(crate) path: String,
    /// The folder that the paths of policies are relative to; empty for the current one.
    pub(crate) folder: PathBuf,
    pub(crate) document: Document,
    pub(crate) assignments: Assignments,
}

impl Repository {
    /// Reads assignments: a file, or the folder in which it lies; without a path those of the repository around the current folder. What
    /// is wrong with them is shown on standard error, and nothing is answered from them.
    pub(crate) fn load(path: Option<&Path>, style: Style) -> Result<Self, CliError> {
        let path = match path {
            Some(path) if path.is_dir() => path.join(ASSIGNMENTS),
            Some(path) => path.to_owned(),
            None => nearest()?,
        };
        let input = Input::of(&path);
        let folder = if input == Input::Stdin { PathBuf::new() } else { folder_of(&path).to_owned() };
        let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
        let assignments = Assignments::read(&document).and_then(|assignments| {
            policies::problems(&folder, &assignments)?;
            Ok(assignments)
        });
        match assignments {
            Ok(assignments) => Ok(Self { path, folder, document, assignments }),
            Err(problems) => {
                let count = problems.len();
                let message = print_problems(&path, &document, &problems, style);
                Err(CliError::Shown { path: PathBuf::from(path), count, message })
            }
        }
    }

    /// The text of the assignments as reports for people show it.
    pub(crate) fn printable(&self) -> PrintableSource<'_> {
        PrintableSource::plain(&self.path, &self.document)
    }
}

/// The assignments of the repository around the current folder, as a person there would write their path. What lies above the root of
/// the version control belongs to somebody else.
fn nearest() -> Result<PathBuf, CliError> {
    let here = std::env::current_dir().map_err(|_| CliError::NoAssignments)?;
    for folder in here.ancestors() {
        let path = folder.join(ASSIGNMENTS);
        let shown = shorter(folder, &here).join(ASSIGNMENTS);
        if path.is_symlink() {
            return Err(CliError::Skipped { skipped: Skipped::new(&shown, SkipReason::Link) });
        }
        if path.is_file() {
            return Ok(shown);
        }
        if folder.join(".git").exists() {
            break;
        }
    }
    Err(CliError::NoAssignments)
}
