//! See [`LINT`].

use std::collections::{HashMap, HashSet};

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::rules::shell::Splitter;
use crate::rules::written::{Rule, Word};
use crate::rules::{Decision, Fuel, RuleSet, base_name};

declare_lint! {
    /// A command rule for a program's path overrides a stricter rule for its name.
    ///
    /// If a command names its program by path, the client first looks for rules that match the whole path. Only if there are none, it
    /// uses the last part of the path. So a rule for `/opt/deploy` is an exception to the rules for `deploy`. If the rule for the path
    /// matches, the client does not use the rules for the name, however strict they are. There is no other way to make an exception.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "forbidden", justification = "Processes of others" },
    ///   { pattern = [{ token = "/usr/bin/kill" }], decision = "prompt", justification = "Say why" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "forbidden", justification = "Processes of others" },
    ///   { pattern = [{ token = "/usr/bin/kill" }], decision = "forbidden", justification = "Processes of others, by path too" },
    /// ]
    /// ```
    "exact-path-shadows-name", Risky, check
}

/// Rules for one name that are looked at for each path.
const MOST_RULES: usize = 32;

/// Bytes of a word that are worth a step.
const WORD: usize = 16;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules();
    if rules.iter().flat_map(paths).next().is_none() {
        return;
    }
    let mut by_name: HashMap<&str, Vec<&Rule<'_>>> = HashMap::new();
    for rule in rules.iter().filter(|rule| rule.decision > Decision::Prompt) {
        for (_, name) in rule.words.iter().take(1).flat_map(Word::choices) {
            let known = by_name.entry(name).or_default();
            if known.len() < MOST_RULES {
                known.push(rule);
            }
        }
    }
    if by_name.is_empty() {
        return;
    }
    let set = RuleSet::from_written(rules);
    let mut search = Search { set: &set, splitter: Splitter::new(), fuel: Fuel::for_words(rules.count_words()) };
    for rule in rules.iter() {
        // What two rules have in common does not depend on the path.
        let mut common: HashMap<usize, Option<Vec<&str>>> = HashMap::new();
        for (path, name) in paths(rule) {
            let stricter = by_name.get(name).into_iter().flatten().filter(|other| other.decision > rule.decision);
            for other in stricter {
                let known = common.entry(other.index).or_insert_with(|| search.common(rule, other));
                let Some((command, decided)) = known.as_ref().and_then(|rest| search.decided(path, rest)) else {
                    continue;
                };
                if decided >= other.decision {
                    continue;
                }
                let message = format!(
                    "this rule overrides a stricter one: {} is `{decided}`, but the rule for {} decides `{}`",
                    quoted(&command),
                    quoted(&other.pattern()),
                    other.decision
                );
                let help = format!("write `{}` in this rule too, or remove the rule", other.decision);
                let label = "the stricter rule for the name";
                found.push(LINT.value(&rule.at, message).label(other.at.node.span, label).help(help));
                break;
            }
            if search.fuel.is_out() {
                return;
            }
        }
    }
}

/// The programs that a rule names by path, with their base names.
fn paths<'d>(rule: &Rule<'d>) -> impl Iterator<Item = (&'d str, &'d str)> + use<'d> {
    let programs = rule.words.first().map(Word::choices).into_iter().flatten();
    programs.filter_map(|(_, path)| Some((path, base_name(path)?)))
}

/// Looks for commands that two rules match.
struct Search<'r> {
    set: &'r RuleSet,
    splitter: Splitter,
    fuel: Fuel,
}

impl Search<'_> {
    /// Words behind the program that both rules match.
    fn common<'d>(&mut self, one: &Rule<'d>, other: &Rule<'d>) -> Option<Vec<&'d str>> {
        let length = one.words.len().max(other.words.len());
        let mut choice = |place: usize| match (one.words.get(place), other.words.get(place)) {
            (Some(one), Some(other)) => {
                if !self.fuel.spend(one.count() + other.count()) {
                    return None;
                }
                let among: HashSet<&str> = other.choices().map(|(_, text)| text).collect();
                one.choices().map(|(_, text)| text).find(|text| among.contains(text))
            }
            (Some(only), None) | (None, Some(only)) => {
                self.fuel.spend(1);
                only.choices().next().map(|(_, text)| text)
            }
            (None, None) => None,
        };
        (1..length).map(&mut choice).collect()
    }

    /// What is decided on a command, which is said in full.
    fn decided(&mut self, path: &str, rest: &[&str]) -> Option<(String, Decision)> {
        // Words of any length are put together and looked up.
        let command: Vec<&str> = std::iter::once(path).chain(rest.iter().copied()).collect();
        if !self.fuel.spend(command.iter().map(|word| 1 + word.len() / WORD).sum()) {
            return None;
        }
        let decided = self.set.decide_within(&command, &mut self.splitter, &mut self.fuel)?;
        Some((command.join(" "), decided.decision()))
    }
}
