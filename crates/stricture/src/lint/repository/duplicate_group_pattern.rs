//! See [`LINT`].

use std::collections::HashMap;

use crate::assignments::{Form, GroupPattern, folded};
use crate::lint::repository::facts::{Facts, pattern_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A group pattern is in the assignments twice.
    ///
    /// The first rule that matches decides, so the second pattern has no effect. But its author may believe that it has one.
    ///
    /// Patterns can be the same in different forms. Upper and lower case make no difference. `[*]` is the same as `\*`, and `{eu,us}` is
    /// the same as `{US,EU}`.
    ///
    /// If no pattern of a group rule ever decides, only `unreachable-group-rule` reports the rule.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["contractors", "interns"]
    /// policy = "policies/contractors.toml"
    ///
    /// [[rules]]
    /// groups = ["platform-*", "Interns"]
    /// policy = "policies/platform.toml"
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["contractors", "interns"]
    /// policy = "policies/contractors.toml"
    ///
    /// [[rules]]
    /// groups = ["platform-*"]
    /// policy = "policies/platform.toml"
    /// ```
    "duplicate-group-pattern", Risky, Repository: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut known: HashMap<&Form, (usize, &GroupPattern)> = HashMap::new();
    for (at, rule) in facts.assignments.rules.iter().enumerate() {
        for (number, pattern) in rule.patterns.iter().enumerate() {
            let Some((first, other)) = known.get(pattern.glob.form()) else {
                known.insert(pattern.glob.form(), (at, pattern));
                continue;
            };
            let text = quoted(&pattern.text);
            let spelt_alike = folded(&pattern.text).eq(folded(&other.text));
            let (message, help) = if *first == at {
                let message = if spelt_alike {
                    format!("the group pattern {text} is in this rule twice")
                } else {
                    format!("the group pattern {text} has no effect: {} matches the same groups", quoted(&other.text))
                };
                (message, "remove one of them")
            } else if facts.covered().is_unreachable(at) {
                continue;
            } else {
                let what = if spelt_alike {
                    "an earlier rule has the same pattern".to_owned()
                } else {
                    format!("{} in an earlier rule matches the same groups", quoted(&other.text))
                };
                (format!("the group pattern {text} has no effect: {what}"), "remove one of the two patterns")
            };
            found.push(
                LINT.at(pattern_key(rule, number), pattern.span, message)
                    .help(help)
                    .label(other.span, "this pattern decides"),
            );
        }
    }
}
