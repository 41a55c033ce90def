//! The options of `stricture resolve`.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use crate::error::CliError;
use crate::files::inputs::read_once;
use crate::options::format::Format;
use crate::options::not_blank;
use crate::repository::RepositoryOptions;

/// The formats of its answers.
const FORMATS: &[Format] = &[Format::Human, Format::Json, Format::Csv];

#[derive(Debug, Args)]
#[command(
    group = ArgGroup::new("asked").required(true).multiple(true).args(["user", "group", "all", "summary"]),
    after_help = "\
Exit codes:
  0  Stricture answered
  2  Stricture could not answer: wrong usage, errors in the assignments or the directory, or a missing policy

The first rule with a matching group decides. If no rule matches, the default policy applies. With --user and --group, Stricture adds the \
person to these groups; the person need not be in the directory yet."
)]
pub(crate) struct ResolveOptions {
    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// Show the policy of this person, by any of their addresses.
    #[arg(long, value_name = "EMAIL", value_parser = not_blank::address, conflicts_with_all = ["all", "summary"])]
    pub(crate) user: Option<String>,

    /// Show the policy of a person in this group (repeatable).
    #[arg(long, value_name = "NAME", value_parser = not_blank::group, conflicts_with_all = ["all", "summary"])]
    pub(crate) group: Vec<String>,

    /// Show the policy of each person in the directory, as one line of JSON or CSV.
    #[arg(long, requires = "directory", conflicts_with = "summary")]
    pub(crate) all: bool,

    /// Show how many people get which policy, and through which rule.
    #[arg(long, requires = "directory")]
    pub(crate) summary: bool,

    /// Show which of the machines in this table could not start: columns `version` and `email` or `group`; `-` reads standard input.
    #[arg(long, value_name = "CSV", conflicts_with = "all")]
    pub(crate) fleet: Option<PathBuf>,

    /// Print the answer in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", default_value_if("all", "true", "json"), value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,

    /// Print only the path of the policy, or nothing if there is none.
    #[arg(long, conflicts_with_all = ["all", "summary", "format", "fleet"])]
    pub(crate) policy_only: bool,
}

impl ResolveOptions {
    /// Checks what the parser of the command line cannot express.
    pub(super) fn check(&self) -> Result<(), CliError> {
        self.repository.check()?;
        read_once(self.repository.directory.iter().chain(&self.repository.assignments).chain(&self.fleet))?;
        if self.user.is_some() && self.group.is_empty() && self.repository.directory.is_empty() {
            return Err(CliError::Usage(
                "--user needs --directory (the groups of all people) or --group (the groups of this person)",
            ));
        }
        match self.format {
            Format::Csv if !self.all => Err(CliError::Usage("--format csv works only with --all")),
            Format::Human if self.all => Err(CliError::Usage("--all prints JSON or CSV")),
            _ => Ok(()),
        }
    }
}
