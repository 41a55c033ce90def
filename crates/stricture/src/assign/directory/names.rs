//! Texts kept once.

use std::hash::{BuildHasher as _, RandomState};

use hashbrown::HashTable;

/// Texts, each of which is kept once and has a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    text: String,
    /// Where each text ends.
    ends: Vec<usize>,
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
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a text that need not be found again.
    pub(super) fn push(&mut self, text: &str) -> u32 {
        self.text.push_str(text);
        self.ends.push(self.text.len());
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
}
