//! `stricture schema`.

use crate::error::CliError;
use crate::exit::Exit;
use crate::print::print_answer;

/// Prints the JSON Schema of the format, for editors.
pub(crate) fn run() -> Result<Exit, CliError> {
    let mut text = serde_json::to_string_pretty(&stricture::schema::json_schema())
        .map_err(|error| CliError::Output(error.into()))?;
    text.push('\n');
    print_answer(&text)?;
    Ok(Exit::Clean)
}
