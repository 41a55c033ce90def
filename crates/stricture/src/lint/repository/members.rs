//! The people of a directory whom the rules match.

use std::collections::BTreeMap;

use crate::assignments::{AssignedDirectory, Patterns, PersonId};

/// Most people whose addresses a label shows.
const SHOWN: usize = 3;

/// The people and groups that the patterns and rules match. People whose accounts are not active are left out.
#[derive(Debug, Default)]
pub(in crate::lint) struct Members {
    /// For each pattern of each rule, what it matches.
    matched: BTreeMap<(u32, u32), Matched>,
    /// The people of each rule whom earlier ones give another policy.
    taken: BTreeMap<usize, Taken>,
    /// How many people each rule matches, whether it decides about them or not.
    by_rule: BTreeMap<usize, usize>,
    /// The number of people who get no policy from a rule or a default.
    pub(in crate::lint) unmanaged: usize,
}

/// What a pattern matches.
#[derive(Clone, Debug, Default)]
pub(in crate::lint) struct Matched {
    /// The first group.
    pub(in crate::lint) first: String,
    /// How many groups.
    pub(in crate::lint) groups: usize,
    /// Whether there is anybody in one of them.
    pub(in crate::lint) people: bool,
}

/// People who match a rule, but get another policy from earlier rules.
#[derive(Clone, Debug, Default)]
pub(in crate::lint) struct Taken {
    /// How many.
    pub(in crate::lint) people: usize,
    /// How many each earlier rule takes, with the first addresses.
    pub(in crate::lint) by: BTreeMap<usize, (usize, Vec<String>)>,
}

impl Members {
    pub(in crate::lint) fn of(assigned: &AssignedDirectory<'_>) -> Self {
        let mut members = Self::default();
        let directory = assigned.directory();
        let mut peopled = vec![false; directory.groups().len()];
        for person in directory.people().filter(|person| directory.is_active(*person)) {
            for group in directory.member_of(person) {
                if let Some(peopled) = peopled.get_mut(group.index()) {
                    *peopled = true;
                }
            }
            members.add(assigned, person);
        }
        let patterns = Patterns::of(assigned.assignments());
        for (group, peopled) in directory.groups().zip(peopled) {
            let name = directory.group(group);
            for pattern in patterns.all_matching(name) {
                let matched = members.matched.entry(pattern).or_default();
                if matched.groups == 0 {
                    name.clone_into(&mut matched.first);
                }
                matched.groups += 1;
                matched.people |= peopled;
            }
        }
        members
    }

    fn add(&mut self, assigned: &AssignedDirectory<'_>, person: PersonId) {
        let resolution = assigned.resolve(person);
        let Some(chosen) = resolution.chosen() else {
            self.unmanaged += usize::from(resolution.policy().is_none());
            return;
        };
        *self.by_rule.entry(chosen.rule.index).or_default() += 1;
        let own = chosen.rule.policy.as_str();
        for also in resolution.also_matched() {
            *self.by_rule.entry(also.rule.index).or_default() += 1;
            if also.rule.policy.as_str() == own {
                continue;
            }
            let taken = self.taken.entry(also.rule.index).or_default();
            taken.people += 1;
            let (count, shown) = taken.by.entry(chosen.rule.index).or_default();
            *count += 1;
            if shown.len() < SHOWN {
                shown.extend(assigned.directory().address(person).map(str::to_owned));
            }
        }
    }

    /// What a pattern matches, if it matches any group.
    pub(in crate::lint) fn matched(&self, rule: usize, pattern: usize) -> Option<&Matched> {
        self.matched.get(&(u32::try_from(rule).ok()?, u32::try_from(pattern).ok()?))
    }

    /// The rules whose people get another policy from earlier rules.
    pub(in crate::lint) fn taken(&self) -> impl Iterator<Item = (usize, &Taken)> {
        self.taken.iter().map(|(rule, taken)| (*rule, taken))
    }

    /// How many people a rule matches.
    pub(in crate::lint) fn count(&self, rule: usize) -> usize {
        self.by_rule.get(&rule).copied().unwrap_or(0)
    }
}
