//! A JSON object a line.

use serde::Deserialize;

use super::{Asked, Broken, object};

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
    let entry: Entry<'_> = object::of_line(line)?;
    match (entry.argv, entry.command) {
        (Some(words @ Asked::Words(_)), _) | (None, Some(words)) => Ok(words),
        _ => Err(Broken::NoCommand),
    }
}
