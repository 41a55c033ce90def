//! The rule that comes nearest to a command that none matches.

use crate::rules::{Evaluation, Rule, RuleSet};

/// A rule that matches no further than its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NearestRule<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The number of its words that match; at least one.
    pub words: usize,
}

/// Returns the rule of which most words match the beginning of one of the commands; the first of several.
///
/// ```
/// use stricture::{Document, accept, rules::RuleSet, cases::nearest_rule};
///
/// let policy = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"git\" }, { token = \"push\" }], decision = \"prompt\" }]\n");
/// let rules = RuleSet::of(&accept(&policy).unwrap());
/// let near = nearest_rule(&rules, &rules.evaluate(&["git", "-C", ".", "push"])).unwrap();
/// assert_eq!((near.rule.index, near.words), (0, 1));
/// ```
pub fn nearest_rule<'r>(rules: &'r RuleSet, evaluation: &Evaluation<'_>) -> Option<NearestRule<'r>> {
    let mut nearest: Option<NearestRule<'r>> = None;
    for rule in rules.rules() {
        for command in evaluation.commands() {
            let places = rule.pattern.iter().zip(command.words());
            let fits = |(choices, word): &(&Vec<String>, &str)| {
                let word = rule.compared(word);
                choices.iter().any(|choice| rule.compared(choice) == word)
            };
            let words = places.take_while(fits).count();
            if words > nearest.map_or(0, |nearest| nearest.words) {
                nearest = Some(NearestRule { rule, words });
            }
        }
    }
    nearest
}
