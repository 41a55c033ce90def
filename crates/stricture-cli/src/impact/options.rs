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
Exit codes:
  0  Stricture answered
  1  a change happens that --deny names
  2  Stricture could not answer: wrong usage, errors in the assignments or the directory, or an unknown revision

If the base is a revision, Stricture reads the committed assignments and policies from git. It checks nothing out.")]
pub(crate) struct ImpactOptions {
    /// Compare with this base: a git revision, or a folder with an assignments.toml.
    #[arg(long, value_name = "REV|DIR", value_parser = not_blank::base, allow_hyphen_values = true)]
    pub(crate) base: String,

    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// Read the former groups of all people from this directory (repeatable).
    #[arg(long, value_name = "PATH", requires = "directory")]
    pub(crate) base_directory: Vec<PathBuf>,

    /// Show which of the machines in this table could not start: columns `version` and `email` or `group`; `-` reads standard input.
    #[arg(long, value_name = "CSV")]
    pub(crate) fleet: Option<PathBuf>,

    /// List this many people.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) top: usize,

    /// List all people.
    #[arg(long, conflicts_with = "top")]
    pub(crate) all: bool,

    /// Exit with code 1 if this happens to a person (repeatable).
    #[arg(long, value_name = "WHAT")]
    pub(crate) deny: Vec<Denied>,

    /// Print the answer in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,
}

/// A change that fails the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Denied {
    /// A person gets another policy.
    Moves,
    /// A person keeps a policy, but its text changed.
    Changes,
    /// A machine in the table of --fleet can no longer start.
    Refusals,
}

impl ImpactOptions {
    /// Checks what the parser of the command line cannot express.
    pub(crate) fn check(&self) -> Result<(), CliError> {
        self.repository.check()?;
        read_once(self.repository.directory.iter().chain(&self.base_directory).chain(&self.fleet))?;
        for denied in &self.deny {
            match denied {
                Denied::Moves | Denied::Changes if self.repository.directory.is_empty() => {
                    return Err(CliError::Usage("--deny moves and --deny changes need --directory"));
                }
                Denied::Refusals if self.fleet.is_none() => {
                    return Err(CliError::Usage("--deny refusals needs --fleet"));
                }
                _ => {}
            }
        }
        if self.repository.assignments.as_ref().is_some_and(|path| is_stdin(path)) {
            return Err(CliError::Usage(
                "Stricture compares the policies too; name the repository with --assignments, not standard input",
            ));
        }
        Ok(())
    }

    /// The number of people to list.
    pub(crate) fn most(&self) -> usize {
        if self.all { usize::MAX } else { self.top }
    }
}
