//! The most frequent of many commands, in little memory. The algorithm is Space-Saving.

use hashbrown::HashTable;

use super::{CommandExcerpt, LogPosition};

/// A count of commands with a fixed number of counters. If a command has no counter, it takes over the smallest counter,
/// and its count may then be too high. A command has a counter if it occurs more often than the number of all commands
/// divided by the number of counters. Its count is then exact or too high, never too low.
#[derive(Clone, Debug)]
pub struct FrequentCommands {
    capacity: usize,
    counts: Vec<u64>,
    counters: Vec<Counter>,
    table: HashTable<usize>,
    /// No counter stands lower; those before the cursor stand higher.
    least: u64,
    cursor: usize,
}

#[derive(Clone, Debug)]
struct Counter {
    hash: u64,
    kept: CommandExcerpt,
    error: u64,
}

/// A command, with the number of times that it occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FrequentCommand<'f> {
    /// The command. Long commands that differ only after the excerpt are counted separately.
    pub kept: &'f CommandExcerpt,
    /// The command occurs at least this number of times.
    pub at_least: u64,
    /// The command occurs at most this number of times.
    pub at_most: u64,
}

impl FrequentCommands {
    /// Creates a count with this number of counters, or with one if it is 0.
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            counts: Vec::new(),
            counters: Vec::new(),
            table: HashTable::new(),
            least: 0,
            cursor: 0,
        }
    }

    /// Counts a command with this hash.
    pub fn add(&mut self, hash: u64, text: &str, place: LogPosition) {
        let counters = &self.counters;
        let same =
            |at: &usize| counters.get(*at).is_some_and(|counter| counter.hash == hash && counter.kept.is_of(text));
        if let Some(at) = self.table.find(hash, same) {
            if let Some(count) = self.counts.get_mut(*at) {
                *count += 1;
            }
            return;
        }
        let at = if self.counters.len() < self.capacity {
            self.counters.push(Counter { hash, kept: CommandExcerpt::new(text, place), error: 0 });
            self.counts.push(1);
            self.counters.len() - 1
        } else {
            self.take_over(hash, text, place)
        };
        let counters = &self.counters;
        self.table.insert_unique(hash, at, |at| counters.get(*at).map_or(0, |counter| counter.hash));
    }

    /// Gives a command the counter that stands lowest.
    fn take_over(&mut self, hash: u64, text: &str, place: LogPosition) -> usize {
        let at = self.lowest();
        if let (Some(counter), Some(count)) = (self.counters.get_mut(at), self.counts.get_mut(at)) {
            if let Ok(entry) = self.table.find_entry(counter.hash, |other| *other == at) {
                entry.remove();
            }
            counter.hash = hash;
            counter.kept.replace(text, place);
            counter.error = *count;
            *count += 1;
        }
        at
    }

    /// The counter that stands lowest: one that stands at the least, as long as there are any, so that all are looked at but once for
    /// each value of the least.
    fn lowest(&mut self) -> usize {
        let from_cursor = |counts: &[u64], cursor: usize, least: u64| {
            counts.iter().skip(cursor).position(|count| *count == least).map(|at| at + cursor)
        };
        let at = from_cursor(&self.counts, self.cursor, self.least).unwrap_or_else(|| {
            self.least = self.counts.iter().copied().min().unwrap_or_default();
            from_cursor(&self.counts, 0, self.least).unwrap_or_default()
        });
        self.cursor = at;
        at
    }

    /// Returns the most frequent commands, the most frequent first. Equally frequent commands are in the order of their
    /// places.
    pub fn top(&self, most: usize) -> Vec<FrequentCommand<'_>> {
        let mut all: Vec<FrequentCommand<'_>> =
            self.counters.iter().zip(&self.counts).map(FrequentCommand::new).collect();
        all.sort_by_key(|counted| (std::cmp::Reverse(counted.at_most), counted.kept.place));
        all.truncate(most);
        all
    }
}

impl<'f> FrequentCommand<'f> {
    fn new((counter, count): (&'f Counter, &u64)) -> Self {
        Self { kept: &counter.kept, at_least: count - counter.error, at_most: *count }
    }
}
