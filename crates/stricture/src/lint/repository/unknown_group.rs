//! See [`LINT`].

use crate::lint::repository::facts::{Facts, pattern_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;
use crate::schema::nearest;

declare_lint! {
    /// A group pattern matches no group of the directory.
    ///
    /// The group has a new name, or its name in the pattern is misspelt. The people of that group then get another policy.
    ///
    /// Stricture checks this only with `--directory`.
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

/// Most names that are compared to find what was meant, for all patterns together. Misspelt groups are few; where a directory is not the one that the
/// assignments were written for, all of them are unknown, and guesses say nothing.
const COMPARED: usize = 1 << 19;

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let Some(assigned) = facts.assigned() else { return };
    let directory = assigned.directory();
    let mut comparisons = COMPARED;
    for (at, rule) in facts.assignments.rules.iter().enumerate() {
        for (number, pattern) in rule.patterns.iter().enumerate() {
            if facts.members().matched(at, number).is_some() {
                continue;
            }
            let (message, near) = match pattern.glob.literal() {
                Some(name) => {
                    let groups = directory.groups().take(comparisons).map(|group| directory.group(group));
                    comparisons -= groups.len();
                    (
                        format!(
                            "there is no group {} in the directory: the pattern matches nobody",
                            quoted(&pattern.text)
                        ),
                        nearest(name, groups),
                    )
                }
                None => (
                    format!("no group of the directory matches {}: the pattern matches nobody", quoted(&pattern.text)),
                    None,
                ),
            };
            let help = near.map_or_else(
                || "write the name that the group has in the directory, or remove the pattern".to_owned(),
                |name| format!("did you mean {}?", quoted(name)),
            );
            found.push(LINT.at(pattern_key(rule, number), pattern.span, message).help(help));
        }
    }
}
