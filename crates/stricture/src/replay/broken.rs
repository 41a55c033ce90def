//! Lines that hold no command, though they should.

use super::LogPosition;

/// Why there is no command in a line of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SkipReason {
    /// It is no JSON.
    NotJson,
    /// It is no UTF-8.
    NotUtf8,
    /// It, or the command that it is a part of, is longer than [`LONGEST_LINE`](super::LONGEST_LINE).
    TooLong,
    /// It is JSON, and names no command where one is expected.
    NoCommand,
    /// It is not an entry of such a history.
    NotAnEntry,
}

impl SkipReason {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NotJson, Self::NotUtf8, Self::TooLong, Self::NoCommand, Self::NotAnEntry];

    /// A word for it, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::NotUtf8 => "not-utf8",
            Self::TooLong => "too-long",
            Self::NoCommand => "no-command",
            Self::NotAnEntry => "not-an-entry",
        }
    }

    /// The same for people.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::NotJson => "not JSON",
            Self::NotUtf8 => "not UTF-8",
            Self::TooLong => "longer than 1 MiB",
            Self::NoCommand => "without a command",
            Self::NotAnEntry => "not an entry of such a history",
        }
    }
}

impl std::fmt::Display for SkipReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.phrase())
    }
}

impl std::error::Error for SkipReason {}

/// How many lines were skipped, and where the first of each kind stands.
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

    /// The kinds that there are, each with its number of lines and the place of the first.
    pub fn kinds(&self) -> impl Iterator<Item = (SkipReason, u64, LogPosition)> {
        let kinds = SkipReason::ALL.into_iter().zip(self.kinds);
        kinds.filter_map(|(kind, counted)| counted.map(|(count, first)| (kind, count, first)))
    }

    /// All lines that were skipped.
    pub fn total(&self) -> u64 {
        self.kinds().map(|(_, count, _)| count).sum()
    }
}
