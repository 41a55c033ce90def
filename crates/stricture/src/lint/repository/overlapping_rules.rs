//! See [`LINT`].

use crate::lint::repository::facts::{Facts, policy_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// Some people match several group rules with different policies.
    ///
    /// The first group rule that matches a person gives the person the policy, so only the order of the rules decides. If you move a
    /// rule, these people get another policy. You may want this, for example for an exception above a wide rule.
    ///
    /// Stricture checks this only with `--directory`: patterns alone do not say whether such a person exists.
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
    /// name = "Contractors"
    /// groups = ["contractors"]
    /// policy = "policies/contractors.toml"
    ///
    /// # file: directory.csv
    /// email,group
    /// ana@example.com,sre-eu
    /// ben@example.com,sre-eu
    /// ben@example.com,contractors
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// name = "SRE"
    /// groups = ["sre-*"]
    /// policy = "policies/sre.toml"
    ///
    /// [[rules]]
    /// name = "Contractors"
    /// groups = ["contractors"]
    /// policy = "policies/contractors.toml"
    ///
    /// # file: directory.csv
    /// email,group
    /// ana@example.com,sre-eu
    /// ben@example.com,contractors
    /// ```
    "overlapping-rules", Untidy, Directory: check
}

/// Most earlier rules that labels show.
const SHOWN: usize = 5;

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    // Rules are kept in the order of their numbers.
    let rule = |index: usize| facts.assignments.rules.get(index);
    for (at, taken) in facts.members().taken() {
        let Some(own) = rule(at) else { continue };
        let all = facts.members().count(at);
        let whom = match (taken.people, all) {
            (1, 1) => "the only person whom the rule matches gets".to_owned(),
            (people, all) if people == all => format!("all {all} people whom the rule matches get"),
            (1, all) => format!("1 of the {all} people whom the rule matches gets"),
            (people, all) => format!("{people} of the {all} people whom the rule matches get"),
        };
        let by = if taken.by.len() == 1 { "an earlier rule" } else { "earlier rules" };
        let mut finding = LINT
            .at(policy_key(own), own.policy.span, format!("{whom} another policy from {by}"))
            .help("move the rule that must decide above the others, or add an `allow` comment with the reason");
        let mut earlier: Vec<_> = taken.by.iter().collect();
        earlier.sort_by_key(|(index, (count, _))| (std::cmp::Reverse(*count), **index));
        for (index, (count, addresses)) in earlier.into_iter().take(SHOWN) {
            let Some(rule) = rule(*index) else { continue };
            finding = finding.label(rule.policy.span, format!("{count}: {}", named(addresses, *count)));
        }
        found.push(finding);
    }
}

/// The first few addresses, and how many more there are.
fn named(addresses: &[String], count: usize) -> String {
    let mut names: Vec<String> = addresses.iter().map(|address| quoted(address)).collect();
    if count > names.len() {
        names.push(format!("{} more", count - names.len()));
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
