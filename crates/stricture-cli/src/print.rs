//! Writing: answers to standard output, messages to standard error.

use std::fmt::Display;
use std::io::{self, Write as _};

use crate::error::CliError;
use crate::printable::printable;

/// Standard output, in few writes.
pub(crate) type Stdout = io::BufWriter<io::StdoutLock<'static>>;

/// How much is written at once.
const AT_ONCE: usize = 1 << 16;

/// Writes an answer. It is not an error if the reader has gone away (`stricture … | head`).
pub(crate) fn print_answer(text: &str) -> Result<(), CliError> {
    stream_answer(|out| out.write_all(text.as_bytes()))
}

/// Writes an answer that may be long, while it is made.
pub(crate) fn stream_answer(write: impl FnOnce(&mut Stdout) -> io::Result<()>) -> Result<(), CliError> {
    let mut out = io::BufWriter::with_capacity(AT_ONCE, io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(CliError::Output(error)),
        _ => Ok(()),
    }
}

/// Writes a report to standard error, where the answer itself is a file.
pub(crate) fn print_aside(text: &str) {
    // Nobody is left to tell when standard error is gone too.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes a line to standard error for a person: what went wrong, or what an answer does not say.
pub(crate) fn print_message(message: &dyn Display) {
    // Nobody is left to tell when standard error is gone too.
    let _ = writeln!(io::stderr().lock(), "stricture: {}", printable(&message.to_string()));
}
