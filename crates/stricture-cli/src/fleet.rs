//! Reading tables of machines.

use std::fs::File;
use std::io;
use std::path::Path;

use stricture::matrix::Fleet;

use crate::error::CliError;
use crate::files::inputs::is_stdin;
use crate::files::links;

/// Reads a table of machines; `-` is standard input.
pub(crate) fn load(path: &Path) -> Result<Fleet, CliError> {
    let wrong = |error| CliError::Fleet { path: path.to_owned(), error };
    if is_stdin(path) {
        return Fleet::read(io::stdin().lock()).map_err(wrong);
    }
    // What a stranger may write into a repository must not make a report of what lies outside.
    if links::leads_out(path) {
        return Err(CliError::LeadsOut { path: path.to_owned() });
    }
    let file = File::open(path).map_err(|error| CliError::Unreadable { path: path.to_owned(), error })?;
    Fleet::read(file).map_err(wrong)
}
