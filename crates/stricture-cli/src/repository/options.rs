//! The options that say which repository a question is about.

use std::path::PathBuf;

use clap::Args;

use super::directory::{LoadedDirectory, load_directory};
use crate::error::CliError;
use crate::files::inputs::read_once;

#[derive(Debug, Args)]
pub(crate) struct RepositoryOptions {
    /// Read these assignments, a file or its folder [default: those of the repository around the current folder].
    #[arg(long, value_name = "FILE")]
    pub(crate) assignments: Option<PathBuf>,

    /// Read the groups of all people from this directory: a SCIM export, a table (`email,group`), a folder of them, or `-` (repeatable).
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,
}

impl RepositoryOptions {
    /// Checks what the parser of the command line cannot express.
    pub(crate) fn check(&self) -> Result<(), CliError> {
        read_once(self.assignments.iter().chain(&self.directory))
    }

    /// The directory, if there is one.
    pub(crate) fn people(&self) -> Result<Option<LoadedDirectory>, CliError> {
        load_directory(&self.directory)
    }
}
