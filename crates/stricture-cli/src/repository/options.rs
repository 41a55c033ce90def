//! The options that say which repository a question is about.

use std::path::PathBuf;

use clap::Args;

use super::{Loaded, load_directory};
use crate::inputs::read_once;
use crate::trouble::Trouble;

#[derive(Debug, Args)]
pub(crate) struct RepositoryOptions {
    /// The assignments, or the folder of their repository; without it, those of the repository around the current directory.
    #[arg(long, value_name = "FILE")]
    pub(crate) assignments: Option<PathBuf>,

    /// Who is in which group: a SCIM export, a table (`email,group`), a folder of them, or `-`; may be given several times.
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,
}

impl RepositoryOptions {
    /// What the parser of the command line cannot say.
    pub(crate) fn check(&self) -> Result<(), Trouble> {
        read_once(self.assignments.iter().chain(&self.directory))
    }

    /// The directory, if there is one.
    pub(crate) fn people(&self) -> Result<Option<Loaded>, Trouble> {
        load_directory(&self.directory)
    }
}
