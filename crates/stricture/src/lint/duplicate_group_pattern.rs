//! See [`LINT`].

use std::collections::HashMap;

use super::repository::{Facts, pattern_key};
use super::{declare_lint, quoted};
use crate::assign::{GroupPattern, folded};
use crate::report::Finding;

declare_lint! {
    /// A group pattern that stands in the assignments twice.
    ///
    /// The first rule that matches decides: the second time the pattern does nothing, and whoever wrote it may believe that it does. Letter
    /// case makes no difference. A rule of which no pattern ever decides is reported by `unreachable-group-rule` alone.
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
    let mut known: HashMap<String, (usize, &GroupPattern)> = HashMap::new();
    for (at, rule) in facts.assignments.rules.iter().enumerate() {
        for (number, pattern) in rule.patterns.iter().enumerate() {
            let name = pattern.glob.literal().map(|name| format!("={name}"));
            let same = name.unwrap_or_else(|| folded(&pattern.text).collect());
            let Some((first, other)) = known.get(&same) else {
                known.insert(same, (at, pattern));
                continue;
            };
            let (message, help) = if *first == at {
                (format!("{} stands in this rule twice", quoted(&pattern.text)), "remove one of them")
            } else if facts.covered().is_unreachable(at) {
                continue;
            } else {
                (
                    format!("{} does nothing here: an earlier rule has the same pattern", quoted(&pattern.text)),
                    "remove it here or there",
                )
            };
            found.push(
                LINT.at(pattern_key(rule, number), pattern.span, message)
                    .help(help)
                    .label(other.span, "it decides here"),
            );
        }
    }
}
