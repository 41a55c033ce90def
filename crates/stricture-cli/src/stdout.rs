//! Writing: answers to standard output, trouble to standard error.

use std::fmt::Display;
use std::io::{self, Write as _};

use crate::printable::printable;
use crate::trouble::Trouble;

/// Writes an answer. A reader that has gone away (`stricture … | head`) is no error.
pub(crate) fn answer(text: &str) -> Result<(), Trouble> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::Output(error)),
        _ => Ok(()),
    }
}

/// Writes a report to standard error, where the answer itself is a file.
pub(crate) fn aside(text: &str) {
    // Nobody is left to tell when standard error is gone too.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Tells a person what went wrong.
pub(crate) fn complain(what: &dyn Display) {
    // Nobody is left to tell when standard error is gone too.
    let _ = writeln!(io::stderr().lock(), "stricture: {}", printable(&what.to_string()));
}
