//! A pattern as a machine that reads characters.

use super::letters::Letters;
use super::parse::Part;

/// A machine that is in several states at once. It has no more states than its pattern has letters.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    states: Vec<State>,
    start: u32,
}

/// A state.
#[derive(Clone, Debug)]
enum State {
    /// Reads one of these letters, and goes on.
    Letter(Letters, u32),
    /// Reads any letter and stays, or goes on without reading.
    Star(u32),
    /// Goes on in all of these without reading.
    Split(Vec<u32>),
    /// A name may end here.
    End,
}

/// The states in which a machine is: in order, each once.
pub(super) type Now = Vec<u32>;

impl Machine {
    pub(super) fn new(parts: &[Part]) -> Self {
        let mut machine = Self { states: vec![State::End], start: 0 };
        machine.start = machine.sequence(parts, 0);
        machine
    }

    /// The state from which these parts are read, given the one that reads what follows.
    fn sequence(&mut self, parts: &[Part], follow: u32) -> u32 {
        parts.iter().rev().fold(follow, |follow, part| {
            let state = match part {
                Part::Letter(letters) => State::Letter(letters.clone(), follow),
                Part::Star => State::Star(follow),
                Part::Either(alternatives) => {
                    State::Split(alternatives.iter().map(|parts| self.sequence(parts, follow)).collect())
                }
            };
            self.states.push(state);
            u32::try_from(self.states.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// Whether it accepts a folded name.
    pub(super) fn accepts(&self, name: impl Iterator<Item = char>) -> bool {
        let mut now = self.start();
        for letter in name {
            now = self.step(&now, letter);
            if now.is_empty() {
                return false;
            }
        }
        self.ends(&now)
    }

    /// The states in which it is before the first letter.
    pub(super) fn start(&self) -> Now {
        self.closed(vec![self.start])
    }

    /// The states in which it is after a folded letter.
    pub(super) fn step(&self, now: &[u32], letter: char) -> Now {
        let next = now.iter().filter_map(|number| match self.state(*number)? {
            State::Letter(letters, to) => letters.contains(letter).then_some(*to),
            State::Star(_) => Some(*number),
            State::Split(_) | State::End => None,
        });
        self.closed(next.collect())
    }

    /// Adds the states that are reached without reading.
    fn closed(&self, mut now: Now) -> Now {
        now.sort_unstable();
        now.dedup();
        let mut open = now.clone();
        while let Some(number) = open.pop() {
            let reached = match self.state(number) {
                Some(State::Star(to)) => std::slice::from_ref(to),
                Some(State::Split(all)) => all,
                Some(State::Letter(..) | State::End) | None => &[],
            };
            for state in reached {
                if let Err(at) = now.binary_search(state) {
                    now.insert(at, *state);
                    open.push(*state);
                }
            }
        }
        now
    }

    /// Whether a name may end in one of these states.
    pub(super) fn ends(&self, now: &[u32]) -> bool {
        now.iter().any(|number| matches!(self.state(*number), Some(State::End)))
    }

    /// The letters at which something changes in these states: between two of them all letters are alike.
    pub(super) fn bounds<'s>(&'s self, now: &'s [u32]) -> impl Iterator<Item = char> + 's {
        now.iter().flat_map(|number| match self.state(*number) {
            Some(State::Letter(letters, _)) => letters.bounds().collect(),
            _ => Vec::new(),
        })
    }

    fn state(&self, number: u32) -> Option<&State> {
        self.states.get(usize::try_from(number).ok()?)
    }
}
