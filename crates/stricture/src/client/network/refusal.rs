//! The reasons in network constraints for which the client refuses a policy, in addition to the format.

use super::{ALL_SOCKETS, Constraints, DomainRules, Form, ProfileNetwork, all_constraints, places};
use crate::client::domains::is_every_host;
use crate::client::{Client, profiles};
use crate::release::{Release, Releases};
use crate::schema::At;
use crate::syntax::Span;

/// Something about the network that stops the client.
pub(crate) enum NetworkRefusal<'d> {
    /// Constraints stand in both of their places. `same` says that both have the same meaning, which only older releases refuse.
    TwoPlaces { inner: At<'d>, outer: At<'d>, same: bool, clients: Releases },
    /// An older list stands beside the table that takes its place.
    MixedForms { list: At<'d>, list_name: &'static str, word: &'static str, table: At<'d>, table_name: &'static str },
    /// A rule stands for every host.
    EveryHost { pattern: String, allow: bool, rule: Span },
    /// A managed rule to allow does not come about.
    Unmet { pattern: String, allowed: Span, denied: Option<Span>, clients: Releases },
    /// The selected profile opens all Unix sockets, which constraints list one by one.
    AllSockets { switch: Span, list: At<'d>, clients: Releases },
}

/// All that stops the client.
pub(in crate::client) fn refusals<'d>(client: &Client<'d>) -> Vec<NetworkRefusal<'d>> {
    let mut refusals = Vec::new();
    two_places(client, &mut refusals);
    mixed_forms(client, &mut refusals);
    every_host(client, &mut refusals);
    unmet(client, &mut refusals);
    all_sockets(client, &mut refusals);
    refusals
}

/// The first release that takes the same constraints in both places: the cases `constraints-both-places-*`.
const TAKES_THE_SAME_TWICE: Release = Release::new(0, 171, 0);

/// The cases `constraints-network-and-permissions-network` and `constraints-both-places-*`.
fn two_places<'d>(client: &Client<'d>, refusals: &mut Vec<NetworkRefusal<'d>>) {
    if let (Some(inner), Some(outer)) = places(client.policy()) {
        let both = Constraints::of(inner.clone()).zip(Constraints::of(outer.clone()));
        let same = both.is_some_and(|(inner, outer)| inner.means_the_same(&outer));
        let clients = if same { Releases::before(TAKES_THE_SAME_TWICE) } else { Releases::all() };
        refusals.push(NetworkRefusal::TwoPlaces { inner, outer, same, clients });
    }
}

/// The cases `network-proxy-domains-and-lists` and `network-proxy-sockets-and-list`.
fn mixed_forms<'d>(client: &Client<'d>, refusals: &mut Vec<NetworkRefusal<'d>>) {
    for constraints in all_constraints(client) {
        for Form { name, table, lists } in constraints.forms() {
            let Some(table) = table else { continue };
            refusals.extend(lists.into_iter().map(|list| NetworkRefusal::MixedForms {
                list: list.at.clone(),
                list_name: list.name,
                word: list.word,
                table: table.clone(),
                table_name: name,
            }));
        }
    }
}

/// Constraints refuse such a rule to allow and to deny, as the cases `network-proxy-star`, `constraints-allowed-domains-star` and
/// `constraints-denied-domains-star` show; a profile only one to deny, as `net-domains-star-deny` and `net-domains-star-allow` do.
fn every_host(client: &Client<'_>, refusals: &mut Vec<NetworkRefusal<'_>>) {
    let rules = client.domain_rules();
    let denied = rules.result.iter().filter(|(_, rule)| !rule.allow);
    let stars = denied.chain(&rules.managed).filter(|(pattern, _)| is_every_host(pattern));
    refusals.extend(stars.map(|(pattern, rule)| NetworkRefusal::EveryHost {
        pattern: pattern.clone(),
        allow: rule.allow,
        rule: rule.span,
    }));
}

/// The cases `mix-case-conflict-managed-only` and `mix-profile-denies-managed-domain-other-case`. A release that does not know the default profile
/// has the rules without those of the profile: it starts with both of these cases.
fn unmet(client: &Client<'_>, refusals: &mut Vec<NetworkRefusal<'_>>) {
    let is_selected = client.profiles().selected().is_some();
    let knowing = if is_selected { profiles::knowing_default() } else { Releases::all() };
    let without_profile = is_selected.then(|| DomainRules::without_profile(client));
    let without_profile = without_profile.as_ref().map(|rules| (rules, Releases::all().without(knowing)));
    for (rules, clients) in [(client.domain_rules(), knowing)].into_iter().chain(without_profile) {
        refusals.extend(rules.unmet().map(|unmet| NetworkRefusal::Unmet {
            pattern: unmet.pattern.to_owned(),
            allowed: unmet.allowed,
            denied: unmet.denied,
            clients,
        }));
    }
}

/// The cases `mix-all-sockets-with-list` and `mix-all-sockets-in-parent`. A switch in the constraints themselves decides, on or off, as
/// `mix-all-sockets-allowed` and `mix-all-sockets-forbidden` show.
fn all_sockets<'d>(client: &Client<'d>, refusals: &mut Vec<NetworkRefusal<'d>>) {
    let Some(constraints) = client.constraints().filter(|constraints| constraints.view.get(ALL_SOCKETS).is_none())
    else {
        return;
    };
    let Some(list) = constraints.sockets() else { return };
    let switch = client.selected_profile(|profile| Some(ProfileNetwork::of(profile)?.all_sockets()?.key_span));
    let clients = constraints.clients();
    refusals.extend(switch.map(|switch| NetworkRefusal::AllSockets { switch, list: list.clone(), clients }));
}
