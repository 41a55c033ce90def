//! The effect that a policy would have had on the commands of a log: the number of commands that it would newly prompt
//! for or refuse, the rules, and the commands.
//!
//! [`LogFormat`] detects the format of a log, and [`LogReader`] reads its commands line by line. [`Replay`] counts the
//! differences between the decisions of two policies, or of one policy and none. Neither holds more than one line of the
//! log, so the log may have any length:
//!
//! ```
//! use stricture::{Document, accept, rules::RuleSet, replay::{LogFormat, LogLine, LogPosition, LogReader, Replay}};
//!
//! let policy = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"git\" }, { token = \"push\" }], decision = \"prompt\" }]\n");
//! let rules = RuleSet::of(&accept(&policy).unwrap());
//! let log = "{\"command\":\"git push\"}\n{\"argv\":[\"git\",\"push\",\"-f\"]}\n{\"command\":\"ls\"}\nbroken\n";
//!
//! let mut replay = Replay::new(&rules, None);
//! let mut reader = LogReader::new(LogFormat::detect(log.as_bytes()));
//! for line in log.lines() {
//!     reader.line(LogLine::Whole(line.as_bytes()), |line, read| replay.take(LogPosition { log: 0, line }, read));
//! }
//! reader.finish(|line, read| replay.take(LogPosition { log: 0, line }, read));
//! assert_eq!((replay.commands(), replay.changed(), replay.skipped().total()), (3, 2, 1));
//! ```

mod asked;
mod broken;
mod cache;
mod calls;
mod format;
mod frequent;
mod history;
pub mod json;
mod kept;
mod looks;
mod ndjson;
mod object;
mod reader;
mod tally;
mod text;

pub use asked::LoggedCommand;
pub use broken::{SkipReason, SkippedLines};
pub use format::{BEGINNING, LogFormat};
pub use frequent::{FrequentCommand, FrequentCommands};
pub use kept::CommandExcerpt;
pub use reader::{LONGEST_LINE, LogLine, LogReader};
pub use tally::{ComparedPolicy, DecisionChange, Replay, RuleEffect};

/// A place in the logs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogPosition {
    /// The index of the log, from 0.
    pub log: usize,
    /// The line, from 1; for a command of several lines, the first.
    pub line: u64,
}
