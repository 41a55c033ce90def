//! Patterns that share their beginnings, so that one pass finds all patterns that match a command.

use std::collections::HashMap;

use smallvec::SmallVec;

use super::Fuel;
use super::symbols::{Equality, Symbols};
use super::words::Words;

/// Patterns by their words. Each has a number.
///
/// Below a node stand the sets of words that may come next. A command is walked down along all sets that hold its next word; every node
/// has one parent, so that no more nodes are visited than there are words in the patterns.
#[derive(Clone, Debug)]
pub(super) struct Automaton {
    symbols: Symbols,
    /// From a node, by a word: where its targets stand.
    steps: HashMap<(u32, u32), (u32, u32)>,
    targets: Vec<u32>,
    /// The patterns that end at a node: where their numbers stand.
    ends: Vec<(u32, u32)>,
    patterns: Vec<u32>,
}

/// What an automaton is made of.
#[derive(Debug)]
pub(super) struct Builder {
    symbols: Symbols,
    nodes: HashMap<(u32, Box<[u32]>), u32>,
    edges: Vec<((u32, u32), u32)>,
    ends: Vec<(u32, u32)>,
}

impl Builder {
    pub(super) fn new(equality: Equality) -> Self {
        Self { symbols: Symbols::new(equality), nodes: HashMap::new(), edges: Vec::new(), ends: Vec::new() }
    }

    /// Adds a pattern: for each place the words that may stand there.
    pub(super) fn add<'p>(&mut self, number: u32, pattern: impl Iterator<Item = impl Iterator<Item = &'p str>>) {
        let mut node = 0;
        for choices in pattern {
            let mut choices: Vec<u32> = choices.map(|word| self.symbols.intern(word)).collect();
            choices.sort_unstable();
            choices.dedup();
            let next = u32::try_from(self.nodes.len()).map_or(u32::MAX, |nodes| nodes.saturating_add(1));
            let key = (node, choices.into_boxed_slice());
            node = if let Some(child) = self.nodes.get(&key) {
                *child
            } else {
                self.edges.extend(key.1.iter().map(|word| ((node, *word), next)));
                self.nodes.insert(key, next);
                next
            };
        }
        self.ends.push((node, number));
    }

    pub(super) fn build(mut self) -> Automaton {
        self.edges.sort_unstable();
        self.ends.sort_unstable();
        let mut steps = HashMap::with_capacity(self.edges.len());
        let mut targets = Vec::with_capacity(self.edges.len());
        for (step, target) in self.edges {
            let at = length(&targets);
            targets.push(target);
            steps.entry(step).or_insert((at, at)).1 = at + 1;
        }
        let mut ends = vec![(0, 0); self.nodes.len() + 1];
        let mut patterns = Vec::with_capacity(self.ends.len());
        for (node, number) in self.ends {
            let at = length(&patterns);
            patterns.push(number);
            if let Some(range) = usize::try_from(node).ok().and_then(|node| ends.get_mut(node)) {
                *range = if range.0 == range.1 { (at, at + 1) } else { (range.0, at + 1) };
            }
        }
        Automaton { symbols: self.symbols, steps, targets, ends, patterns }
    }
}

impl Automaton {
    /// Calls `found` with the number of every pattern that the command begins with. `program` stands for the
    /// command's first word. Does not allocate unless more than eight patterns are under way at once. Where the fuel runs out, not all
    /// are found.
    pub(super) fn walk(&self, program: &str, words: impl Words, fuel: &mut Fuel, mut found: impl FnMut(u32)) {
        let mut live: SmallVec<[u32; 8]> = SmallVec::new();
        let mut next: SmallVec<[u32; 8]> = SmallVec::new();
        live.push(0);
        for at in 0..words.len() {
            let Some(word) = (if at == 0 { Some(program) } else { words.word(at) }) else { return };
            let Some(symbol) = self.symbols.find(word) else { return };
            if !fuel.spend(live.len()) {
                return;
            }
            next.clear();
            for node in &live {
                let Some(range) = self.steps.get(&(*node, symbol)) else { continue };
                for target in slice(&self.targets, *range) {
                    next.push(*target);
                    let ends = usize::try_from(*target).ok().and_then(|target| self.ends.get(target));
                    let patterns = ends.map(|range| slice(&self.patterns, *range)).unwrap_or_default();
                    if !fuel.spend(1 + patterns.len()) {
                        return;
                    }
                    for pattern in patterns {
                        found(*pattern);
                    }
                }
            }
            if next.is_empty() {
                return;
            }
            std::mem::swap(&mut live, &mut next);
        }
    }
}

fn length(items: &[u32]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

fn slice(items: &[u32], (start, end): (u32, u32)) -> &[u32] {
    let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
    range.and_then(|(start, end)| items.get(start..end)).unwrap_or_default()
}
