//! The network constraints of a policy, and what they make of the selected profile.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Client;
use crate::client::domains::normal_host;
use crate::client::profiles;
use crate::client::sandbox;
use crate::schema::{At, View};
use crate::syntax::Span;

/// A domain rule with the place that causes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) allow: bool,
    pub(crate) span: Span,
}

/// Every table of network constraints in the file, in either place.
pub(crate) fn all_constraints<'d>(client: &Client<'d>) -> Vec<At<'d>> {
    let policy = client.policy();
    let inner = policy.view("permissions").and_then(|permissions| permissions.get("network").cloned());
    policy.get("network_proxy").cloned().into_iter().chain(inner).filter(|at| at.view().is_some()).collect()
}

/// The constraints that count: a file that has both is refused anyway.
pub(crate) fn constraints_at<'d>(client: &Client<'d>) -> Option<At<'d>> {
    all_constraints(client).into_iter().next()
}

/// The constraints that count, seen as a table.
pub(crate) fn constraints<'d>(client: &Client<'d>) -> Option<View<'d>> {
    constraints_at(client)?.view()
}

/// What the client would put into its proxy.
#[derive(Debug, Default)]
pub(crate) struct Proxy {
    /// The rules that result, by pattern as written.
    pub(crate) rules: BTreeMap<String, Rule>,
    /// The managed rules, by pattern as written.
    pub(crate) managed: BTreeMap<String, Rule>,
    /// Whether only the managed allow rules count.
    pub(crate) managed_only: bool,
    /// Whether a profile runs in the client's sandbox, where people may add rules of their own.
    pub(crate) sandboxed: bool,
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

impl Proxy {
    pub(crate) fn of(client: &Client<'_>, profile_network: Option<&View<'_>>) -> Self {
        let constraints = constraints(client);
        let managed = constraints.as_ref().map(managed_rules).unwrap_or_default();
        let managed_only =
            constraints.as_ref().is_some_and(|view| view.bool("managed_allowed_domains_only") == Some(true));
        let sandboxed = is_sandboxed(client);
        let of_profile = profile_rules(profile_network);
        let rules = effective(&of_profile, &managed, managed_only, sandboxed);
        Self { rules, managed, managed_only, sandboxed, of_profile }
    }

    /// The same if only the managed allow rules counted.
    pub(crate) fn managed_only(&self) -> Self {
        Self {
            rules: effective(&self.of_profile, &self.managed, true, self.sandboxed),
            managed: self.managed.clone(),
            managed_only: true,
            sandboxed: self.sandboxed,
            of_profile: self.of_profile.clone(),
        }
    }

    /// Whether the allow rules that result are those that the policy demands, less what is denied. The pattern's letter case
    /// does not count in this comparison, and does where rules are put together: that is how they can differ.
    pub(crate) fn unmet(&self) -> Option<Unmet<'_>> {
        let lower = |pattern: &str| pattern.to_ascii_lowercase();
        let denied: HashMap<String, Span> = self
            .rules
            .iter()
            .filter(|(_, rule)| !rule.allow)
            .map(|(pattern, rule)| (lower(pattern), rule.span))
            .collect();
        let allowed: HashMap<String, Span> = self
            .rules
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
    client.profiles().selected() != Some(profiles::FULL_ACCESS)
        || sandbox::closed(client.policy(), sandbox::FULL_ACCESS).is_some()
}

fn managed_rules(constraints: &View<'_>) -> BTreeMap<String, Rule> {
    let mut rules: BTreeMap<String, Rule> = constraints.map("domains").iter().filter_map(rule).collect();
    for (list, allow) in [("allowed_domains", true), ("denied_domains", false)] {
        for at in constraints.items(list) {
            if let Some(pattern) = at.node.as_text() {
                rules.insert(pattern.to_owned(), Rule { allow, span: at.node.span });
            }
        }
    }
    rules
}

fn rule(at: &At<'_>) -> Option<(String, Rule)> {
    let (word, _) = at.word()?;
    Some((at.name().to_owned(), Rule { allow: word == "allow", span: at.key_span }))
}

/// The rules of a profile: of several spellings of one host, the last in order counts.
fn profile_rules(network: Option<&View<'_>>) -> Vec<(String, Rule)> {
    let mut entries: Vec<(String, Rule)> =
        network.map(|network| network.map("domains")).unwrap_or_default().iter().filter_map(rule).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    let mut by_host: HashMap<String, (String, Rule)> = HashMap::new();
    for (pattern, rule) in entries {
        by_host.insert(normal_host(&pattern), (pattern, rule));
    }
    by_host.into_values().collect()
}

/// The profile's rules under the managed ones: managed lists replace the profile's, or are joined by it where people may add.
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
