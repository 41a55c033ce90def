//! The step from the lines of a log to commands.

use std::borrow::Cow;

use super::format::is_time;
use super::history::{self, Step};
use super::{LogFormat, LoggedCommand, SkipReason, calls, ndjson};

/// The length of the longest line and the longest command that Stricture reads, in bytes. The longest commands that
/// people and agents run have some kilobytes.
pub const LONGEST_LINE: usize = 1 << 20;

/// A line of a log, without its line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogLine<'l> {
    /// The whole line.
    Whole(&'l [u8]),
    /// A line that is longer than [`LONGEST_LINE`] and was not read.
    TooLong,
}

/// The reader of a log, line by line.
#[derive(Clone, Debug)]
pub struct LogReader {
    format: LogFormat,
    /// The line, from 1.
    line: u64,
    /// Whether it is a history of bash that begins with a time.
    timed: bool,
    entry: Option<Entry>,
}

/// An entry of a history that is under way.
#[derive(Clone, Debug, Default)]
struct Entry {
    /// Its first line.
    line: u64,
    text: Vec<u8>,
    /// Whether there is more than may be held.
    too_long: bool,
    /// Whether its last line says that it goes on.
    goes_on: bool,
}

impl LogReader {
    /// Creates a reader for a log of this format, from its beginning.
    pub fn new(format: LogFormat) -> Self {
        Self { format, line: 0, timed: false, entry: None }
    }

    /// Reads the next line. It calls `found` with each command that is now complete, and with each invalid line, with the
    /// line's number.
    pub fn line(&mut self, line: LogLine<'_>, mut found: impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
        self.line += 1;
        let bytes = match line {
            LogLine::Whole(bytes) if bytes.len() > LONGEST_LINE => return self.too_long(found),
            LogLine::TooLong => return self.too_long(found),
            LogLine::Whole(bytes) if self.line == 1 => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
            LogLine::Whole(bytes) => bytes,
        };
        match self.format {
            LogFormat::Ndjson | LogFormat::Sessions if bytes.trim_ascii().is_empty() => {}
            LogFormat::Ndjson => found(self.line, ndjson::read(bytes)),
            LogFormat::Sessions => match std::str::from_utf8(bytes) {
                Ok(text) => calls::read(text, |read| found(self.line, read)),
                Err(_) => found(self.line, Err(SkipReason::NotUtf8)),
            },
            LogFormat::Lines => script(bytes, self.line, &mut found),
            LogFormat::Bash | LogFormat::Zsh | LogFormat::Fish => self.history(bytes, found),
        }
    }

    /// Ends the log. It calls `found` with the last command, if there is one.
    pub fn finish(mut self, mut found: impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
        self.end_entry(&mut found);
    }

    fn history(&mut self, bytes: &[u8], mut found: impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
        let step = match self.format {
            LogFormat::Zsh => {
                let (step, more) = history::zsh(bytes, self.entry.as_ref().is_some_and(|entry| entry.goes_on));
                self.take(step, &mut found);
                if let Some(entry) = &mut self.entry {
                    entry.goes_on = more;
                }
                return;
            }
            LogFormat::Fish => history::fish(bytes),
            _ => {
                self.timed |= self.line == 1 && is_time(bytes);
                history::bash(bytes, self.timed)
            }
        };
        self.take(step, &mut found);
    }

    fn take(&mut self, step: Step, found: &mut impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
        match step {
            Step::Begins(text) => {
                self.end_entry(found);
                self.entry = Some(Entry { line: self.line, text, ..Entry::default() });
            }
            Step::GoesOn(text) => match &mut self.entry {
                Some(entry) if entry.text.len() + text.len() < LONGEST_LINE => {
                    entry.text.push(b'\n');
                    entry.text.extend(text);
                }
                Some(entry) => entry.too_long = true,
                None => self.entry = Some(Entry { line: self.line, text, ..Entry::default() }),
            },
            Step::Ends => self.end_entry(found),
            Step::Aside => {}
            Step::Strange => {
                // What came before is told before.
                self.end_entry(found);
                found(self.line, Err(SkipReason::NotAnEntry));
            }
        }
    }

    fn end_entry(&mut self, found: &mut impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
        match self.entry.take() {
            Some(entry) if entry.too_long => found(entry.line, Err(SkipReason::TooLong)),
            Some(entry) => script(&entry.text, entry.line, found),
            None => {}
        }
    }

    fn too_long(&mut self, mut found: impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
        match &mut self.entry {
            // It was a part of what came before; whether that goes on behind it is not known.
            Some(entry) if entry.goes_on || self.timed => (entry.too_long, entry.goes_on) = (true, false),
            _ => {
                self.end_entry(&mut found);
                found(self.line, Err(SkipReason::TooLong));
            }
        }
    }
}

/// A text that is a script, unless there is nothing in it.
fn script(bytes: &[u8], line: u64, found: &mut impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>)) {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => {}
        Ok(text) => found(line, Ok(LoggedCommand::Script(Cow::Borrowed(text)))),
        Err(_) => found(line, Err(SkipReason::NotUtf8)),
    }
}
