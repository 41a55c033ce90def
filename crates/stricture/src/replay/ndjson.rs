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
pub(super) fn read(line: &[u8]) -> Result<Asked<'_>, Broken> {
    // Only what is read needs to be text; whether that is why it could not be read is asked afterwards.
    let why = |error| if std::str::from_utf8(line).is_err() { Broken::NotUtf8 } else { broken(&error) };
    let entry: Entry<'_> = serde_json::from_slice(line).map_err(why)?;
    match (entry.argv, entry.command) {
        (Some(words @ Asked::Words(_)), _) | (None, Some(words)) => Ok(words),
        _ => Err(Broken::NoCommand),
    }
}

/// Whether it was the JSON or what it says that was wrong.
pub(super) fn broken(error: &serde_json::Error) -> Broken {
    if error.is_data() { Broken::NoCommand } else { Broken::NotJson }
}
