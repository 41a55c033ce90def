//! See [`LINT`].

use super::repository::{Facts, pattern_key};
use super::{declare_lint, quoted};
use crate::assign::folded;
use crate::report::Finding;
use crate::schema::nearest;

declare_lint! {
    /// A group pattern that matches no group of the directory.
    ///
    /// The group was renamed, or its name is misspelt: the people whom the rule was written for get another policy. Only looked for with
    /// `--directory`.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["contracters"]
    /// policy = "policies/contractors.toml"
    ///
    /// # file: directory.csv
    /// email,group
    /// ana@example.com,Contractors
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["contractors"]
    /// policy = "policies/contractors.toml"
    ///
    /// # file: directory.csv
    /// email,group
    /// ana@example.com,Contractors
    /// ```
    "unknown-group", Risky, Directory: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let Some(company) = facts.company() else { return };
    let directory = company.directory();
    for (at, rule) in facts.assignments.rules.iter().enumerate() {
        for (number, pattern) in rule.patterns.iter().enumerate() {
            if facts.members().matched(at, number).is_some() {
                continue;
            }
            let message = match pattern.glob.literal() {
                Some(_) => format!("there is no group {} in the directory", quoted(&pattern.text)),
                None => format!("no group of the directory matches {}", quoted(&pattern.text)),
            };
            let name: String = folded(&pattern.text).collect();
            let all: Vec<(String, &str)> = match pattern.glob.literal() {
                Some(_) => directory
                    .groups()
                    .map(|group| directory.group(group))
                    .map(|own| (folded(own).collect(), own))
                    .collect(),
                None => Vec::new(),
            };
            let near = nearest(&name, all.iter().map(|(folded, _)| folded.as_str()));
            let near = near.and_then(|near| all.iter().find(|(folded, _)| folded == near));
            let help = near.map_or_else(
                || "write the name that the directory has, or remove the pattern".to_owned(),
                |(_, own)| format!("did you mean {}?", quoted(own)),
            );
            found.push(LINT.at(pattern_key(rule, number), pattern.span, message).help(help));
        }
    }
}
