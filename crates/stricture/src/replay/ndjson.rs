//! Logs with one JSON object per line.

use serde::Deserialize;

use super::{LoggedCommand, SkipReason, object};

/// What is read of a line.
#[derive(Deserialize)]
struct Entry<'l> {
    #[serde(borrow, default)]
    command: Option<LoggedCommand<'l>>,
    #[serde(borrow, default)]
    argv: Option<LoggedCommand<'l>>,
}

/// The command of a line. The words count where they are told besides the text.
pub(super) fn read(line: &[u8]) -> Result<LoggedCommand<'_>, SkipReason> {
    let entry: Entry<'_> = object::of_line(line)?;
    match (entry.argv, entry.command) {
        (Some(words @ LoggedCommand::Words(_)), _) | (None, Some(words)) => Ok(words),
        _ => Err(SkipReason::NoCommand),
    }
}
