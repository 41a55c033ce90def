//! The options of `stricture who`.

use clap::Args;

use crate::options::format::{Format, HUMAN_OR_JSON};
use crate::options::not_blank;
use crate::repository::RepositoryOptions;

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  Stricture answered, also if nobody gets the policy
  2  Stricture could not answer: wrong usage, errors in the assignments or the directory, or an unknown policy")]
pub(crate) struct WhoOptions {
    /// Policy, by its path as in the assignments, or from the current folder.
    #[arg(value_parser = not_blank::policy)]
    pub(crate) policy: String,

    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// Print the answer in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,
}
