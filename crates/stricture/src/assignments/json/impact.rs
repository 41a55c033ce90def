//! `stricture/impact/1`: what a change does to people.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::assignments::{self, AssignedPolicy, Assignments, GroupRule};

/// What a change of assignments, policies or directory does.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ImpactAnswer {
    /// Always `stricture/impact/1`.
    pub schema: &'static str,
    /// What is compared with, as the caller gave it.
    pub base: String,
    /// The default, where it is another one.
    pub default: Option<DefaultChange>,
    /// The rules that are not what they were: those that are there in their order, then those that are gone.
    pub rules: Vec<RuleChangeJson>,
    /// The policies that are not what they were, by path.
    pub policies: Vec<PolicyChange>,
    /// What it does to people; null without a directory.
    pub people: Option<ImpactPeople>,
}

/// The default, before and after; null where there is none.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct DefaultChange {
    /// What it was.
    pub before: Option<String>,
    /// What it is.
    pub after: Option<String>,
}

/// A rule that is not what it was.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RuleChangeJson {
    /// `added`, `removed`, `changed` or `reordered`.
    pub change: &'static str,
    /// What it was; null for a new one.
    pub before: Option<ComparedRule>,
    /// What it is; null for one that is gone.
    pub after: Option<ComparedRule>,
}

/// A rule.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ComparedRule {
    /// Its number, from 0.
    pub index: usize,
    /// What it is called.
    pub name: Option<String>,
    /// Its patterns.
    pub groups: Vec<String>,
    /// Its policy.
    pub policy: String,
}

/// A policy that is not what it was.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct PolicyChange {
    /// Its path.
    pub policy: String,
    /// `added`, `removed` or `changed`.
    pub change: &'static str,
}

/// What it does to people. Those whose accounts are not in use count as not there.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ImpactPeople {
    /// How many there were.
    pub before: usize,
    /// How many there are.
    pub after: usize,
    /// How many get another policy.
    pub moved: usize,
    /// How many keep a policy whose text changed.
    pub changed: usize,
    /// How many are new in the directory.
    pub joined: usize,
    /// How many are gone from it.
    pub left: usize,
    /// How many have no address to recognise them by in two directories.
    pub unmatched: usize,
    /// How many people there are of each kind, the most first.
    pub kinds: Vec<AffectedGroupJson>,
    /// The first of them, as many as were asked for.
    pub affected: Vec<AffectedPersonJson>,
}

/// People for whom the same changed.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AffectedGroupJson {
    /// `moved`, `changed`, `joined` or `left`.
    pub change: &'static str,
    /// The policy that they got; null for none.
    pub from: Option<String>,
    /// The policy that they get; null for none.
    pub to: Option<String>,
    /// How many they are.
    pub people: usize,
}

/// Somebody for whom something changed.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct AffectedPersonJson {
    /// The main address; null where there is none.
    pub user: Option<String>,
    /// `moved`, `changed`, `joined` or `left`.
    pub change: &'static str,
    /// The policy that they got; null for none.
    pub from: Option<String>,
    /// The rule that gave it, by its name or else its place; null for the default or nothing.
    pub from_rule: Option<String>,
    /// The policy that they get; null for none.
    pub to: Option<String>,
    /// The rule that gives it; null for the default or nothing.
    pub to_rule: Option<String>,
}

impl ImpactAnswer {
    /// How two repositories differ; the texts of their policies stand under their paths.
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

    /// The same with what it does to people, of whom the first `most` are told one by one.
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

    /// Whether nothing changed that anybody would notice.
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

impl AffectedPersonJson {
    fn new(affected: &assignments::AffectedPerson<'_>) -> Self {
        let policy =
            |standing: Option<AssignedPolicy<'_>>| standing.and_then(|standing| standing.policy).map(str::to_owned);
        let rule =
            |standing: Option<AssignedPolicy<'_>>| standing.and_then(|standing| standing.rule).map(GroupRule::title);
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
