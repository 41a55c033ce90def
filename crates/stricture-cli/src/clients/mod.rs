//! `stricture clients`.

mod options;
mod render;

use stricture::schema::ClientsAnswer;

pub(crate) use options::ClientsOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::options::format::Format;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;

/// Prints the measured releases, and what changed in each.
pub(crate) fn run(options: &ClientsOptions, color: Color) -> Result<Exit, CliError> {
    let answer = ClientsAnswer::new();
    print_answer(&match options.format {
        Format::Json => json_line(&answer)?,
        _ => render::human(&answer, Style::on_standard_output(color)),
    })?;
    Ok(Exit::Clean)
}
