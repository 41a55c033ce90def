//! A JSON object a line.

use serde::Deserialize;

use super::{Asked, Broken};

/// What is read of a line.
#[derive(Deserialize)]
struct Entry<'l> {
    #[serde(borrow, default)]
    command: Option<Asked<'l>>,
    #[serde(borrow, default)]
    argv: Option<Asked<'l>>,
}

/// The command of a line. The words count where they are told besides the text.
pub(super) fn read(line: &str) -> Result<Asked<'_>, Broken> {
    let entry: Entry<'_> = serde_json::from_str(line).map_err(|error| broken(&error))?;
    match (entry.argv, entry.command) {
        (Some(words @ Asked::Words(_)), _) | (None, Some(words)) => Ok(words),
        _ => Err(Broken::NoCommand),
    }
}

/// Whether it was the JSON or what it says that was wrong.
pub(super) fn broken(error: &serde_json::Error) -> Broken {
    if error.is_data() { Broken::NoCommand } else { Broken::NotJson }
}
