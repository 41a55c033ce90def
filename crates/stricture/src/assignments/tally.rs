//! The number of people that each rule decides about.

use std::collections::HashMap;

use serde::Serialize;

use super::Assignments;
use super::assigned_directory::AssignedDirectory;

/// A number of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PeopleCount {
    /// The number of all these people.
    pub people: usize,
    /// The number of people without an active account.
    pub inactive: usize,
}

/// The number of people of a directory that each rule decides about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssignmentTally {
    /// The numbers for the rules, in the order of the file.
    pub rules: Vec<PeopleCount>,
    /// The people who get the default policy because no rule matches.
    pub fallback: PeopleCount,
    /// The people without a managed policy.
    pub unmanaged: PeopleCount,
}

impl AssignedDirectory<'_> {
    /// Counts the people that each rule decides about.
    ///
    /// ```
    /// use stricture::{Document, assignments::{Assignments, AssignedDirectory, PeopleCount, DirectoryBuilder}};
    ///
    /// let assignments = Assignments::read(&Document::parse("[[rules]]\ngroups = [\"sre\"]\npolicy = \"policies/sre.toml\"\n")).unwrap();
    /// let mut builder = DirectoryBuilder::new();
    /// builder.csv(&b"email,group\nana@example.com,SRE\nben@example.com,Finance\n"[..]).unwrap();
    /// let (directory, _) = builder.finish().unwrap();
    /// let tally = AssignedDirectory::new(&assignments, &directory).tally();
    /// assert_eq!((tally.rules[0].people, tally.fallback.people, tally.unmanaged.people), (1, 0, 1));
    /// assert_eq!(tally.all(), PeopleCount { people: 2, inactive: 0 });
    /// ```
    pub fn tally(&self) -> AssignmentTally {
        let mut rules = vec![PeopleCount::default(); self.assignments().rules.len()];
        let (mut fallback, mut unmanaged) = (PeopleCount::default(), PeopleCount::default());
        for person in self.directory().people() {
            let count = match self.decides(person) {
                Some(rule) => rules.get_mut(rule.index),
                None if self.assignments().default.is_some() => Some(&mut fallback),
                None => Some(&mut unmanaged),
            };
            if let Some(count) = count {
                count.people += 1;
                count.inactive += usize::from(!self.directory().is_active(person));
            }
        }
        AssignmentTally { rules, fallback, unmanaged }
    }
}

impl AssignmentTally {
    /// Returns the number of all people.
    pub fn all(&self) -> PeopleCount {
        self.rules.iter().chain([&self.fallback, &self.unmanaged]).copied().sum()
    }

    /// Returns the number of people for each policy, from all rules and the default. The key is the policy's path in
    /// [normal form](super::PolicyPath).
    pub fn by_policy<'a>(&self, assignments: &'a Assignments) -> HashMap<&'a str, PeopleCount> {
        let rules = assignments.rules.iter().map(|rule| &rule.policy).zip(self.rules.iter().copied());
        let mut by_policy: HashMap<&str, PeopleCount> = HashMap::new();
        for (policy, count) in rules.chain(assignments.default.iter().zip([self.fallback])) {
            let sum = by_policy.entry(policy.as_str()).or_default();
            *sum = [*sum, count].into_iter().sum();
        }
        by_policy
    }
}

impl std::iter::Sum for PeopleCount {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            people: sum.people + count.people,
            inactive: sum.inactive + count.inactive,
        })
    }
}
