//! The directory: the people and their groups.

mod builder;
mod csv;
mod error;
mod lists;
mod lookup;
mod names;
mod scim;

pub use builder::DirectoryBuilder;
pub(crate) use csv::{Row, Rows};
pub use error::{DirectoryError, DirectoryWarning};

use crate::report::quoted;
use std::collections::{HashMap, HashSet, VecDeque};

use builder::Person;
use lists::Lists;
use lookup::{Found, Lookup};
use names::Names;

/// The people of an organisation, and the groups that each person is in, directly or through other groups.
///
/// A [`DirectoryBuilder`] makes it.
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
    /// Returns the index among the groups of the directory, from 0.
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

impl PersonId {
    /// Returns the index among the people of the directory, from 0.
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// The error that several people have one address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{count} people of the directory have the address {}", quoted(address))]
#[non_exhaustive]
pub struct AmbiguousAddress {
    /// The address.
    pub address: String,
    /// The number of people with the address.
    pub count: usize,
}

impl Directory {
    fn new(people: Vec<Person>, addresses: Names, groups: Names, member_of: Lists, parents: Vec<Vec<u32>>) -> Self {
        Self { people, addresses, groups, member_of, parents, lookup: Lookup::default() }
    }

    /// Returns all people, in the order of the directory, including people without an active account.
    pub fn people(&self) -> impl ExactSizeIterator<Item = PersonId> + use<> {
        (0..u32::try_from(self.people.len()).unwrap_or(u32::MAX)).map(PersonId)
    }

    /// Returns all groups, in the order of the directory.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = GroupId> + use<> {
        (0..u32::try_from(self.groups.len()).unwrap_or(u32::MAX)).map(GroupId)
    }

    /// Returns the name of a group.
    pub fn group(&self, group: GroupId) -> &str {
        self.groups.get(group.0)
    }

    /// Returns the main address of a person.
    pub fn address(&self, person: PersonId) -> Option<&str> {
        self.addresses(person).next()
    }

    /// Returns all addresses of a person, the main one first.
    pub fn addresses(&self, person: PersonId) -> impl Iterator<Item = &str> {
        let at = usize::try_from(person.0).unwrap_or(usize::MAX);
        let first = |at: usize| self.people.get(at).map(|person| person.addresses());
        let end = first(at.saturating_add(1)).unwrap_or(u32::try_from(self.addresses.len()).unwrap_or(u32::MAX));
        (first(at).unwrap_or(end)..end).map(|number| self.addresses.get(number))
    }

    /// Whether a person's account is active. A person without an active account works on no machine.
    pub fn is_active(&self, person: PersonId) -> bool {
        usize::try_from(person.0).ok().and_then(|at| self.people.get(at)).is_some_and(|person| person.is_active())
    }

    /// Returns the person with this address, in upper or lower case. If several people have the address, it returns the
    /// only one whose account is active. For example, a person who left and came back has two accounts.
    ///
    /// # Errors
    /// Returns an error if several people have the address, and not exactly one of their accounts is active.
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

    /// Returns the groups that a person is in, directly or through other groups. Each group occurs once, in the order of
    /// the directory.
    pub fn member_of(&self, person: PersonId) -> Vec<GroupId> {
        self.closed(self.direct(person).collect())
    }

    /// Returns the groups that a group is in, directly or through other groups, and the group itself. They are in the
    /// order of the directory.
    pub fn within(&self, group: GroupId) -> Vec<GroupId> {
        self.closed(vec![group])
    }

    /// Returns the group with this name, in upper or lower case.
    pub fn group_named(&self, name: &str) -> Option<GroupId> {
        self.lookup.group(name, &self.groups).map(GroupId)
    }

    /// Returns the shortest chain of groups that leads from `from` to `to`, from the innermost group, without `to`. The
    /// chain is empty if `to` is in `from`, or if no chain exists.
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

    /// Returns these groups and all groups that they are in, in the order of the directory. Groups may contain each other
    /// in a circle.
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

    /// Returns the names of the groups that a person is in, directly or through other groups.
    pub fn groups_of(&self, person: PersonId) -> impl Iterator<Item = &str> {
        self.member_of(person).into_iter().map(|group| self.group(group))
    }

    /// Returns the groups that a person is in directly.
    pub fn direct(&self, person: PersonId) -> impl Iterator<Item = GroupId> {
        self.member_of.get(person.0).iter().copied().map(GroupId)
    }
}
