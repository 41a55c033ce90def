//! Sets of characters.

use crate::assignments::fold::{changed, fold};

/// A set of folded letters, as ranges in order that do not touch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Letters(Vec<(char, char)>);

impl Letters {
    pub(super) fn any() -> Self {
        Self(vec![('\0', char::MAX)])
    }

    pub(super) fn one(letter: char) -> Self {
        let letter = fold(letter);
        Self(vec![(letter, letter)])
    }

    /// The letters of these ranges in any case.
    pub(super) fn of(ranges: &[(char, char)]) -> Self {
        let mut all = Vec::new();
        for (first, last) in ranges {
            let mut from = Some(*first);
            let start = changed().partition_point(|(letter, _)| letter < first);
            let others = changed().get(start..).unwrap_or_default().iter().take_while(|(letter, _)| letter <= last);
            for (letter, to) in others {
                all.push((*to, *to));
                if let Some(start) = from.filter(|start| start < letter) {
                    all.extend(before(*letter).map(|end| (start, end)));
                }
                from = after(*letter);
            }
            all.extend(from.filter(|start| start <= last).map(|start| (start, *last)));
        }
        Self::joined(all)
    }

    /// The letters of any of these.
    pub(super) fn either(all: &[Self]) -> Self {
        Self::joined(all.iter().flat_map(|letters| letters.0.iter().copied()).collect())
    }

    fn joined(mut ranges: Vec<(char, char)>) -> Self {
        ranges.sort_unstable();
        let mut joined: Vec<(char, char)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match joined.last_mut() {
                Some((_, end)) if after(*end).is_none_or(|next| first <= next) => *end = last.max(*end),
                _ => joined.push((first, last)),
            }
        }
        Self(joined)
    }

    /// All other letters.
    pub(super) fn inverted(&self) -> Self {
        let mut others = Vec::new();
        let mut from = Some('\0');
        for (first, last) in &self.0 {
            others.extend(from.zip(before(*first)).filter(|(start, end)| start <= end));
            from = after(*last);
        }
        others.extend(from.map(|start| (start, char::MAX)));
        Self(others)
    }

    /// Whether a folded letter is among them.
    pub(super) fn contains(&self, letter: char) -> bool {
        let at = self.0.partition_point(|(first, _)| *first <= letter);
        at.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|(_, last)| letter <= *last)
    }

    /// The first letters of the ranges, and those behind the ranges: between two of them all letters are alike.
    pub(super) fn bounds(&self) -> impl Iterator<Item = char> {
        self.0.iter().flat_map(|(first, last)| [Some(*first), after(*last)]).flatten()
    }

    /// The only letter, if there is only one.
    pub(super) fn only(&self) -> Option<char> {
        match self.0.as_slice() {
            [(first, last)] if first == last => Some(*first),
            _ => None,
        }
    }
}

fn after(letter: char) -> Option<char> {
    (letter..=char::MAX).nth(1)
}

fn before(letter: char) -> Option<char> {
    ('\0'..letter).next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_every_case_of_their_letters() {
        let ranges = [('A', 'Z'), ('à', 'ü'), ('\u{d7fe}', '\u{e001}'), ('\u{10fffe}', char::MAX)];
        for range in ranges {
            let letters = Letters::of(&[range]);
            let expected: std::collections::BTreeSet<char> = (range.0..=range.1).map(fold).collect();
            for letter in ('\0'..='\u{500}').chain('\u{d7f0}'..='\u{e010}').chain('\u{10fff0}'..=char::MAX) {
                assert_eq!(letters.contains(letter), expected.contains(&letter), "{letter:?} in {range:?}");
                assert_ne!(
                    letters.inverted().contains(letter),
                    letters.contains(letter),
                    "{letter:?} not in {range:?}"
                );
            }
        }
    }
}
