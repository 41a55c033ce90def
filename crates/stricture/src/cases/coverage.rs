//! Which rules, and which of the words that they list, a suite reaches.

use super::place::Place;
use crate::rules::{Evaluation, Rule, RuleSet};

/// What the commands of a suite reach of a policy's rules.
///
/// A rule is reached if it matches a command; a word of an `any_of`, if it stands in such a command.
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

/// How much is reached, of how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoverageTally {
    /// Rules that are reached.
    pub reached_rules: usize,
    /// All rules.
    pub rules: usize,
    /// Words that are reached, where a place of a pattern lists several.
    pub reached_alternatives: usize,
    /// All such words.
    pub alternatives: usize,
}

/// A rule that is not reached, or not in all its words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UncoveredRule<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// Whether no case reaches it at all.
    pub whole: bool,
    /// The words that no case reaches, where a place of the pattern lists several.
    pub words: Vec<&'r str>,
}

impl<'r> Coverage<'r> {
    /// Nothing is reached yet.
    pub fn new(rules: &'r RuleSet) -> Self {
        let none = |rule: &'r Rule| rule.pattern.iter().map(|words| Place::new(rule, words)).collect();
        let all = rules.rules().iter();
        Self { rules: all.map(|rule| Reached { rule, matches: false, places: none(rule) }).collect() }
    }

    /// Counts what a command reaches. Returns whether that was not reached before.
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

    /// How much is reached.
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

    /// What is not reached, in the order of the policy.
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
    /// Rules and words that are reached.
    pub fn reached(&self) -> usize {
        self.reached_rules + self.reached_alternatives
    }

    /// All rules and words.
    pub fn total(&self) -> usize {
        self.rules + self.alternatives
    }

    /// How many of a hundred are reached, rounded down: 100 means all.
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
