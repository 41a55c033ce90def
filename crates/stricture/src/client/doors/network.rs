//! Doors of the network.

use super::closing::{Closing, below};
use super::sandbox::{self, limit, without_full_access, without_questions};
use super::{Door, DoorKind};
use crate::client::approvals;
use crate::client::network::{Constraints, MANAGED_ONLY, ProfileNetwork, ProxyStart};
use crate::client::sandbox::READ_ONLY;
use crate::client::{Client, sandbox as modes};

pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let proxy = client.proxy_start();
    if !matches!(proxy, ProxyStart::Always | ProxyStart::WithNetwork) {
        return;
    }
    past_the_proxy(client, doors);
    let Some(constraints) = client.constraints() else { return };
    let Some(allowed) = constraints.allowed_domains() else { return };
    if proxy == ProxyStart::Always && limit(client).is_some() {
        let closed = has_no_network(client);
        doors.push(Door::behind(allowed, DoorKind::RulesOpenNetwork { closed }));
    }
    if constraints.managed_only().and_then(|at| at.node.as_bool()) == Some(true) {
        return;
    }
    if approvals::may_ask_anything(client.policy()) {
        let closing = only_managed(client, constraints);
        doors.push(Door::behind(allowed, DoorKind::UnnamedDomainAsked).closed_by(closing));
    }
    if client.domain_rules().take_those_of_people() {
        doors.push(Door::behind(allowed, DoorKind::OwnDomains).closed_by(only_managed(client, constraints)));
    }
}

/// Commands that the proxy does not see. The key is what starts the proxy.
fn past_the_proxy<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let switch = client.constraints().and_then(Constraints::switch);
    let Some(start) = switch.or_else(|| client.features().counting(crate::client::features::NETWORK_PROXY)) else {
        return;
    };
    if sandbox::is_open(client) {
        let door = Door::behind(start, DoorKind::UnproxiedFullAccess);
        doors.push(door.closed_by(without_full_access(client)));
    } else if approvals::may_ask_about_sandbox(client.policy()) {
        let door = Door::behind(start, DoorKind::UnproxiedEscalation);
        doors.push(door.closed_by(Some(without_questions(client))));
    }
}

/// That only the allow rules of the policy count, unless the client would refuse that: a domain that is denied in another spelling stops it.
fn only_managed(client: &Client<'_>, constraints: &Constraints<'_>) -> Option<Closing> {
    let path = below(&constraints.at, MANAGED_ONLY)?;
    client.domain_rules().managed_only().unmet().is_none().then(|| Closing::set(path, "true"))
}

/// Whether people may select only sandboxes that have no network without the rules: the mode `read-only`, or profiles that do not open it.
fn has_no_network(client: &Client<'_>) -> bool {
    let profiles = client.profiles();
    if profiles.allowed.is_some() {
        let opens = |name: &str| {
            let network = profiles.get(name).and_then(|profile| ProfileNetwork::of(&profile.view()?));
            network.is_some_and(|network| network.opened().is_some())
        };
        return profiles.selectable().all(|at| !opens(at.name()));
    }
    let in_force = modes::in_force(client.policy());
    in_force.is_some_and(|in_force| modes::modes(&in_force.list) == [READ_ONLY])
}
