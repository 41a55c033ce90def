//! The options of `stricture who`.

use clap::Args;

use crate::options::format::{Format, HUMAN_OR_JSON};
use crate::options::not_blank;
use crate::repository::RepositoryOptions;

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 answered, also where nobody gets the policy; 2 could not do the job: usage, broken assignments, a broken directory, no such \
policy.")]
pub(crate) struct WhoOptions {
    /// The policy: its path as the assignments write it, or as it is from here.
    #[arg(value_parser = not_blank::policy)]
    pub(crate) policy: String,

    #[command(flatten)]
    pub(crate) repository: RepositoryOptions,

    /// How to answer.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,
}
