//! The options of `stricture matrix`.

use std::path::PathBuf;

use clap::Args;
use stricture::release::Clients;

use crate::error::CliError;
use crate::files::inputs::read_once;
use crate::options::format::Format;

/// The formats of its answers.
const FORMATS: &[Format] = &[Format::Human, Format::Json, Format::Markdown];

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  people can work with all clients that were asked about, and these ignore no line
  1  one of these clients refuses the policy, leaves people no work or ignores a line
  2  Stricture could not answer

The words for a line:
  enforced    the client enforces the line
  warned      the client ignores the line, or a part of it, and tells the person
  ignored     the client ignores the line, or a part of it, and says nothing
  rejected    the line stops the client
  unmeasured  nobody measured what this client does with the line

The table of machines is CSV. One column has the client release: `version`, `client`, `codex_version` or `client_version`. A line is one \
machine, unless a column `machines` or `count` says how many. If a line names no known client, Stricture reports the line and counts its \
machines as unknown.")]
pub(crate) struct MatrixOptions {
    /// Policy to judge; `-` reads standard input.
    #[arg(value_name = "FILE")]
    pub(crate) policy: PathBuf,

    /// Ask about these clients: a release, a range such as `0.153.0..`, `all` or `newest` [default: those of --fleet, or else all] (repeatable).
    #[arg(long, value_name = "SPEC")]
    pub(crate) client: Vec<Clients>,

    /// Count the machines in this table by what their client does; `-` reads standard input.
    #[arg(long, value_name = "CSV")]
    pub(crate) fleet: Option<PathBuf>,

    /// Print the answer in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,
}

impl MatrixOptions {
    /// Checks what the parser of the command line cannot express.
    pub(super) fn check(&self) -> Result<(), CliError> {
        read_once(self.fleet.iter().chain([&self.policy]))
    }
}
