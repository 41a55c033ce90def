//! The effect on people of a change of the assignments, the policies or the directory.

use std::collections::{BTreeMap, HashSet};

use super::assigned_directory::AssignedDirectory;
use super::directory::{Directory, PersonId};
use super::ordered::GroupRule;
use super::policy_path::PolicyPath;

/// A repository with its people, before or after a change.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    /// The rules, applied to the people.
    pub assigned: &'a AssignedDirectory<'a>,
    /// The texts of the policies, by their paths in [normal form](super::PolicyPath).
    pub texts: &'a BTreeMap<String, String>,
}

/// The people who are affected by a change. People without an active account are not counted.
///
/// ```
/// use std::collections::BTreeMap;
/// use stricture::Document;
/// use stricture::assignments::{AssignedDirectory, Assignments, DirectoryBuilder, Impact, PersonChange, Snapshot};
///
/// let read = |text: &str| Assignments::read(&Document::parse(text)).unwrap();
/// let (before, after) = (
///     read("default = \"a.toml\"\n"),
///     read("default = \"a.toml\"\n[[rules]]\ngroups = [\"sre\"]\npolicy = \"b.toml\"\n"),
/// );
/// let mut builder = DirectoryBuilder::new();
/// builder.csv(&b"email,group\nana@example.com,SRE\nben@example.com,Sales\n"[..]).unwrap();
/// let (directory, _) = builder.finish().unwrap();
///
/// let texts = BTreeMap::new();
/// let (before, after) = (AssignedDirectory::new(&before, &directory), AssignedDirectory::new(&after, &directory));
/// let impact = Impact::of(&Snapshot { assigned: &before, texts: &texts }, &Snapshot { assigned: &after, texts: &texts });
/// let [ana] = &impact.affected[..] else { panic!("one person") };
/// assert_eq!((ana.address, ana.change), (Some("ana@example.com"), PersonChange::Moved));
/// assert_eq!(ana.after.and_then(|standing| standing.policy), Some("b.toml"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Impact<'a> {
    /// The number of people before the change.
    pub before: usize,
    /// The number of people after the change.
    pub after: usize,
    /// The affected people, in the order of the directory. People who left are at the end.
    pub affected: Vec<AffectedPerson<'a>>,
    /// The number of people without an address. With two directories, Stricture cannot recognise them.
    pub unmatched: usize,
}

/// A person who is affected by a change.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AffectedPerson<'a> {
    /// The main address.
    pub address: Option<&'a str>,
    /// The kind of the change.
    pub change: PersonChange,
    /// The policy before the change; `None` for a new person.
    pub before: Option<AssignedPolicy<'a>>,
    /// The policy after the change; `None` for a person who left.
    pub after: Option<AssignedPolicy<'a>>,
}

/// The policy of a person, with the reason.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AssignedPolicy<'a> {
    /// The path of the policy; `None` for no managed policy.
    pub policy: Option<&'a str>,
    /// The rule that decides; `None` if no rule matches.
    pub rule: Option<&'a GroupRule>,
}

/// The kind of a change for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonChange {
    /// The person gets another policy.
    Moved,
    /// The person gets the same policy, but its text changed.
    Changed,
    /// The person is new in the directory.
    Joined,
    /// The person is no longer in the directory.
    Left,
}

impl PersonChange {
    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Joined => "joined",
            Self::Left => "left",
        }
    }
}

/// People with the same change: its kind, the policy before and the policy after.
pub type AffectedGroup<'a> = (PersonChange, Option<&'a str>, Option<&'a str>);

impl<'a> Impact<'a> {
    /// Compares the two snapshots. If each has its own directory, a person is recognised by any of their addresses, in
    /// upper or lower case.
    #[must_use]
    pub fn of(before: &Snapshot<'a>, after: &Snapshot<'a>) -> Self {
        let changed = changed(before, after);
        let (old, new) = (before.assigned.directory(), after.assigned.directory());
        let same = std::ptr::eq(old, new);
        let mut impact = Self { before: count(old), after: count(new), affected: Vec::new(), unmatched: 0 };
        let mut met = vec![false; if same { 0 } else { old.people().len() }];
        for person in active(new) {
            let known = || new.addresses(person).find_map(|address| old.active_person(address));
            let own = if same { Some(person) } else { known() };
            if let Some(met) = own.and_then(|own| met.get_mut(own.index())) {
                *met = true;
            }
            if own.is_none() && new.address(person).is_none() {
                impact.unmatched += 1;
                continue;
            }
            let after = AssignedPolicy::of(after.assigned, person);
            let before = own.map(|own| AssignedPolicy::of(before.assigned, own));
            let change = match before {
                None => PersonChange::Joined,
                Some(before) if before.policy != after.policy => PersonChange::Moved,
                Some(_) if after.policy.is_some_and(|policy| changed.contains(policy)) => PersonChange::Changed,
                Some(_) => continue,
            };
            impact.affected.push(AffectedPerson { address: new.address(person), change, before, after: Some(after) });
        }
        // Where there is one directory, who left is among those who stayed.
        let left = active(old).filter(|person| met.get(person.index()) == Some(&false));
        for person in left {
            let Some(address) = old.address(person) else {
                impact.unmatched += 1;
                continue;
            };
            let before = Some(AssignedPolicy::of(before.assigned, person));
            impact.affected.push(AffectedPerson {
                address: Some(address),
                change: PersonChange::Left,
                before,
                after: None,
            });
        }
        impact
    }

    /// Returns the number of people with this kind of change.
    pub fn count(&self, change: PersonChange) -> usize {
        self.affected.iter().filter(|affected| affected.change == change).count()
    }

    /// Returns the number of people for each group of equal changes, the largest number first.
    pub fn kinds(&self) -> Vec<(AffectedGroup<'a>, usize)> {
        let mut counts: BTreeMap<AffectedGroup<'a>, usize> = BTreeMap::new();
        for affected in &self.affected {
            let policy = |standing: Option<AssignedPolicy<'a>>| standing.and_then(|standing| standing.policy);
            *counts.entry((affected.change, policy(affected.before), policy(affected.after))).or_default() += 1;
        }
        let mut kinds: Vec<_> = counts.into_iter().collect();
        kinds.sort_by_key(|((change, ..), people)| (*change, std::cmp::Reverse(*people)));
        kinds
    }
}

impl<'a> AssignedPolicy<'a> {
    fn of(assigned: &'a AssignedDirectory<'a>, person: PersonId) -> Self {
        let rule = assigned.decides(person);
        let default = assigned.assignments().default.as_ref();
        let policy = rule.map(|rule| &rule.policy).or(default).map(PolicyPath::as_str);
        Self { policy, rule }
    }
}

/// The policies whose texts changed.
fn changed<'a>(before: &Snapshot<'a>, after: &Snapshot<'a>) -> HashSet<&'a str> {
    let policies = after.assigned.assignments().policies().into_iter().map(PolicyPath::as_str);
    policies.filter(|path| before.texts.get(*path) != after.texts.get(*path)).collect()
}

fn active(directory: &Directory) -> impl Iterator<Item = PersonId> {
    directory.people().filter(|person| directory.is_active(*person))
}

fn count(directory: &Directory) -> usize {
    active(directory).count()
}
