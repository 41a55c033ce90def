//! `stricture schema`.

use crate::exit::Exit;
use crate::stdout::answer;
use crate::trouble::Trouble;

/// Prints the JSON Schema of the format, for editors.
pub(crate) fn run() -> Result<Exit, Trouble> {
    let mut text = serde_json::to_string_pretty(&stricture::schema::json_schema())
        .map_err(|error| Trouble::Output(error.into()))?;
    text.push('\n');
    answer(&text)?;
    Ok(Exit::Clean)
}
