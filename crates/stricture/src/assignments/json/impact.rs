//! The stable form `stricture/impact/1`: the effect of a change on people.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assignments::{self, AssignedPolicy, Assignments, GroupRule};

/// The effect of a change of the assignments, the policies or the directory.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ImpactAnswer {
    /// Always `stricture/impact/1`.
    pub schema: &'static str,
    /// The base of the comparison, as the caller gave it.
    pub base: String,
    /// The change of the default policy; null if it is the same.
    pub default: Option<DefaultChange>,
    /// The changed rules: first the rules that exist now, in their order, then the removed rules.
    pub rules: Vec<RuleChangeJson>,
    /// The changed policies, by path.
    pub policies: Vec<PolicyChange>,
    /// The effect on people; null without a directory.
    pub people: Option<ImpactPeople>,
}

/// The default policy before and after a change.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct DefaultChange {
    /// The policy before; null if there was none.
    pub before: Option<String>,
    /// The policy after; null if there is none.
    pub after: Option<String>,
}

/// A changed rule.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RuleChangeJson {
    /// `added`, `removed`, `changed` or `reordered`.
    pub change: &'static str,
    /// The rule before the change; null for a new rule.
    pub before: Option<ComparedRule>,
    /// The rule after the change; null for a removed rule.
    pub after: Option<ComparedRule>,
}

/// A rule, before or after a change.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ComparedRule {
    /// The index of the rule, from 0.
    pub index: usize,
    /// The name.
    pub name: Option<String>,
    /// The patterns for groups.
    pub groups: Vec<String>,
    /// The path of the policy.
    pub policy: String,
}

/// A changed policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct PolicyChange {
    /// The path of the policy.
    pub policy: String,
    /// `added`, `removed` or `changed`.
    pub change: &'static str,
}

/// The effect on people. People without an active account are not counted.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ImpactPeople {
    /// The number of people before the change.
    pub before: usize,
    /// The number of people after the change.
    pub after: usize,
    /// The number of people who get another policy.
    pub moved: usize,
    /// The number of people who keep a policy whose text changed.
    pub changed: usize,
    /// The number of people who are new in the directory.
    pub joined: usize,
    /// The number of people who are no longer in the directory.
    pub left: usize,
    /// The number of people without an address, who cannot be recognised in two directories.
    pub unmatched: usize,
    /// The number of people for each group of equal changes, the largest number first.
    pub kinds: Vec<AffectedGroupJson>,
    /// The first affected people, as many as the caller asked for.
    pub affected: Vec<AffectedPersonJson>,
}

/// People with the same change.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AffectedGroupJson {
    /// `moved`, `changed`, `joined` or `left`.
    pub change: &'static str,
    /// The policy before the change; null for no managed policy.
    pub from: Option<String>,
    /// The policy after the change; null for no managed policy.
    pub to: Option<String>,
    /// The number of people.
    pub people: usize,
}

/// A person who is affected by a change.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AffectedPersonJson {
    /// The main address; null if the person has none.
    pub user: Option<String>,
    /// `moved`, `changed`, `joined` or `left`.
    pub change: &'static str,
    /// The policy before the change; null for no managed policy.
    pub from: Option<String>,
    /// The name of the rule that gave it, or its key if it has no name; null if no rule matched.
    pub from_rule: Option<String>,
    /// The policy after the change; null for no managed policy.
    pub to: Option<String>,
    /// The name of the rule that gives it, or its key if it has no name; null if no rule matches.
    pub to_rule: Option<String>,
}

impl ImpactAnswer {
    /// Compares two repositories. The maps hold the texts of their policies, by path.
    #[must_use]
    pub fn new(
        base: &str,
        before: (&Assignments, &BTreeMap<String, String>),
        after: (&Assignments, &BTreeMap<String, String>),
    ) -> Self {
        let default =
            |assignments: &Assignments| assignments.default.as_ref().map(|default| default.as_str().to_owned());
        let (was, is) = (default(before.0), default(after.0));
        let rules = after.0.changes_since(before.0).into_iter().map(|change| RuleChangeJson {
            change: change.kind.as_str(),
            before: change.before.map(ComparedRule::new),
            after: change.after.map(ComparedRule::new),
        });
        let paths: BTreeSet<&String> = before.1.keys().chain(after.1.keys()).collect();
        let policies = paths.into_iter().filter_map(|path| {
            let change = match (before.1.get(path), after.1.get(path)) {
                (None, _) => "added",
                (_, None) => "removed",
                (Some(was), Some(is)) if was != is => "changed",
                _ => return None,
            };
            Some(PolicyChange { policy: path.clone(), change })
        });
        Self {
            schema: "stricture/impact/1",
            base: base.to_owned(),
            default: (was != is).then_some(DefaultChange { before: was, after: is }),
            rules: rules.collect(),
            policies: policies.collect(),
            people: None,
        }
    }

    /// Adds the effect on people. It lists the first `most` people one by one.
    #[must_use]
    pub fn with_people(self, impact: &assignments::Impact<'_>, most: usize) -> Self {
        let kinds = impact.kinds().into_iter().map(|((change, from, to), people)| AffectedGroupJson {
            change: change.as_str(),
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            people,
        });
        let count = |change| impact.count(change);
        let people = ImpactPeople {
            before: impact.before,
            after: impact.after,
            moved: count(assignments::PersonChange::Moved),
            changed: count(assignments::PersonChange::Changed),
            joined: count(assignments::PersonChange::Joined),
            left: count(assignments::PersonChange::Left),
            unmatched: impact.unmatched,
            kinds: kinds.collect(),
            affected: impact.affected.iter().take(most).map(AffectedPersonJson::new).collect(),
        };
        Self { people: Some(people), ..self }
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let nobody = self.people.as_ref().is_none_or(|people| people.kinds.is_empty());
        self.default.is_none() && self.rules.is_empty() && self.policies.is_empty() && nobody
    }
}

impl ComparedRule {
    fn new(rule: &GroupRule) -> Self {
        Self {
            index: rule.index,
            name: rule.name.clone(),
            groups: rule.patterns.iter().map(|pattern| pattern.text.clone()).collect(),
            policy: rule.policy.as_str().to_owned(),
        }
    }
}

/// The name of a rule, or its key in the assignments, which counts from 0 like all of JSON.
fn name_or_key(rule: &GroupRule) -> String {
    rule.name.clone().unwrap_or_else(|| format!("rules[{}]", rule.index))
}

impl AffectedPersonJson {
    fn new(affected: &assignments::AffectedPerson<'_>) -> Self {
        let policy =
            |standing: Option<AssignedPolicy<'_>>| standing.and_then(|standing| standing.policy).map(str::to_owned);
        let rule = |standing: Option<AssignedPolicy<'_>>| standing.and_then(|standing| standing.rule).map(name_or_key);
        Self {
            user: affected.address.map(str::to_owned),
            change: affected.change.as_str(),
            from: policy(affected.before),
            from_rule: rule(affected.before),
            to: policy(affected.after),
            to_rule: rule(affected.after),
        }
    }
}
