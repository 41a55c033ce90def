//! The options of `stricture explain`.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use stricture::release::Clients;

use crate::options::format::{Format, HUMAN_OR_JSON};
use crate::options::lint_name::LintName;

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("subject").required(true).args(["lint", "policy"]))]
pub(crate) struct ExplainOptions {
    /// Lint to explain, by its name in reports.
    #[arg(value_parser = LintName, hide_possible_values = true)]
    pub(crate) lint: Option<String>,

    /// Explain this policy in plain sentences; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,

    /// Ask about these clients: a release, a range such as `0.153.0..`, `all` or `newest` [default: `clients` in stricture.toml, or else newest] (repeatable).
    #[arg(long, value_name = "SPEC", conflicts_with = "lint")]
    pub(crate) client: Vec<Clients>,

    /// Print the explanation of the policy in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", conflicts_with = "lint", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,
}
