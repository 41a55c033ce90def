//! The options of `stricture clients`.

use clap::Args;

use crate::options::format::{Format, HUMAN_OR_JSON};

#[derive(Debug, Args)]
pub(crate) struct ClientsOptions {
    /// Print the list in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,
}
