//! See [`LINT`].

use std::collections::HashSet;

use crate::assignments::PolicyPath;
use crate::lint::repository::facts::Facts;
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::{KeyPath, Span};

declare_lint! {
    /// Nobody gets a policy: no group rule names it, and it is not the default.
    ///
    /// Perhaps a rule for this policy is missing, or nobody needs the policy any more. In both cases, a reader may think that the
    /// policy applies.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// # file: policies/baseline.toml
    /// allow_appshots = false
    ///
    /// # file: policies/contractors.toml
    /// allow_appshots = false
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
    /// # file: policies/baseline.toml
    /// allow_appshots = false
    ///
    /// # file: policies/contractors.toml
    /// allow_appshots = false
    /// ```
    "unassigned-policy", Risky, Repository: check
}

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let named: HashSet<&str> = facts.assignments.policies().into_iter().map(PolicyPath::as_str).collect();
    for policy in facts.policies().iter().filter(|policy| !named.contains(policy.path.as_str())) {
        let message = format!("nobody gets {}: no rule names it, and it is not the default", quoted(&policy.path));
        found.push(
            LINT.at(KeyPath::default(), facts.first_key(), message)
                .help("add a group rule for it, or remove the file")
                .label_in(&policy.shown, policy.document, Span::empty(0), "nobody gets this policy"),
        );
    }
}
