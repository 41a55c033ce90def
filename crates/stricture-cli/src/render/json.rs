//! Answers as JSON.

use serde::Serialize;

use crate::error::CliError;

/// `answer` on one line.
pub(crate) fn json_line(answer: &impl Serialize) -> Result<String, CliError> {
    let text = serde_json::to_string(answer).map_err(|error| CliError::Output(error.into()))?;
    // Two of these begin a command in the logs of some build servers. In JSON they stand in strings only.
    let mut text = text.replace("##", "#\\u0023");
    text.push('\n');
    Ok(text)
}
