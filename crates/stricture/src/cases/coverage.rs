//! The rules, and the words that they list, which the cases of a test file cover.

use super::place::Place;
use crate::rules::{Evaluation, Rule, RuleSet};

/// The coverage of a policy's rules by test cases.
///
/// A case covers a rule if the rule matches its command. It covers a word of an `any_of` if the word is in such a
/// command.
///
/// ```
/// use stricture::{Document, accept, rules::RuleSet, cases::Coverage};
///
/// let policy = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ any_of = [\"npm\", \"yarn\"] }], decision = \"prompt\" }]\n");
/// let rules = RuleSet::of(&accept(&policy).unwrap());
/// let mut coverage = Coverage::new(&rules);
/// coverage.record(&rules.evaluate(&["npm", "publish"]));
/// assert_eq!((coverage.tally().reached(), coverage.tally().total()), (2, 3));
/// assert_eq!(coverage.unreached()[0].words, ["yarn"]);
/// ```
#[derive(Clone, Debug)]
pub struct Coverage<'r> {
    rules: Vec<Reached<'r>>,
}

#[derive(Clone, Debug)]
struct Reached<'r> {
    rule: &'r Rule,
    /// Whether it matches a command.
    matches: bool,
    places: Vec<Place<'r>>,
}

/// The numbers of covered rules and words, and of all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoverageTally {
    /// The number of covered rules.
    pub reached_rules: usize,
    /// The number of all rules.
    pub rules: usize,
    /// The number of covered words, at positions where a pattern lists several.
    pub reached_alternatives: usize,
    /// The number of all such words.
    pub alternatives: usize,
}

/// A rule that is not fully covered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UncoveredRule<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// Whether no case covers any part of the rule.
    pub whole: bool,
    /// The words that no case covers, at positions where the pattern lists several.
    pub words: Vec<&'r str>,
}

impl<'r> Coverage<'r> {
    /// Creates the coverage of these rules, without any case.
    pub fn new(rules: &'r RuleSet) -> Self {
        let none = |rule: &'r Rule| rule.pattern.iter().map(|words| Place::new(rule, words)).collect();
        let all = rules.rules().iter();
        Self { rules: all.map(|rule| Reached { rule, matches: false, places: none(rule) }).collect() }
    }

    /// Records what a command covers. Returns whether it covers something new.
    pub fn record(&mut self, evaluation: &Evaluation<'_>) -> bool {
        let mut new = false;
        for command in evaluation.commands() {
            for found in command.matches() {
                // Rules are kept in the order of their numbers.
                let at = self.rules.binary_search_by_key(&found.rule.index, |reached| reached.rule.index);
                let Some(reached) = at.ok().and_then(|at| self.rules.get_mut(at)) else { continue };
                new |= !std::mem::replace(&mut reached.matches, true);
                for (place, word) in reached.places.iter_mut().zip(command.prefix(found)) {
                    new |= place.reach(&found.rule.compared(word)) && place.is_list();
                }
            }
        }
        new
    }

    /// Returns the numbers of covered and of all rules and words.
    pub fn tally(&self) -> CoverageTally {
        let mut tally = CoverageTally::default();
        for reached in &self.rules {
            tally.rules += 1;
            tally.reached_rules += usize::from(reached.matches);
            for place in reached.lists() {
                let (words, all) = place.count();
                tally.alternatives += all;
                tally.reached_alternatives += words;
            }
        }
        tally
    }

    /// Returns the rules that are not fully covered, in the order of the policy.
    pub fn unreached(&self) -> Vec<UncoveredRule<'r>> {
        self.rules.iter().filter_map(Reached::unreached).collect()
    }

    /// A command that reaches most of what is not reached of a rule, by where that stands among those of the [`RuleSet`]; `None` where all is.
    pub(super) fn next_command(&self, at: usize) -> Option<Vec<&'r str>> {
        let reached = self.rules.get(at)?;
        reached.lacks().then(|| reached.places.iter().filter_map(Place::next).collect())
    }
}

impl<'r> Reached<'r> {
    /// The places that list several words.
    fn lists(&self) -> impl Iterator<Item = &Place<'r>> {
        self.places.iter().filter(|place| place.is_list())
    }

    fn lacks(&self) -> bool {
        !self.matches || self.places.iter().any(Place::lacks)
    }

    fn unreached(&self) -> Option<UncoveredRule<'r>> {
        let words = || self.lists().flat_map(Place::lacking).collect();
        self.lacks().then(|| UncoveredRule { rule: self.rule, whole: !self.matches, words: words() })
    }
}

impl CoverageTally {
    /// Returns the number of covered rules and words.
    pub fn reached(&self) -> usize {
        self.reached_rules + self.reached_alternatives
    }

    /// Returns the number of all rules and words.
    pub fn total(&self) -> usize {
        self.rules + self.alternatives
    }

    /// Returns the covered percentage, rounded down: 100 means all.
    ///
    /// ```
    /// use stricture::cases::CoverageTally;
    ///
    /// let mut tally = CoverageTally::default();
    /// (tally.reached_rules, tally.rules) = (199, 200);
    /// assert_eq!(tally.percent(), 99);
    /// assert_eq!(CoverageTally::default().percent(), 100);
    /// ```
    pub fn percent(&self) -> usize {
        (self.reached() * 100).checked_div(self.total()).unwrap_or(100)
    }
}

impl std::ops::AddAssign for CoverageTally {
    fn add_assign(&mut self, other: Self) {
        self.reached_rules += other.reached_rules;
        self.rules += other.rules;
        self.reached_alternatives += other.reached_alternatives;
        self.alternatives += other.alternatives;
    }
}
