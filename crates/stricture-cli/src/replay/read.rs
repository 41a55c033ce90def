//! Reading all logs.

use stricture::replay::Replay;
use stricture::replay::json::Log;

use super::log;
use super::options::ReplayOptions;
use super::progress::Progress;
use crate::error::CliError;
use crate::files::inputs::Input;

/// What was read.
#[derive(Default)]
pub(super) struct ReadLogs {
    pub(super) logs: Vec<Log>,
    pub(super) errors: Vec<CliError>,
}

/// Hands the commands of all logs to `replay`. A log that cannot be read hides nothing.
pub(super) fn read(inputs: &[Input], options: &ReplayOptions, replay: &mut Replay<'_>) -> ReadLogs {
    let mut progress = Progress::new(inputs.iter().map(log::length).sum());
    let mut read = ReadLogs::default();
    for input in inputs {
        match log::replay(input, options.from.0, read.logs.len(), replay, &mut progress) {
            Ok((log, error)) => {
                read.logs.push(log);
                read.errors.extend(error);
            }
            Err(error) => read.errors.push(error),
        }
    }
    read
}
