//! What a change of assignments, policies or directory does to people.

use std::collections::{BTreeMap, HashSet};

use super::assigned_directory::AssignedDirectory;
use super::directory::{Directory, PersonId};
use super::ordered::GroupRule;
use super::policy_path::PolicyPath;

/// A repository with its people, before a change or after it.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    /// The rules applied to the people.
    pub assigned: &'a AssignedDirectory<'a>,
    /// The texts of the policies, by their paths in [their one form](super::PolicyPath).
    pub texts: &'a BTreeMap<String, String>,
}

/// Who gets something else after a change. People whose accounts are not in use count as not there.
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
    /// How many people there were.
    pub before: usize,
    /// How many people there are.
    pub after: usize,
    /// Those for whom something changed, in the order of the directory; who left comes last.
    pub affected: Vec<AffectedPerson<'a>>,
    /// People without an address: where there are two directories, nobody knows which of them are the same.
    pub unmatched: usize,
}

/// Somebody for whom something changed.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AffectedPerson<'a> {
    /// The main address.
    pub address: Option<&'a str>,
    /// What changed.
    pub change: PersonChange,
    /// What they got; `None` for who joined.
    pub before: Option<AssignedPolicy<'a>>,
    /// What they get; `None` for who left.
    pub after: Option<AssignedPolicy<'a>>,
}

/// What somebody gets.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AssignedPolicy<'a> {
    /// The policy; `None` where nobody manages such a person.
    pub policy: Option<&'a str>,
    /// The rule that decides; `None` where the default or nothing applies.
    pub rule: Option<&'a GroupRule>,
}

/// What changed for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonChange {
    /// Another policy.
    Moved,
    /// The same policy, whose text changed.
    Changed,
    /// They were not in the directory.
    Joined,
    /// They are no longer in the directory.
    Left,
}

impl PersonChange {
    /// The word for it, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Joined => "joined",
            Self::Left => "left",
        }
    }
}

/// A group of people for whom the same changed: the change, the policy before and the policy after.
pub type AffectedGroup<'a> = (PersonChange, Option<&'a str>, Option<&'a str>);

impl<'a> Impact<'a> {
    /// Compares two sides. Where each has a directory of its own, people are recognised by any of their addresses, letter case ignored.
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

    /// How many people something changed for, by what it was.
    pub fn count(&self, change: PersonChange) -> usize {
        self.affected.iter().filter(|affected| affected.change == change).count()
    }

    /// How many people there are of each kind, the most first.
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
