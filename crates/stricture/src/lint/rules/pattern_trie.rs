//! Patterns by their words: which of them may match what another one matches.

use std::collections::HashMap;

use crate::rules::Fuel;

/// A set of words, as sorted numbers.
pub(in crate::lint) type Choices = Box<[u32]>;

/// All patterns by their words. Each has a number.
#[derive(Default)]
pub(in crate::lint) struct PatternTrie<'p> {
    /// Below a node, by a single word.
    single: HashMap<(u32, u32), u32>,
    /// Below a node, by alternatives: the branches that hold a word.
    several: HashMap<(u32, u32), Vec<u32>>,
    branches: Vec<(&'p [u32], u32)>,
    by_choices: HashMap<(u32, &'p [u32]), u32>,
    /// The patterns that end at each node.
    ends: Vec<Vec<usize>>,
}

/// A pattern that may match a command which another one matches.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Met {
    pub(in crate::lint) pattern: usize,
    /// Its words allow for it to match all of them.
    pub(in crate::lint) covers: bool,
}

impl<'p> PatternTrie<'p> {
    pub(in crate::lint) fn new() -> Self {
        Self { ends: vec![Vec::new()], ..Self::default() }
    }

    pub(in crate::lint) fn insert(&mut self, number: usize, words: &'p [Choices]) {
        let mut node = 0;
        for choices in words {
            node = self.child(node, choices);
        }
        if let Some(ends) = usize::try_from(node).ok().and_then(|node| self.ends.get_mut(node)) {
            ends.push(number);
        }
    }

    /// Fills `met` with the patterns, of no more words, that may match a command which the pattern of these words matches, itself
    /// included. False when the steps run out before.
    pub(in crate::lint) fn around(&self, words: &[Choices], fuel: &mut Fuel, met: &mut Vec<Met>) -> bool {
        met.clear();
        let mut open = vec![(0_u32, words, true)];
        while let Some((node, words, covers)) = open.pop() {
            let ends = self.ends(node);
            if !fuel.spend(1 + ends.len()) {
                return false;
            }
            met.extend(ends.iter().map(|end| Met { pattern: *end, covers }));
            let Some((choices, rest)) = words.split_first() else { continue };
            for choice in choices {
                if let Some(child) = self.single.get(&(node, *choice)) {
                    open.push((*child, rest, covers && choices.len() == 1));
                }
                let branches = self.several.get(&(node, *choice)).map_or(&[][..], Vec::as_slice);
                for (outer, child) in branches.iter().filter_map(|at| self.branches.get(usize::try_from(*at).ok()?)) {
                    if !fuel.spend(choices.len()) {
                        return false;
                    }
                    // A branch that holds several of the choices is followed for the first of them.
                    if choices.iter().find(|one| outer.binary_search(one).is_ok()) == Some(choice) {
                        open.push((*child, rest, covers && is_within(choices, outer)));
                    }
                }
            }
            if !fuel.spend(choices.len()) {
                return false;
            }
        }
        true
    }

    fn child(&mut self, node: u32, choices: &'p [u32]) -> u32 {
        let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let child = match choices {
            [only] => *self.single.entry((node, *only)).or_insert(next),
            _ => *self.by_choices.entry((node, choices)).or_insert(next),
        };
        if child == next {
            self.ends.push(Vec::new());
            if choices.len() > 1 {
                let branch = u32::try_from(self.branches.len()).unwrap_or(u32::MAX);
                self.branches.push((choices, child));
                for choice in choices {
                    self.several.entry((node, *choice)).or_default().push(branch);
                }
            }
        }
        child
    }

    fn ends(&self, node: u32) -> &[usize] {
        usize::try_from(node).ok().and_then(|node| self.ends.get(node)).map_or(&[], Vec::as_slice)
    }
}

/// Whether all of `inner` are among `outer`; both are sorted.
pub(in crate::lint) fn is_within(inner: &[u32], outer: &[u32]) -> bool {
    inner.len() <= outer.len() && inner.iter().all(|one| outer.binary_search(one).is_ok())
}
