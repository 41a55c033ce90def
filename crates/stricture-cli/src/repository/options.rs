//! The options that say which repository a question is about.

use std::path::PathBuf;

use clap::Args;

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
        let standard_input = self.assignments.iter().chain(&self.directory).filter(|path| path.as_os_str() == "-");
        if standard_input.count() > 1 {
            return Err(Trouble::Usage("standard input can be read only once"));
        }
        Ok(())
    }
}
