//! The search for people by address and for groups by name, in upper or lower case.

use std::hash::{BuildHasher as _, Hash as _, Hasher as _, RandomState};
use std::sync::OnceLock;

use hashbrown::HashTable;

use super::builder::Person;
use super::names::Names;
use crate::assignments::fold::folded;

/// Indexes that are made when something is looked up for the first time.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookup {
    addresses: OnceLock<Folded>,
    groups: OnceLock<Folded>,
}

/// Texts by what they are compared by. Each is kept once, however many have it: a hostile directory gives one address to everybody.
#[derive(Clone, Debug)]
struct Folded {
    table: HashTable<Found>,
    state: RandomState,
}

/// Who has a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// The number of the text where it stands first.
    text: u32,
    /// The first who has it among those that count; the first of all where none does.
    pub(super) owner: u32,
    /// How many of those that have it count.
    pub(super) counting: u32,
    /// How many have it.
    pub(super) all: u32,
}

impl Lookup {
    /// Who has an address. Those whose accounts are in use count.
    pub(super) fn person(&self, address: &str, people: &[Person], addresses: &Names) -> Option<Found> {
        let index = self.addresses.get_or_init(|| {
            let mut index = Folded::for_many(addresses.len());
            let ends = people.iter().skip(1).map(|next| next.addresses()).chain([u32::MAX]);
            let mut number = 0..u32::try_from(addresses.len()).unwrap_or(u32::MAX);
            for ((owner, person), end) in (0..).zip(people).zip(ends) {
                while number.start < end
                    && let Some(address) = number.next()
                {
                    index.add(addresses, address, owner, person.is_active());
                }
            }
            index
        });
        index.get(addresses, address)
    }

    /// The number of the group with a name.
    pub(super) fn group(&self, name: &str, groups: &Names) -> Option<u32> {
        let index = self.groups.get_or_init(|| {
            let mut index = Folded::for_many(groups.len());
            (0..).take(groups.len()).for_each(|group| index.add(groups, group, group, true));
            index
        });
        index.get(groups, name).map(|found| found.owner)
    }
}

impl Folded {
    /// Room for all texts at once: to grow, a table has to look at each of them again.
    fn for_many(texts: usize) -> Self {
        Self { table: HashTable::with_capacity(texts), state: RandomState::new() }
    }

    fn add(&mut self, texts: &Names, text: u32, owner: u32, counts: bool) {
        let own = texts.get(text);
        let hash = hash(&self.state, own);
        let same = |known: &Found| folded(texts.get(known.text)).eq(folded(own));
        let Some(known) = self.table.find_mut(hash, same) else {
            let found = Found { text, owner, counting: u32::from(counts), all: 1 };
            let state = &self.state;
            self.table.insert_unique(hash, found, |found| self::hash(state, texts.get(found.text)));
            return;
        };
        if counts && known.counting == 0 {
            known.owner = owner;
        }
        known.counting += u32::from(counts);
        known.all += 1;
    }

    fn get(&self, texts: &Names, text: &str) -> Option<Found> {
        let same = |known: &Found| folded(texts.get(known.text)).eq(folded(text));
        self.table.find(hash(&self.state, text), same).copied()
    }
}

fn hash(state: &RandomState, text: &str) -> u64 {
    let mut hasher = state.build_hasher();
    folded(text).for_each(|letter| letter.hash(&mut hasher));
    hasher.finish()
}
