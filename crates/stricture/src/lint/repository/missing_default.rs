//! See [`LINT`].

use crate::lint::declare_lint;
use crate::lint::repository::facts::Facts;
use crate::report::Finding;
use crate::syntax::KeyPath;

declare_lint! {
    /// Assignments without a default.
    ///
    /// Whoever is in no group that a rule names gets no managed policy at all then, and so does everybody who joins before being put into
    /// groups. A rule for `*` does not make up for it: it matches nobody who is in no group.
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
        0 => "whoever no rule matches gets no policy at all".to_owned(),
        1 => "1 person of the directory gets no policy at all".to_owned(),
        count => format!("{count} people of the directory get no policy at all"),
    };
    let message = format!("there is no default: {whom}");
    let help = "add default = \"policies/NAME.toml\" above the rules";
    found.push(LINT.at(KeyPath::default(), facts.first_key(), message).help(help));
}
