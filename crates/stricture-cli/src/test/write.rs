//! Writing: the answer, and the messages beside it.

use super::render::Rendered;
use crate::error::CliError;
use crate::exit::Exit;
use crate::print::{print_answer, print_aside, print_message};

/// Writes everything.
pub(super) fn write(rendered: Rendered) -> Result<Exit, CliError> {
    for error in rendered.errors {
        print_message(&error);
    }
    print_aside(&rendered.aside);
    print_answer(&rendered.answer)?;
    Ok(rendered.exit)
}
