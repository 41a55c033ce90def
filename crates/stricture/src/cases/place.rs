//! The words that a place of a pattern lists, and which of them are reached.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::rules::Rule;

/// One place of a pattern. A policy may list thousands of words in one, so that none is ever looked for among all.
#[derive(Clone, Debug)]
pub(super) struct Place<'r> {
    words: &'r [String],
    reached: Vec<bool>,
    /// How many are.
    count: usize,
    /// Before this one, all are.
    first: usize,
    /// The numbers of the words that count as the same.
    numbers: HashMap<Cow<'r, str>, Vec<usize>>,
}

impl<'r> Place<'r> {
    pub(super) fn new(rule: &'r Rule, words: &'r [String]) -> Self {
        let mut numbers: HashMap<Cow<'r, str>, Vec<usize>> = HashMap::with_capacity(words.len());
        for (number, word) in words.iter().enumerate() {
            numbers.entry(rule.compared(word)).or_default().push(number);
        }
        Self { words, reached: vec![false; words.len()], count: 0, first: 0, numbers }
    }

    /// A word of a command stands in this place. Returns whether that is new.
    pub(super) fn reach(&mut self, word: &str) -> bool {
        // All that count as the same are reached together.
        let Some(numbers) = self.numbers.remove(word) else { return false };
        for number in &numbers {
            if let Some(reached) = self.reached.get_mut(*number) {
                *reached = true;
            }
        }
        self.count += numbers.len();
        while self.reached.get(self.first) == Some(&true) {
            self.first += 1;
        }
        true
    }

    /// Whether it lists several words, of which each is to be reached.
    pub(super) fn is_list(&self) -> bool {
        self.words.len() > 1
    }

    /// How many words are reached, of how many.
    pub(super) fn count(&self) -> (usize, usize) {
        (self.count, self.words.len())
    }

    /// Whether a word is not reached.
    pub(super) fn lacks(&self) -> bool {
        self.count < self.words.len()
    }

    /// The words that are not reached.
    pub(super) fn lacking(&self) -> impl Iterator<Item = &'r str> {
        self.words.iter().zip(&self.reached).filter(|(_, reached)| !**reached).map(|(word, _)| word.as_str())
    }

    /// The first word that is not reached; the first of all where all are.
    pub(super) fn next(&self) -> Option<&'r str> {
        self.words.get(self.first).or(self.words.first()).map(String::as_str)
    }
}
