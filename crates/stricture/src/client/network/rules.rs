//! The domain rules that result from the network constraints and the selected profile.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::forms::{ALLOWED_DOMAINS, DENIED_DOMAINS, DOMAINS};
use super::{Constraints, ProfileNetwork};
use crate::client::domains::normal_host;
use crate::client::words::ALLOW;
use crate::client::{Client, profiles, sandbox};
use crate::schema::At;
use crate::syntax::Span;

/// A domain rule with the place that causes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) allow: bool,
    pub(crate) span: Span,
}

/// The domain rules that the client would put into its proxy.
#[derive(Debug, Default)]
pub(crate) struct DomainRules {
    /// The rules that result, by pattern as written.
    pub(crate) result: BTreeMap<String, Rule>,
    /// The managed rules, by pattern as written.
    pub(crate) managed: BTreeMap<String, Rule>,
    /// Whether only the managed allow rules count.
    managed_only: bool,
    /// Whether a profile runs in the client's sandbox, where people may add rules of their own, as the cases
    /// `mix-case-conflict-full-access*` show.
    sandboxed: bool,
    /// The rules of the profile.
    of_profile: Vec<(String, Rule)>,
}

/// A managed rule to allow that does not come about.
pub(crate) struct Unmet<'p> {
    pub(crate) pattern: &'p str,
    pub(crate) allowed: Span,
    /// The rule that denies it.
    pub(crate) denied: Option<Span>,
}

impl DomainRules {
    /// Those of the policy under a profile that says this about the network.
    pub(crate) fn of(client: &Client<'_>, profile: Option<&ProfileNetwork<'_>>) -> Self {
        Self::in_sandbox(client, profile, is_sandboxed(client))
    }

    /// The rules that result if there are no profiles.
    pub(super) fn without_profile(client: &Client<'_>) -> Self {
        Self::in_sandbox(client, None, true)
    }

    fn in_sandbox(client: &Client<'_>, profile: Option<&ProfileNetwork<'_>>, sandboxed: bool) -> Self {
        let constraints = client.constraints();
        let managed = constraints.map(managed_rules).unwrap_or_default();
        let managed_only =
            constraints.and_then(Constraints::managed_only).is_some_and(|at| at.node.as_bool() == Some(true));
        let of_profile = profile_rules(profile);
        let result = effective(&of_profile, &managed, managed_only, sandboxed);
        Self { result, managed, managed_only, sandboxed, of_profile }
    }

    /// The same if only the managed allow rules counted.
    pub(crate) fn managed_only(&self) -> Self {
        Self {
            result: effective(&self.of_profile, &self.managed, true, self.sandboxed),
            managed: self.managed.clone(),
            managed_only: true,
            sandboxed: self.sandboxed,
            of_profile: self.of_profile.clone(),
        }
    }

    /// Whether people may add allow rules of their own, unless the policy keeps them from it: outside of the client's sandbox the rules
    /// of the policy take the place of theirs. Asked live.
    pub(crate) fn take_those_of_people(&self) -> bool {
        self.sandboxed
    }

    /// Whether the allow rules that result are those that the policy demands, less what is denied. The pattern's letter case
    /// does not count in this comparison, and does where rules are put together: that is how they can differ.
    pub(crate) fn unmet(&self) -> Option<Unmet<'_>> {
        let lower = |pattern: &str| pattern.to_ascii_lowercase();
        let denied: HashMap<String, Span> = self
            .result
            .iter()
            .filter(|(_, rule)| !rule.allow)
            .map(|(pattern, rule)| (lower(pattern), rule.span))
            .collect();
        let allowed: HashMap<String, Span> = self
            .result
            .iter()
            .filter(|(_, rule)| rule.allow)
            .map(|(pattern, rule)| (lower(pattern), rule.span))
            .collect();
        let wanted = || self.managed.iter().filter(|(_, rule)| rule.allow);
        if !self.managed_only && wanted().next().is_none() {
            return None;
        }
        let missing = wanted()
            .find(|(pattern, _)| !allowed.contains_key(&lower(pattern)) && !denied.contains_key(&lower(pattern)));
        let both = || {
            wanted().find(|(pattern, _)| allowed.contains_key(&lower(pattern)) && denied.contains_key(&lower(pattern)))
        };
        let exact = self.managed_only || !self.sandboxed;
        missing.or_else(|| exact.then(both).flatten()).map(|(pattern, rule)| Unmet {
            pattern,
            allowed: rule.span,
            denied: denied.get(&lower(pattern)).copied(),
        })
    }
}

