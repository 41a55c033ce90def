//! Lines of a log that should have a command, but do not.

use super::LogPosition;

/// The reason why a line of a log has no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SkipReason {
    /// The line is not JSON.
    NotJson,
    /// The line is not UTF-8.
    NotUtf8,
    /// The line, or its command of several lines, is longer than [`LONGEST_LINE`](super::LONGEST_LINE).
    TooLong,
    /// The line is JSON, but has no command where one is expected.
    NoCommand,
    /// The line is not an entry of this history.
    NotAnEntry,
}

impl SkipReason {
    /// All reasons.
    pub const ALL: [Self; 5] = [Self::NotJson, Self::NotUtf8, Self::TooLong, Self::NoCommand, Self::NotAnEntry];

    /// Returns the word for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::NotUtf8 => "not-utf8",
            Self::TooLong => "too-long",
            Self::NoCommand => "no-command",
            Self::NotAnEntry => "not-an-entry",
        }
    }

    /// Returns a phrase for people.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::NotJson => "not JSON",
            Self::NotUtf8 => "not UTF-8",
            Self::TooLong => "longer than 1 MiB",
            Self::NoCommand => "without a command",
            Self::NotAnEntry => "not an entry of this history",
        }
    }
}

impl std::fmt::Display for SkipReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.phrase())
    }
}

impl std::error::Error for SkipReason {}

/// The number of skipped lines, and the place of the first line of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkippedLines {
    kinds: [Option<(u64, LogPosition)>; SkipReason::ALL.len()],
}

impl SkippedLines {
    /// Counts a line.
    pub fn add(&mut self, broken: SkipReason, place: LogPosition) {
        let kinds = SkipReason::ALL.iter().zip(&mut self.kinds);
        for (_, counted) in kinds.filter(|(kind, _)| **kind == broken) {
            counted.get_or_insert((0, place)).0 += 1;
        }
    }

    /// Returns the kinds that occur, each with the number of lines and the place of the first.
    pub fn kinds(&self) -> impl Iterator<Item = (SkipReason, u64, LogPosition)> {
        let kinds = SkipReason::ALL.into_iter().zip(self.kinds);
        kinds.filter_map(|(kind, counted)| counted.map(|(count, first)| (kind, count, first)))
    }

    /// Returns the number of all skipped lines.
    pub fn total(&self) -> u64 {
        self.kinds().map(|(_, count, _)| count).sum()
    }
}
