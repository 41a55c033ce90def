//! Assignments, applied to all people of a directory.

use std::collections::HashMap;

use super::directory::{Directory, GroupId, PersonId};
use super::fold::folded;
use super::glob::{Glob, TooManySteps};
use super::ordered::{Assignments, GroupRule, MatchedRule, Resolution};

/// Assignments, applied to a directory. Each group is compared with the rules once, for any number of people in it.
///
/// ```
/// use stricture::{Document, assignments::{Assignments, AssignedDirectory, DirectoryBuilder}};
///
/// let assignments = Assignments::read(&Document::parse(r#"
/// default = "policies/baseline.toml"
/// [[rules]]
/// groups = ["sre*"]
/// policy = "policies/sre.toml"
/// "#)).unwrap();
/// let mut builder = DirectoryBuilder::new();
/// builder.csv(&b"email,group\nana@example.com,SRE EU\nben@example.com,Finance\n"[..]).unwrap();
/// let (directory, _) = builder.finish().unwrap();
///
/// let assigned = AssignedDirectory::new(&assignments, &directory);
/// let policies: Vec<_> = directory.people().map(|person| assigned.resolve(person).policy()).collect();
/// assert_eq!(policies, [Some("policies/sre.toml"), Some("policies/baseline.toml")]);
/// ```
#[derive(Clone, Debug)]
pub struct AssignedDirectory<'a> {
    assignments: &'a Assignments,
    directory: &'a Directory,
    /// For each group the rules that match its own name, each with its first pattern that does; in the order of the rules.
    by_group: Vec<Box<[(u32, u32)]>>,
    /// The groups by their names, which are the directory's own.
    by_name: HashMap<&'a str, GroupId>,
}

impl<'a> AssignedDirectory<'a> {
    /// Compares the groups of a directory with the rules.
    pub fn new(assignments: &'a Assignments, directory: &'a Directory) -> Self {
        let patterns = Patterns::of(assignments);
        let by_group = directory.groups().map(|group| patterns.matching(directory.group(group))).collect();
        let by_name = directory.groups().map(|group| (directory.group(group), group)).collect();
        Self { assignments, directory, by_group, by_name }
    }

    /// Returns the assignments.
    pub fn assignments(&self) -> &'a Assignments {
        self.assignments
    }

    /// Returns the directory.
    pub fn directory(&self) -> &'a Directory {
        self.directory
    }

    /// Returns the policy of a person, with the reason.
    pub fn resolve(&self, person: PersonId) -> Resolution<'a> {
        let mut found: Vec<(u32, u32, GroupId)> = Vec::new();
        for group in self.directory.member_of(person) {
            found.extend(self.of_group(group).iter().map(|(rule, pattern)| (*rule, *pattern, group)));
        }
        found.sort_unstable();
        found.dedup_by_key(|(rule, ..)| *rule);
        let matched = found.into_iter().filter_map(|(rule, pattern, group)| {
            let rule = self.rule(rule)?;
            let pattern = rule.patterns.get(usize::try_from(pattern).ok()?)?;
            Some(MatchedRule { rule, pattern, group: self.directory.group(group) })
        });
        Resolution::new(matched.collect(), self.assignments.default.as_ref())
    }

    /// Returns only the rule that decides about a person.
    pub fn decides(&self, person: PersonId) -> Option<&'a GroupRule> {
        let first = |group| self.of_group(group).first().map(|(rule, _)| *rule);
        self.directory.member_of(person).into_iter().filter_map(first).min().and_then(|rule| self.rule(rule))
    }

    /// Returns the people who get the policy with this path in [normal form](super::PolicyPath), in the order of the
    /// directory.
    pub fn who<'c>(&'c self, policy: &'c str) -> impl Iterator<Item = PersonId> + 'c {
        let default = self.assignments.default.as_ref().is_some_and(|default| default.as_str() == policy);
        let gets =
            move |person: &PersonId| self.decides(*person).map_or(default, |rule| rule.policy.as_str() == policy);
        self.directory.people().filter(gets)
    }

    /// Returns the groups through which a person is in the matching group, from the person's own group to the last one.
    /// The list is empty if the person is in it directly.
    pub fn through(&self, person: PersonId, matched: &MatchedRule<'_>) -> Vec<&'a str> {
        let Some(group) = self.by_name.get(matched.group) else { return Vec::new() };
        if self.directory.direct(person).any(|direct| direct == *group) {
            return Vec::new();
        }
        let way = self.directory.way(self.directory.direct(person), *group);
        way.into_iter().map(|group| self.directory.group(group)).collect()
    }

    fn of_group(&self, group: GroupId) -> &[(u32, u32)] {
        self.by_group.get(group.index()).map(AsRef::as_ref).unwrap_or_default()
    }

    fn rule(&self, number: u32) -> Option<&'a GroupRule> {
        self.assignments.rules.get(usize::try_from(number).ok()?)
    }
}

