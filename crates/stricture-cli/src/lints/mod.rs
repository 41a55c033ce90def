//! `stricture lints`.

mod options;
mod render;

pub(crate) use options::LintsOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::format::Format;
use crate::print::print_answer;

/// Prints the list of lints.
pub(crate) fn run(options: &LintsOptions) -> Result<Exit, CliError> {
    let lints = stricture::lints();
    print_answer(&match options.format {
        Format::Json => render::json(lints),
        _ => render::human(lints),
    })?;
    Ok(Exit::Clean)
}
