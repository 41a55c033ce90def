//! The options of `stricture test`.

use std::path::PathBuf;

use clap::Args;

use crate::error::CliError;
use crate::options::format::Format;

/// The formats of its reports.
const FORMATS: &[Format] = &[Format::Human, Format::Json, Format::Junit];

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 all cases pass, 1 a case fails or too little is covered, 2 could not do the job.

A PATH is a file of cases; `-`, standard input; or a directory: the cases in its tests/*.toml. Policies are named by their paths in the \
repository, which is the folder with the assignments.toml, or the one above `tests`. Commands are read, never run.")]
pub(crate) struct TestOptions {
    /// Files and directories; the current directory if there are none.
    pub(crate) paths: Vec<PathBuf>,

    /// How to report.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,

    /// Who is in which group, for cases about people, instead of what their files say; may be given several times.
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,

    /// Say which rules, and which words of their lists, no case reaches.
    #[arg(long)]
    pub(crate) coverage: bool,

    /// Exit with 1 if less than this is covered, in percent.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(crate) threshold: Option<u8>,

    /// Print cases for what no case reaches, ready to be pasted; the report goes to standard error.
    #[arg(long)]
    pub(crate) suggest: bool,
}

impl TestOptions {
    /// What the parser of the command line cannot say.
    pub(super) fn check(&self) -> Result<(), CliError> {
        if self.suggest && self.format == Format::Junit {
            return Err(CliError::Usage("--suggest prints TOML, or JSON with --format json"));
        }
        Ok(())
    }

    /// Whether it matters what the cases reach.
    pub(crate) fn wants_coverage(&self) -> bool {
        self.coverage || self.suggest || self.threshold.is_some()
    }
}