/// The patterns of all rules, so that a name is not tried against each.
pub(crate) struct Patterns<'a> {
    assignments: &'a Assignments,
    /// Those that are the name of one group, by that name.
    literal: HashMap<&'a str, Vec<(u32, u32)>>,
    /// Those that begin with the same letters, by these and how many bytes they have.
    beginning: HashMap<&'a str, Vec<(u32, u32)>>,
    lengths: Vec<usize>,
    /// Those that begin with any letters and hold some, by three of these.
    held: HashMap<&'a [char], Vec<(u32, u32)>>,
}

/// How many of the letters that a pattern holds it is found by.
const HELD: usize = 3;

impl<'a> Patterns<'a> {
    pub(crate) fn of(assignments: &'a Assignments) -> Self {
        let (mut literal, mut beginning) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        let mut held = HashMap::<&[char], Vec<_>>::new();
        // By the letters that the fewest patterns hold: many have the name of a company in them.
        let all = || assignments.rules.iter().flat_map(|rule| &rule.patterns).map(|pattern| pattern.glob.held());
        let mut often: HashMap<&[char], u32> = HashMap::new();
        for letters in all().flat_map(|letters| letters.windows(HELD)) {
            *often.entry(letters).or_default() += 1;
        }
        let rarest = |glob: &'a Glob| {
            let letters = glob.held().windows(HELD).min_by_key(|letters| often.get(letters).copied());
            letters.filter(|_| glob.beginning().is_empty())
        };
        for (number, rule) in (0..).zip(&assignments.rules) {
            for (at, pattern) in (0..).zip(&rule.patterns) {
                let found_by = match (pattern.glob.literal(), rarest(&pattern.glob)) {
                    (Some(name), _) => literal.entry(name).or_default(),
                    (None, Some(letters)) => held.entry(letters).or_default(),
                    (None, None) => beginning.entry(pattern.glob.beginning()).or_default(),
                };
                found_by.push((number, at));
            }
        }
        let mut lengths: Vec<usize> = beginning.keys().map(|letters| letters.len()).collect();
        lengths.sort_unstable();
        lengths.dedup();
        Self { assignments, literal, beginning, lengths, held }
    }

    /// The lists of patterns that are no name, one of which holds each that matches these letters. Each list is in the order of the rules.
    fn candidates<'c>(&'c self, key: &'c str, letters: &'c [char]) -> impl Iterator<Item = &'c Vec<(u32, u32)>> {
        let beginnings = self.lengths.iter().map_while(|length| (*length <= key.len()).then(|| key.get(..*length)));
        let begun = beginnings.flatten().filter_map(|letters| self.beginning.get(letters));
        let mut windows: Vec<&[char]> = if self.held.is_empty() { Vec::new() } else { letters.windows(HELD).collect() };
        windows.sort_unstable();
        windows.dedup();
        begun.chain(windows.into_iter().filter_map(|letters| self.held.get(letters)))
    }

    /// The rules that match a name, each with its first pattern that does; in order.
    pub(crate) fn matching(&self, name: &str) -> Box<[(u32, u32)]> {
        let mut found = self.all_matching(name);
        found.dedup_by_key(|(rule, _)| *rule);
        found.into_boxed_slice()
    }

    /// The first pattern that matches a name, in the order of the rules, among those of rules before this one. `Err` if that was not found
    /// with the work that is `left`, from which what was done is taken.
    pub(crate) fn first_matching(
        &self,
        name: &str,
        before: u32,
        left: &mut usize,
    ) -> Result<Option<(u32, u32)>, TooManySteps> {
        let letters: Vec<char> = folded(name).collect();
        let key: String = letters.iter().collect();
        let mut first = self.literal.get(key.as_str()).and_then(|all| all.first()).copied();
        for candidates in self.candidates(&key, &letters) {
            for candidate in candidates {
                if candidate.0 >= before || first.is_some_and(|first| first <= *candidate) {
                    break;
                }
                *left = left.checked_sub(letters.len() + 1).ok_or(TooManySteps)?;
                if self.matches(candidate.0, candidate.1, &letters) {
                    first = Some(*candidate);
                    break;
                }
            }
        }
        Ok(first.filter(|(rule, _)| *rule < before))
    }

    /// The patterns that match a name, each by its rule and its place there; in order.
    pub(crate) fn all_matching(&self, name: &str) -> Vec<(u32, u32)> {
        let letters: Vec<char> = folded(name).collect();
        let key: String = letters.iter().collect();
        let mut found = self.literal.get(key.as_str()).cloned().unwrap_or_default();
        for candidates in self.candidates(&key, &letters) {
            found.extend(candidates.iter().filter(|(rule, pattern)| self.matches(*rule, *pattern, &letters)));
        }
        found.sort_unstable();
        found
    }

    fn matches(&self, rule: u32, pattern: u32, name: &[char]) -> bool {
        let rule = usize::try_from(rule).ok().and_then(|rule| self.assignments.rules.get(rule));
        let pattern = rule.and_then(|rule| rule.patterns.get(usize::try_from(pattern).ok()?));
        pattern.is_some_and(|pattern| pattern.glob.matches_folded(name))
    }
}
