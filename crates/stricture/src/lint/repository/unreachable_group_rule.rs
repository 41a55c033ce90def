//! See [`LINT`].

use crate::lint::repository::facts::{Facts, pattern_key, rule_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A group rule never decides, because earlier rules match all of its groups.
    ///
    /// The first rule that matches one of a person's groups gives the person the policy. So a rule never decides if earlier rules match
    /// every group name that this rule matches. One earlier rule can do this, or several rules together. Upper and lower case make no
    /// difference in group names.
    ///
    /// Stricture compares only the patterns. It needs no directory, and its result is true for all possible group names.
    ///
    /// Some patterns with many stars are too hard to compare. Stricture then stops after a fixed amount of work, and reports the first
    /// pattern that it did not compare.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// name = "SRE"
    /// groups = ["sre-*"]
    /// policy = "policies/sre.toml"
    ///
    /// [[rules]]
    /// name = "On call in Europe"
    /// groups = ["SRE-EU", "sre-on-call-*"]
    /// policy = "policies/on-call.toml"
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// name = "On call in Europe"
    /// groups = ["SRE-EU", "sre-on-call-*"]
    /// policy = "policies/on-call.toml"
    ///
    /// [[rules]]
    /// name = "SRE"
    /// groups = ["sre-*"]
    /// policy = "policies/sre.toml"
    /// ```
    "unreachable-group-rule", Risky, Repository: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let rules = &facts.assignments.rules;
    for (at, rule) in rules.iter().enumerate().filter(|(at, _)| facts.covered().is_unreachable(*at)) {
        let mut by: Vec<(usize, usize)> = (0..rule.patterns.len())
            .filter_map(|pattern| facts.covered().by((at, pattern)))
            .flatten()
            .copied()
            .collect();
        by.sort_unstable();
        by.dedup();
        let mut earlier: Vec<usize> = by.iter().map(|(rule, _)| *rule).collect();
        earlier.dedup();
        let message = match earlier.as_slice() {
            [only] => {
                let title = rules.get(*only).map(|rule| quoted(&rule.title())).unwrap_or_default();
                format!("the group rule never decides: {title} comes first and matches all of its groups")
            }
            all => format!(
                "the group rule never decides: {} rules come first and together match all of its groups",
                all.len()
            ),
        };
        let span = rule.patterns.first().map_or(rule.span, |pattern| pattern.span);
        let help = "move the rule above the earlier ones, or remove it";
        let mut finding = LINT.at(rule_key(rule), span, message).help(help);
        for (rule, pattern) in by {
            let Some(pattern) = rules.get(rule).and_then(|rule| rule.patterns.get(pattern)) else { continue };
            finding = finding.label(pattern.span, format!("{} decides", quoted(&pattern.text)));
        }
        found.push(finding);
    }
    let undecided = facts.covered().undecided().and_then(|(at, number)| Some((rules.get(at)?, number)));
    if let Some((rule, number)) = undecided {
        let span = rule.patterns.get(number).map_or(rule.span, |pattern| pattern.span);
        let message = "not all rules from this one on were compared with earlier ones: that takes too much work";
        found.push(
            LINT.at(pattern_key(rule, number), span, message).help("use fewer stars and alternatives in patterns"),
        );
    }
}
