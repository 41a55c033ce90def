//! The options of `stricture impact`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::error::CliError;
use crate::files::inputs::{is_stdin, read_once};
use crate::options::format::{Format, HUMAN_OR_JSON};
use crate::options::not_blank;
use crate::repository::RepositoryOptions;

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 answered, 1 something happens that is denied, 2 could not do the job: usage, broken assignments, no such revision, a broken \
directory.

With a revision, the assignments and policies are read from git as they were committed; nothing is checked out.")]
pub(crate) struct ImpactOptions {
    /// What to compare with: a revision of git, or a folder with an assignments.toml.
    #[arg(long, value_name = "REV|DIR", value_parser = not_blank::base, allow_hyphen_values = true)]
    pub(crate) base: String,

    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// Who was in which group, if that changed too; may be given several times.
    #[arg(long, value_name = "PATH", requires = "directory")]
    pub(crate) base_directory: Vec<PathBuf>,

    /// Name this many people.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) top: usize,

    /// Name everybody.
    #[arg(long, conflicts_with = "top")]
    pub(crate) all: bool,

    /// Fail if this happens to anybody; may be given several times.
    #[arg(long, value_name = "WHAT", requires = "directory")]
    pub(crate) deny: Vec<Denied>,

    /// How to answer.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,
}

/// What may not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Denied {
    /// Somebody gets another policy.
    Moves,
    /// Somebody keeps a policy whose text changed.
    Changes,
}

impl ImpactOptions {
    /// What the parser of the command line cannot say.
    pub(crate) fn check(&self) -> Result<(), CliError> {
        self.repository.check()?;
        read_once(self.repository.directory.iter().chain(&self.base_directory))?;
        if self.repository.assignments.as_ref().is_some_and(|path| is_stdin(path)) {
            return Err(CliError::Usage("the policies are compared too: name the repository, not standard input"));
        }
        Ok(())
    }

    /// How many people are named.
    pub(crate) fn most(&self) -> usize {
        if self.all { usize::MAX } else { self.top }
    }
}
