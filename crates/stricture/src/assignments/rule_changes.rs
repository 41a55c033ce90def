//! The differences between two assignments, independent of people.

use std::collections::HashMap;

use super::glob::Form;
use super::ordered::{Assignments, GroupRule};

/// A changed rule. Rules are recognised by their names, and rules without a name by their patterns.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct RuleChange<'a> {
    /// The kind of the change.
    pub kind: RuleChangeKind,
    /// The rule before the change.
    pub before: Option<&'a GroupRule>,
    /// The rule after the change.
    pub after: Option<&'a GroupRule>,
}

/// The kind of a rule's change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RuleChangeKind {
    /// The rule is new.
    Added,
    /// The rule was removed.
    Removed,
    /// The rule has other patterns or another policy.
    Changed,
    /// The rule is now before rules that were before it, or the other way round.
    Reordered,
}

impl RuleChangeKind {
    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Reordered => "reordered",
        }
    }
}

impl Assignments {
    /// Returns the differences from earlier rules: first the rules that exist now, in their order, then the removed
    /// rules. If rules changed places, it reports the smallest set that explains the new order.
    ///
    /// ```
    /// use stricture::{Document, assignments::Assignments};
    ///
    /// let rule = |group: &str| format!("[[rules]]\ngroups = [\"{group}\"]\npolicy = \"{group}.toml\"\n");
    /// let read = |groups: [&str; 3]| Assignments::read(&Document::parse(groups.map(rule).concat())).unwrap();
    /// let (before, after) = (read(["a", "b", "c"]), read(["a", "c", "d"]));
    /// let kinds: Vec<&str> = after.changes_since(&before).iter().map(|change| change.kind.as_str()).collect();
    /// assert_eq!(kinds, ["added", "removed"]);
    /// ```
    pub fn changes_since<'a>(&'a self, before: &'a Self) -> Vec<RuleChange<'a>> {
        let mut known: HashMap<Identity<'_>, Vec<usize>> = HashMap::new();
        for (at, rule) in before.rules.iter().enumerate().rev() {
            known.entry(identity(rule)).or_default().push(at);
        }
        let mut pairs: Vec<Option<usize>> = Vec::new();
        for rule in &self.rules {
            pairs.push(known.get_mut(&identity(rule)).and_then(Vec::pop));
        }
        let kept = longest_rise(&pairs);
        let mut changes = Vec::new();
        for ((rule, pair), kept) in self.rules.iter().zip(&pairs).zip(kept) {
            let old = pair.and_then(|at| before.rules.get(at));
            let kind = match old {
                None => RuleChangeKind::Added,
                Some(old) if !alike(old, rule) => RuleChangeKind::Changed,
                Some(_) if !kept => RuleChangeKind::Reordered,
                Some(_) => continue,
            };
            changes.push(RuleChange { kind, before: old, after: Some(rule) });
        }
        let mut gone: Vec<usize> = known.into_values().flatten().collect();
        gone.sort_unstable();
        let gone = gone.into_iter().filter_map(|at| before.rules.get(at));
        changes.extend(gone.map(|rule| RuleChange { kind: RuleChangeKind::Removed, before: Some(rule), after: None }));
        changes
    }
}

/// What tells a rule from others.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'a> {
    Name(&'a str),
    Patterns(Vec<&'a Form>),
}

fn identity(rule: &GroupRule) -> Identity<'_> {
    rule.name.as_deref().map_or_else(|| Identity::Patterns(patterns(rule)), Identity::Name)
}

/// The patterns of a rule, in an order of their own: how they are spelt, and which comes first, changes nothing.
fn patterns(rule: &GroupRule) -> Vec<&Form> {
    let mut all: Vec<&Form> = rule.patterns.iter().map(|pattern| pattern.glob.form()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn alike(one: &GroupRule, other: &GroupRule) -> bool {
    one.policy.as_str() == other.policy.as_str() && patterns(one) == patterns(other)
}

/// Which of the numbers belong to a longest sequence of them that rises.
fn longest_rise(numbers: &[Option<usize>]) -> Vec<bool> {
    // For each length the place of the smallest number in which a rise of that length ends.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let Some(number) = number else { continue };
        let length = ends.partition_point(|(end, _)| end < number);
        if let Some(before) = before.get_mut(at) {
            *before = length.checked_sub(1).and_then(|length| ends.get(length)).map(|(_, place)| *place);
        }
        match ends.get_mut(length) {
            Some(end) => *end = (*number, at),
            None => ends.push((*number, at)),
        }
    }
    let mut kept = vec![false; numbers.len()];
    let mut next = ends.last().map(|(_, place)| *place);
    while let Some(at) = next {
        if let Some(kept) = kept.get_mut(at) {
            *kept = true;
        }
        next = before.get(at).copied().flatten();
    }
    kept
}
