//! Texts, each stored once.

use std::hash::{BuildHasher as _, RandomState};
use std::ops::Range;

use hashbrown::HashTable;

/// Texts, each of which is kept once and has a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    text: String,
    /// Where each text ends: four bytes each, of which there are millions.
    ends: Vec<u32>,
}

/// Finds the number of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    table: HashTable<u32>,
    state: RandomState,
}

impl Names {
    /// A text by its number.
    pub(super) fn get(&self, number: u32) -> &str {
        self.text.get(self.range(number)).unwrap_or_default()
    }

    /// Where a text stands.
    fn range(&self, number: u32) -> Range<usize> {
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        let end = |at: usize| self.ends.get(at).and_then(|end| usize::try_from(*end).ok());
        let start = at.checked_sub(1).and_then(end).unwrap_or(0);
        start..end(at).unwrap_or(start)
    }

    /// Whether there is more text than can be told apart.
    pub(super) fn are_too_long(&self) -> bool {
        u32::try_from(self.text.len()).is_err()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a text that need not be found again.
    pub(super) fn push(&mut self, text: &str) -> u32 {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        u32::try_from(self.ends.len() - 1).unwrap_or(u32::MAX)
    }

    /// The number of a text; a new one if need be.
    pub(super) fn intern(&mut self, index: &mut Index, text: &str) -> u32 {
        let hash = index.state.hash_one(text);
        if let Some(known) = index.table.find(hash, |number| self.get(*number) == text) {
            return *known;
        }
        let number = self.push(text);
        let state = &index.state;
        index.table.insert_unique(hash, number, |number| state.hash_one(self.get(*number)));
        number
    }

    /// The numbers of many texts, in their order. Each step is done for all of them before the next, so that the memory is asked for many things at a
    /// time: one by one, a large table answers no faster than its slowest cell.
    pub(super) fn intern_all(&mut self, index: &mut Index, texts: &Self, mut number: impl FnMut(u32)) {
        let texts = || (0..).take(texts.len()).map(|at| texts.get(at));
        let hashes: Vec<u64> = texts().map(|text| index.state.hash_one(text)).collect();
        // Of those that the hash leaves, nearly always the first is it.
        let likely: Vec<Option<u32>> = hashes.iter().map(|hash| index.table.find(*hash, |_| true).copied()).collect();
        let ranges: Vec<Range<usize>> =
            likely.iter().map(|number| number.map_or(0..0, |number| self.range(number))).collect();
        for ((text, likely), range) in texts().zip(likely).zip(ranges) {
            let same = self.text.as_bytes().get(range) == Some(text.as_bytes());
            number(match likely.filter(|_| same) {
                Some(known) => known,
                None => self.intern(index, text),
            });
        }
    }

    /// Forgets all texts.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }
}
