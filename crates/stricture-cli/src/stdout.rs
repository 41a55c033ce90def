//! Writing: answers to standard output, trouble to standard error.

use std::fmt::Display;
use std::io::{self, Write as _};

use crate::printable::printable;
use crate::trouble::Trouble;

/// Standard output, in few writes.
pub(crate) type Out = io::BufWriter<io::StdoutLock<'static>>;

/// Writes an answer. A reader that has gone away (`stricture … | head`) is no error.
pub(crate) fn answer(text: &str) -> Result<(), Trouble> {
    stream(|out| out.write_all(text.as_bytes()))
}

/// Writes an answer that may be long, while it is made.
pub(crate) fn stream(write: impl FnOnce(&mut Out) -> io::Result<()>) -> Result<(), Trouble> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
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
