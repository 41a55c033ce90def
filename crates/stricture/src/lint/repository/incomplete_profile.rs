//! See [`LINT`].

use std::collections::HashSet;

use crate::assignments::GroupRule;
use crate::lint::repository::facts::{Facts, RepositoryPolicy, policy_key};
use crate::lint::{declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{self, At, Empty, View};
use crate::syntax::{Document, Value};

declare_lint! {
    /// A group's policy does not set a key that the default policy sets.
    ///
    /// The assignments give each person exactly one policy. If a person gets another policy than the default policy, no key of the default
    /// policy applies to this person. So if the policy of a group does not set a key, the assignments do not set it for the people of that
    /// group. Only the policy file of their machine can still set it.
    ///
    /// Stricture compares the keys at the top level. If the default policy sets a key to the client's own default value, Stricture does
    /// not report the key.
    ///
    /// If you leave the key out on purpose, say so in an `allow` comment above the group rule.
    ///
    /// ```toml,flagged
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["data-science"]
    /// policy = "policies/data-science.toml"
    ///
    /// # file: policies/baseline.toml
    /// allowed_sandbox_modes = ["read-only"]
    /// allowed_web_search_modes = ["cached"]
    ///
    /// # file: policies/data-science.toml
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    ///
    /// ```toml,fine
    /// # file: assignments.toml
    /// default = "policies/baseline.toml"
    ///
    /// [[rules]]
    /// groups = ["data-science"]
    /// policy = "policies/data-science.toml"
    ///
    /// # file: policies/baseline.toml
    /// allowed_sandbox_modes = ["read-only"]
    /// allowed_web_search_modes = ["cached"]
    ///
    /// # file: policies/data-science.toml
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// allowed_web_search_modes = ["cached", "live"]
    /// ```
    "incomplete-profile", Risky, Repository: check
}

/// Most keys that the message names; the labels name all.
const NAMED: usize = 3;

fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let Some(default) = &facts.assignments.default else { return };
    let Some(profile) = facts.policy(default) else { return };
    let Ok(root) = profile.document.root() else { return };
    let view = View::root(root, schema::root());
    let mut looked_at = HashSet::from([default.as_str()]);
    for rule in &facts.assignments.rules {
        if looked_at.insert(rule.policy.as_str())
            && let Some(own) = facts.policy(&rule.policy)
        {
            found.extend(finding(rule, own.document, profile, &view));
        }
    }
}

fn finding(rule: &GroupRule, own: &Document, profile: &RepositoryPolicy<'_>, view: &View<'_>) -> Option<Finding> {
    let own = View::root(own.root().ok()?, schema::root());
    let mut freed: Vec<(&str, &At<'_>)> =
        view.given().filter(|(key, at)| manages(key, at) && !own.get(key).is_some_and(|at| manages(key, at))).collect();
    freed.sort_by_key(|(_, at)| at.key_span);
    let named: Vec<String> = freed.iter().take(NAMED).map(|(key, _)| quoted(key)).collect();
    let named = match (named.split_last()?, freed.len() - named.len()) {
        ((only, []), _) => only.clone(),
        ((last, rest), 0) => format!("{} and {last}", rest.join(", ")),
        (_, more) => format!("{} and {more} more", named.join(", ")),
    };
    let policy = quoted(rule.policy.as_str());
    let message =
        format!("{policy} does not set {named}: the default does, but it does not apply to the people of this policy");
    let help = format!("set the missing keys in {policy} too, or add an `allow` comment with the reason");
    let finding = LINT.at(policy_key(rule), rule.policy.span, message).help(help);
    Some(freed.into_iter().fold(finding, |finding, (key, at)| {
        finding.label_in(&profile.shown, profile.document, at.key_span, format!("{} is set here", quoted(key)))
    }))
}

/// Whether a key, as it is given, changes anything: not where it says what the client assumes anyway, or nothing at all.
fn manages(key: &str, at: &At<'_>) -> bool {
    let Some(field) = schema::root().field(key) else { return false };
    let empty = match &at.node.value {
        Value::Table(table) => table.is_empty(),
        Value::Array(elements) => elements.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    };
    let assumed = field.default.is_some_and(|default| {
        let document = Document::parse(format!("{key} = {default}"));
        document
            .root()
            .ok()
            .and_then(|root| root.get(key))
            .is_some_and(|node| crate::lint::format::same::same(node, at.node))
    });
    let says_nothing = empty && field.empty == Empty::Unset;
    !says_nothing && !assumed
}
