//! Numbers for the words of patterns, which make the lookup of commands fast.

use std::hash::{BuildHasher as _, Hasher, RandomState};

use caseless::Caseless as _;
use hashbrown::HashTable;
use icu_normalizer::DecomposingNormalizerBorrowed;

/// How words are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Equality {
    /// As they are written.
    Exact,
    /// By Unicode's canonical caseless matching.
    Canonical,
}

/// All words of some patterns, each with a number.
#[derive(Clone, Debug)]
pub(super) struct Symbols {
    equality: Equality,
    table: HashTable<(u64, u32)>,
    texts: Vec<Box<str>>,
    state: RandomState,
}

impl Symbols {
    pub(super) fn new(equality: Equality) -> Self {
        Self { equality, table: HashTable::new(), texts: Vec::new(), state: RandomState::new() }
    }

    /// The number of a word; a new one if need be.
    pub(super) fn intern(&mut self, word: &str) -> u32 {
        if let Some(known) = self.find(word) {
            return known;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let hash = self.hash(word);
        self.texts.push(word.into());
        self.table.insert_unique(hash, (hash, number), |entry| entry.0);
        number
    }

    /// The number of a word, if a pattern has it. Does not allocate.
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        if self.texts.is_empty() {
            return None;
        }
        let hash = self.hash(word);
        let same = |(_, number): &(u64, u32)| {
            let text = usize::try_from(*number).ok().and_then(|number| self.texts.get(number));
            text.is_some_and(|text| self.equality.holds(text, word))
        };
        self.table.find(hash, same).map(|(_, number)| *number)
    }

    fn hash(&self, word: &str) -> u64 {
        match self.equality {
            Equality::Exact => self.state.hash_one(word),
            Equality::Canonical => {
                let mut hasher = self.state.build_hasher();
                if word.is_ascii() {
                    word.bytes().for_each(|byte| hasher.write_u32(u32::from(byte.to_ascii_lowercase())));
                } else {
                    canonical(word).for_each(|letter| hasher.write_u32(u32::from(letter)));
                }
                hasher.finish()
            }
        }
    }
}

impl Equality {
    /// Whether two words count as one.
    fn holds(self, one: &str, other: &str) -> bool {
        match self {
            Self::Exact => one == other,
            Self::Canonical if one.is_ascii() && other.is_ascii() => one.eq_ignore_ascii_case(other),
            Self::Canonical => canonical(one).eq(canonical(other)),
        }
    }
}

/// The letters by which words are compared: decomposed, folded, decomposed again.
///
/// Decomposed by tables that are here already for the hosts of addresses: a second set would be a tenth of what a browser loads.
pub(super) fn canonical(word: &str) -> impl Iterator<Item = char> {
    let decomposer = const { DecomposingNormalizerBorrowed::new_nfd() };
    decomposer.normalize_iter(decomposer.normalize_iter(word.chars()).default_case_fold())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    /// As the client has it, through the crates that it uses.
    fn reference(word: &str) -> String {
        word.chars().nfd().default_case_fold().nfd().collect()
    }

    #[test]
    fn every_letter_is_decomposed_as_the_client_does() {
        for letter in '\0'..=char::MAX {
            let word = letter.to_string();
            assert_eq!(canonical(&word).collect::<String>(), reference(&word), "{:x}", u32::from(letter));
        }
    }

    proptest! {
        #[test]
        fn marks_are_put_in_order_as_the_client_does(word in "[\\p{M}\\p{L}\\p{Lu}a-zA-Z\u{1100}-\u{11ff}]{0,12}") {
            prop_assert_eq!(canonical(&word).collect::<String>(), reference(&word));
        }
    }
}
