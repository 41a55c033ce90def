//! See [`LINT`].

use std::collections::HashMap;

use super::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::rules::shell::Splitter;
use crate::rules::written::{Rule, Word};
use crate::rules::{Decision, RuleSet, base_name};

declare_lint! {
    /// A command rule for a path that takes the program out of a stricter rule for its name.
    ///
    /// A program that is given by path is tried by its last component only if no rule matches it as it is written. So a rule for `/opt/deploy` is an
    /// exception from those for `deploy`, and the only way to make one: where it matches, they do not count, however strict they are.
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

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules();
    let by_path = || {
        let programs = rules.iter().filter_map(|rule| Some((rule, rule.words.first()?)));
        programs.flat_map(|(rule, program)| {
            program.choices().filter_map(move |(_, path)| Some((rule, path, base_name(path)?)))
        })
    };
    if by_path().next().is_none() {
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
    let mut splitter = Splitter::new();
    for (rule, path, name) in by_path() {
        let stricter = by_name.get(name).into_iter().flatten().filter(|other| other.decision > rule.decision);
        for other in stricter {
            let Some(rest) = common(rule, other) else { continue };
            let command: Vec<&str> = std::iter::once(path).chain(rest).collect();
            let decided = set.decide(&command, &mut splitter).decision();
            if decided >= other.decision {
                continue;
            }
            let message = format!(
                "this rule takes {} out of the rule for {}: it is `{decided}`, not `{}`",
                quoted(&command.join(" ")),
                quoted(&other.pattern()),
                other.decision
            );
            let help = format!("decide `{}` here too, or remove this rule", other.decision);
            found.push(
                LINT.value(&rule.at, message).label(other.at.node.span, "the stricter rule for the name").help(help),
            );
            break;
        }
    }
}

/// Words behind the program that both rules match.
fn common<'d>(one: &Rule<'d>, other: &Rule<'d>) -> Option<Vec<&'d str>> {
    let length = one.words.len().max(other.words.len());
    let choice = |place: usize| match (one.words.get(place), other.words.get(place)) {
        (Some(one), Some(other)) => {
            one.choices().map(|(_, text)| text).find(|text| other.choices().any(|(_, other)| other == *text))
        }
        (Some(only), None) | (None, Some(only)) => only.choices().next().map(|(_, text)| text),
        (None, None) => None,
    };
    (1..length).map(choice).collect()
}
