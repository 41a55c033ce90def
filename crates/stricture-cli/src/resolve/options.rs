//! The options of `stricture resolve`.

use clap::{ArgGroup, Args};

use crate::error::CliError;
use crate::options::format::Format;
use crate::options::not_blank;
use crate::repository::RepositoryOptions;

/// The formats of its answers.
const FORMATS: &[Format] = &[Format::Human, Format::Json, Format::Csv];

#[derive(Debug, Args)]
#[command(
    group = ArgGroup::new("asked").required(true).multiple(true).args(["user", "group", "all", "summary"]),
    after_help = "\
Exit codes: 0 answered, 2 could not do the job: usage, broken assignments, a policy that is not there, a broken directory.

The first rule with a matching group counts, and the default for everyone else. With --user and --group together, the person is taken to \
be in these groups too, also one whom the directory does not know yet."
)]
pub(crate) struct ResolveOptions {
    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// Which policy this person gets; any of their addresses.
    #[arg(long, value_name = "EMAIL", value_parser = not_blank::address, conflicts_with_all = ["all", "summary"])]
    pub(crate) user: Option<String>,

    /// Which policy somebody in this group gets; may be given several times.
    #[arg(long, value_name = "NAME", value_parser = not_blank::group, conflicts_with_all = ["all", "summary"])]
    pub(crate) group: Vec<String>,

    /// Which policy everybody in the directory gets: a line of JSON for each, or of CSV.
    #[arg(long, requires = "directory", conflicts_with = "summary")]
    pub(crate) all: bool,

    /// How many people get which policy, and through which rule.
    #[arg(long, requires = "directory")]
    pub(crate) summary: bool,

    /// How to answer.
    #[arg(long, value_name = "FORMAT", default_value = "human", default_value_if("all", "true", "json"), value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,

    /// Print the path of the policy and nothing else; nothing at all where there is none.
    #[arg(long, conflicts_with_all = ["all", "summary", "format"])]
    pub(crate) policy_only: bool,
}

impl ResolveOptions {
    /// What the parser of the command line cannot say.
    pub(super) fn check(&self) -> Result<(), CliError> {
        self.repository.check()?;
        if self.user.is_some() && self.group.is_empty() && self.repository.directory.is_empty() {
            return Err(CliError::Usage(
                "--user needs --directory, which says who is in which group, or --group to say it here",
            ));
        }
        match self.format {
            Format::Csv if !self.all => Err(CliError::Usage("--format csv is for --all")),
            Format::Human if self.all => Err(CliError::Usage("--all answers with JSON or CSV")),
            _ => Ok(()),
        }
    }
}
