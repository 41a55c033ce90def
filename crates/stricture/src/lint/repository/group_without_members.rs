//! See [`LINT`].

use crate::lint::repository::facts::{Facts, pattern_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A group pattern matches only groups without people.
    ///
    /// The groups exist, but they contain nobody, or only people whose accounts are not active. This is normal for a new team. But perhaps
    /// the people are now in a group with another name.
    ///
    /// Stricture checks this only with `--directory`.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["SRE"]
    /// policy = "policies/sre.toml"
    ///
    /// # file: directory.json
    /// {"Resources": [
    ///   {"id": "u1", "userName": "ana@example.com"},
    ///   {"id": "g1", "displayName": "SRE", "members": []},
    ///   {"id": "g2", "displayName": "Reliability", "members": [{"value": "u1"}]}
    /// ]}
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["SRE"]
    /// policy = "policies/sre.toml"
    ///
    /// # file: directory.json
    /// {"Resources": [
    ///   {"id": "u1", "userName": "ana@example.com"},
    ///   {"id": "g1", "displayName": "SRE", "members": [{"value": "g2"}]},
    ///   {"id": "g2", "displayName": "Reliability", "members": [{"value": "u1"}]}
    /// ]}
    /// ```
    "group-without-members", Untidy, Directory: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for (at, rule) in facts.assignments.rules.iter().enumerate() {
        for (number, pattern) in rule.patterns.iter().enumerate() {
            let Some(matched) = facts.members().matched(at, number).filter(|matched| !matched.people) else { continue };
            let message = match matched.groups {
                1 => format!("the group {} has no members with active accounts", quoted(&matched.first)),
                count => format!(
                    "the {count} groups that {} matches have no members with active accounts",
                    quoted(&pattern.text)
                ),
            };
            let help = "find the group in which the people are now, or remove the pattern";
            found.push(LINT.at(pattern_key(rule, number), pattern.span, message).help(help));
        }
    }
}
