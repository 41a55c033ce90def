//! Who is in which group.

mod builder;
mod csv;
mod error;
mod lists;
mod lookup;
mod names;
mod scim;

pub use builder::DirectoryBuilder;
pub use error::{DirectoryError, DirectoryWarning};

use crate::report::quoted;
use std::collections::{HashMap, HashSet, VecDeque};

use builder::Person;
use lists::Lists;
use lookup::{Found, Lookup};
use names::Names;

/// The people of a company, and the groups that each of them is in, through other groups too.
///
/// Made by a [`DirectoryBuilder`].
#[derive(Clone, Debug)]
pub struct Directory {
    people: Vec<Person>,
    addresses: Names,
    groups: Names,
    /// The groups that each person is in directly.
    member_of: Lists,
    /// The groups that each group is in directly.
    parents: Vec<Vec<u32>>,
    lookup: Lookup,
}

/// A person of a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(u32);

/// A group of a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(u32);

impl GroupId {
    /// Its place among the groups of the directory, from 0.
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

impl PersonId {
    /// Its place among the people of the directory, from 0.
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// Two people with one address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{count} people of the directory have the address {}", quoted(address))]
#[non_exhaustive]
pub struct AmbiguousAddress {
    /// The address.
    pub address: String,
    /// How many.
    pub count: usize,
}

impl Directory {
    fn new(people: Vec<Person>, addresses: Names, groups: Names, member_of: Lists, parents: Vec<Vec<u32>>) -> Self {
        Self { people, addresses, groups, member_of, parents, lookup: Lookup::default() }
    }

    /// All people, in the order of the directory, those who are not active included.
    pub fn people(&self) -> impl ExactSizeIterator<Item = PersonId> + use<> {
        (0..u32::try_from(self.people.len()).unwrap_or(u32::MAX)).map(PersonId)
    }

    /// All groups, in the order of the directory.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = GroupId> + use<> {
        (0..u32::try_from(self.groups.len()).unwrap_or(u32::MAX)).map(GroupId)
    }

    /// The name of a group.
    pub fn group(&self, group: GroupId) -> &str {
        self.groups.get(group.0)
    }

    /// The main address of a person.
    pub fn address(&self, person: PersonId) -> Option<&str> {
        self.addresses(person).next()
    }

    /// All addresses of a person, the main one first.
    pub fn addresses(&self, person: PersonId) -> impl Iterator<Item = &str> {
        let at = usize::try_from(person.0).unwrap_or(usize::MAX);
        let first = |at: usize| self.people.get(at).map(|person| person.addresses());
        let end = first(at.saturating_add(1)).unwrap_or(u32::try_from(self.addresses.len()).unwrap_or(u32::MAX));
        (first(at).unwrap_or(end)..end).map(|number| self.addresses.get(number))
    }

    /// Whether a person's account is in use; who is not active works on no machine.
    pub fn is_active(&self, person: PersonId) -> bool {
        usize::try_from(person.0).ok().and_then(|at| self.people.get(at)).is_some_and(|person| person.is_active())
    }

    /// The person with this address, letter case ignored. Where several have it, the only one whose account is in use is meant: whoever left
    /// and came back has an account for each time, and signs in with one.
    ///
    /// # Errors
    /// Where several have it, and not exactly one of their accounts is in use.
    ///
    /// ```
    /// use stricture::assignments::DirectoryBuilder;
    ///
    /// let export = r#"[{"id": "1", "userName": "ana@example.com", "active": false}, {"id": "2", "userName": "Ana@example.com"}]"#;
    /// let mut builder = DirectoryBuilder::new();
    /// builder.scim(export.as_bytes()).unwrap();
    /// let (directory, _) = builder.finish().unwrap();
    /// let ana = directory.person("ana@example.com").unwrap().expect("she is there");
    /// assert!(directory.is_active(ana));
    /// ```
    pub fn person(&self, address: &str) -> Result<Option<PersonId>, AmbiguousAddress> {
        match self.found(address) {
            None => Ok(None),
            Some(Found { owner, counting: 1, .. } | Found { owner, all: 1, .. }) => Ok(Some(PersonId(owner))),
            Some(Found { all, .. }) => {
                Err(AmbiguousAddress { address: address.to_owned(), count: usize::try_from(all).unwrap_or(usize::MAX) })
            }
        }
    }

    /// The first whose account is in use among the people with this address, letter case ignored.
    pub(super) fn active_person(&self, address: &str) -> Option<PersonId> {
        self.found(address).filter(|found| found.counting > 0).map(|found| PersonId(found.owner))
    }

    fn found(&self, address: &str) -> Option<Found> {
        self.lookup.person(address, &self.people, &self.addresses)
    }

    /// The groups that a person is in, through other groups too; each once, in the order of the directory.
    pub fn member_of(&self, person: PersonId) -> Vec<GroupId> {
        self.closed(self.direct(person).collect())
    }

    /// The groups that a group is in, through others too, itself included; in the order of the directory.
    pub fn within(&self, group: GroupId) -> Vec<GroupId> {
        self.closed(vec![group])
    }

    /// The group with this name, letter case ignored.
    pub fn group_named(&self, name: &str) -> Option<GroupId> {
        self.lookup.group(name, &self.groups).map(GroupId)
    }

    /// The groups that lead from `from` to `to`, one in the other: the fewest that do, from the innermost, without `to`. None where `to` is
    /// among `from`, or where no group leads there.
    pub fn way(&self, from: impl IntoIterator<Item = GroupId>, to: GroupId) -> Vec<GroupId> {
        let mut seen: HashMap<GroupId, Option<GroupId>> = HashMap::new();
        let mut queue: VecDeque<GroupId> = VecDeque::new();
        for group in from {
            if seen.insert(group, None).is_none() {
                queue.push_back(group);
            }
        }
        while let Some(group) = queue.pop_front() {
            if group == to {
                break;
            }
            for parent in self.parents(group).iter().map(|parent| GroupId(*parent)) {
                seen.entry(parent).or_insert_with(|| {
                    queue.push_back(parent);
                    Some(group)
                });
            }
        }
        let before = |group: &GroupId| seen.get(group).copied().flatten();
        let mut way: Vec<GroupId> = std::iter::successors(before(&to), before).collect();
        way.reverse();
        way
    }

    /// The groups that a group is in directly.
    fn parents(&self, group: GroupId) -> &[u32] {
        self.parents.get(group.index()).map(Vec::as_slice).unwrap_or_default()
    }

    /// These groups and all that they are in, in the order of the directory. Groups may be in each other in a circle.
    pub fn closed(&self, mut groups: Vec<GroupId>) -> Vec<GroupId> {
        let parents = |group| self.parents(group);
        // Most groups are in no other.
        if groups.iter().any(|group| !parents(*group).is_empty()) {
            let mut seen: HashSet<GroupId> = groups.iter().copied().collect();
            let mut at = 0;
            while let Some(group) = groups.get(at).copied() {
                groups
                    .extend(parents(group).iter().map(|parent| GroupId(*parent)).filter(|parent| seen.insert(*parent)));
                at += 1;
            }
        }
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// The names of the groups that a person is in, through other groups too.
    pub fn groups_of(&self, person: PersonId) -> impl Iterator<Item = &str> {
        self.member_of(person).into_iter().map(|group| self.group(group))
    }

    /// The groups that a person is in directly.
    pub fn direct(&self, person: PersonId) -> impl Iterator<Item = GroupId> {
        self.member_of.get(person.0).iter().copied().map(GroupId)
    }
}
