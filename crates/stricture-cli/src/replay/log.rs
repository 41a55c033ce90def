//! Reading logs as streams: the only place of this verb that touches files.

use std::fs::{self, File, Metadata};
use std::io::{self, BufReader, Cursor, Read};
use std::path::PathBuf;

use stricture::replay::json::Log;
use stricture::replay::{
    BEGINNING, LONGEST_LINE, LogFormat, LogLine, LogPosition, LogReader, LoggedCommand, Replay, SkipReason,
};

use super::progress::Progress;
use crate::error::CliError;
use crate::files::inputs::Input;
use crate::files::{lines, links};

/// How much is read at once.
const BUFFER: usize = 128 << 10;

/// How long a log is, where that is known.
pub(super) fn length(input: &Input) -> Option<u64> {
    match input {
        Input::Stdin => None,
        Input::File(path) => fs::metadata(path).ok().filter(Metadata::is_file).map(|metadata| metadata.len()),
    }
}

/// Hands all commands of a log to `replay`, as those of log number `log`. What was read before a log breaks off counts.
pub(super) fn replay(
    input: &Input,
    from: Option<LogFormat>,
    log: usize,
    replay: &mut Replay<'_>,
    progress: &mut Progress,
) -> Result<(Log, Option<CliError>), CliError> {
    let mut file = open(input)?;
    let before = replay.commands();
    let mut beginning = Vec::new();
    let looked = file.by_ref().take(BEGINNING as u64).read_to_end(&mut beginning);
    let format = from.unwrap_or_else(|| LogFormat::detect(&beginning));
    if format == LogFormat::Ndjson && LogFormat::is_one_value(&beginning) {
        return Err(CliError::OneValue { path: PathBuf::from(input.shown()) });
    }
    let result = looked.and_then(|_| {
        let mut lines = BufReader::with_capacity(BUFFER, Cursor::new(beginning).chain(file));
        each_line(&mut lines, LogReader::new(format), progress, |line, read| {
            replay.take(LogPosition { log, line }, read);
        })
    });
    let path = input.shown();
    let error = result.err().map(|error| CliError::Unreadable { path: PathBuf::from(&path), error });
    Ok((Log::new(&path, format, replay.commands() - before), error))
}

fn open(input: &Input) -> Result<Box<dyn Read>, CliError> {
    let Input::File(path) = input else { return Ok(Box::new(io::stdin().lock())) };
    let unreadable = |error| CliError::Unreadable { path: path.clone(), error };
    if links::leads_out(path) {
        return Err(CliError::LeadsOut { path: path.clone() });
    }
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(CliError::ADirectory { path: path.clone() });
    }
    Ok(Box::new(file))
}

fn each_line(
    lines: &mut impl io::BufRead,
    mut reader: LogReader,
    progress: &mut Progress,
    mut found: impl FnMut(u64, Result<LoggedCommand<'_>, SkipReason>),
) -> io::Result<()> {
    let mut bytes = Vec::new();
    loop {
        match lines::read_line(lines, LONGEST_LINE, &mut bytes)? {
            lines::Read::Line => reader.line(LogLine::Whole(&bytes), &mut found),
            lines::Read::TooLong => reader.line(LogLine::TooLong, &mut found),
            lines::Read::End => break,
        }
        progress.line(bytes.len());
    }
    reader.finish(found);
    Ok(())
}