/// Whether the profile that applies is one that the client enforces with its own sandbox.
fn is_sandboxed(client: &Client<'_>) -> bool {
    client.profiles().selected() != Some(profiles::FULL_ACCESS_PROFILE)
        || sandbox::closed(client.policy(), sandbox::FULL_ACCESS).is_some()
}

/// The rules of one table and of the two older lists: a rule of a list takes the place of one for the same pattern in the table, and one
/// of the denied list that of the allowed one, as the case `constraints-same-in-both-lists` shows beside `mix-case-conflict-managed-only`.
pub(crate) fn joined<R>(
    table: impl IntoIterator<Item = (String, R)>,
    allowed: impl IntoIterator<Item = (String, R)>,
    denied: impl IntoIterator<Item = (String, R)>,
) -> BTreeMap<String, R> {
    // Of several entries for one key, the last is collected.
    table.into_iter().chain(allowed).chain(denied).collect()
}

fn managed_rules(constraints: &Constraints<'_>) -> BTreeMap<String, Rule> {
    let list = |key, allow| {
        let items = constraints.view.items(key).into_iter();
        items.filter_map(move |at| Some((at.node.as_text()?.to_owned(), Rule { allow, span: at.node.span })))
    };
    let table = constraints.view.map(DOMAINS);
    joined(table.iter().filter_map(rule), list(ALLOWED_DOMAINS, true), list(DENIED_DOMAINS, false))
}

fn rule(at: &At<'_>) -> Option<(String, Rule)> {
    let (word, _) = at.word()?;
    Some((at.name().to_owned(), Rule { allow: word == ALLOW, span: at.key_span }))
}

/// The rules of a profile: of several spellings of one host, the last in order counts, as the case
/// `net-domains-star-overridden-by-same-host` shows.
fn profile_rules(network: Option<&ProfileNetwork<'_>>) -> Vec<(String, Rule)> {
    let entries = network.and_then(ProfileNetwork::domains).map(At::entries).unwrap_or_default();
    let mut entries: Vec<(String, Rule)> = entries.iter().filter_map(rule).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    let mut by_host: HashMap<String, (String, Rule)> = HashMap::new();
    for (pattern, rule) in entries {
        by_host.insert(normal_host(&pattern), (pattern, rule));
    }
    by_host.into_values().collect()
}

/// The profile's rules under the managed ones: managed lists replace the profile's, or are joined by it where people may add, as the
/// cases `mix-profile-*` show.
fn effective(
    profile: &[(String, Rule)],
    managed: &BTreeMap<String, Rule>,
    managed_only: bool,
    sandboxed: bool,
) -> BTreeMap<String, Rule> {
    let mut rules: BTreeMap<String, Rule> = BTreeMap::new();
    let mut add = |pattern: &str, rule: Rule| {
        // A rule to deny wins over one to allow with the same pattern.
        rules
            .entry(pattern.to_owned())
            .and_modify(|known| {
                if !rule.allow {
                    *known = rule;
                }
            })
            .or_insert(rule);
    };
    for allow in [true, false] {
        let own = profile.iter().filter(|(_, rule)| rule.allow == allow);
        let demanded: Vec<_> = managed.iter().filter(|(_, rule)| rule.allow == allow).collect();
        let replaces = !demanded.is_empty() || (allow && managed_only);
        let joins = sandboxed && !(allow && managed_only);
        for (pattern, rule) in &demanded {
            add(pattern, **rule);
        }
        if !replaces || joins {
            let taken: HashSet<String> = demanded.iter().map(|(pattern, _)| pattern.to_ascii_lowercase()).collect();
            for (pattern, rule) in own.filter(|(pattern, _)| !taken.contains(&pattern.to_ascii_lowercase())) {
                add(pattern, *rule);
            }
        }
    }
    rules
}
