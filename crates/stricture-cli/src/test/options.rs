//! The options of `stricture test`.

use std::path::PathBuf;

use clap::Args;
use stricture::release::Clients;

use crate::error::CliError;
use crate::options::format::Format;

/// The formats of its reports.
const FORMATS: &[Format] = &[Format::Human, Format::Json, Format::Junit];

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  all cases pass
  1  a case fails, or the coverage is below the threshold
  2  Stricture could not finish

A PATH is one of:
  a test file
  `-`, for standard input
  a folder: the test files in its folder tests

A test file names each policy by its path in the repository: from the folder with the assignments.toml, or else from the folder above `tests`. \
Stricture never runs a command.")]
pub(crate) struct TestOptions {
    /// Test files and folders [default: the current folder].
    pub(crate) paths: Vec<PathBuf>,

    /// Print the report in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,

    /// Read the groups of all people from this directory, and not from the one that a test file names (repeatable).
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,

    /// Ask about these clients: a release, a range such as `0.153.0..`, `all` or `newest` [default: `clients` in stricture.toml, or else newest] (repeatable).
    #[arg(long, value_name = "SPEC")]
    pub(crate) client: Vec<Clients>,

    /// Show the rules, and the words of their lists, that no case covers.
    #[arg(long)]
    pub(crate) coverage: bool,

    /// Exit with code 1 if the coverage is below this percentage.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(crate) threshold: Option<u8>,

    /// Print cases for everything that no case covers, and the report to standard error.
    #[arg(long)]
    pub(crate) suggest: bool,
}

impl TestOptions {
    /// Checks what the parser of the command line cannot express.
    pub(super) fn check(&self) -> Result<(), CliError> {
        if self.suggest && self.format == Format::Junit {
            return Err(CliError::Usage(
                "--suggest prints TOML, or JSON with --format json; it does not work with --format junit",
            ));
        }
        Ok(())
    }

    /// Whether it matters what the cases reach.
    pub(crate) fn wants_coverage(&self) -> bool {
        self.coverage || self.suggest || self.threshold.is_some()
    }
}
