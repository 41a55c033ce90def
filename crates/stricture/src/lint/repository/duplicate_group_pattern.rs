//! See [`LINT`].

use std::collections::HashMap;

use crate::assignments::{Form, GroupPattern, folded};
use crate::lint::repository::facts::{Facts, pattern_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A group pattern that stands in the assignments twice.
    ///
    /// The first rule that matches decides: the second time the pattern does nothing, and whoever wrote it may believe that it does. Letter
    /// case makes no difference, and neither do other ways to write the same, such as `[*]` for `\*` and `{eu,us}` for `{US,EU}`. A rule of which no pattern ever decides is reported by `unreachable-group-rule` alone.
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
                    format!("{text} stands in this rule twice")
                } else {
                    format!("{text} does nothing here: {} matches the same groups", quoted(&other.text))
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
                (format!("{text} does nothing here: {what}"), "remove it here or there")
            };
            found.push(
                LINT.at(pattern_key(rule, number), pattern.span, message)
                    .help(help)
                    .label(other.span, "it decides here"),
            );
        }
    }
}
