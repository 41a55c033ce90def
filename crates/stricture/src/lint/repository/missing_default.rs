//! See [`LINT`].

use crate::lint::declare_lint;
use crate::lint::repository::facts::Facts;
use crate::report::Finding;
use crate::syntax::KeyPath;

declare_lint! {
    /// The assignments have no default policy.
    ///
    /// Without a default, a person who is in none of the groups that the rules name gets no policy from these assignments. The same
    /// applies to a new person who is not in any group yet. A rule for `*` does not help: it does not match a person who is in no group.
    ///
    /// The policy file of the person's machine still applies, if there is one.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// [[rules]]
    /// groups = ["engineering"]
    /// policy = "policies/engineering.toml"
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["engineering"]
    /// policy = "policies/engineering.toml"
    /// ```
    "missing-default", Risky, Repository: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    if facts.assignments.default.is_some() {
        return;
    }
    let whom = match facts.members().unmanaged {
        0 => "people whom no rule matches get no managed policy".to_owned(),
        1 => "1 person of the directory gets no managed policy".to_owned(),
        count => format!("{count} people of the directory get no managed policy"),
    };
    let message = format!("`default` is missing: {whom}");
    let help = "add default = \"policies/NAME.toml\" above the rules";
    found.push(LINT.at(KeyPath::default(), facts.first_key(), message).help(help));
}
