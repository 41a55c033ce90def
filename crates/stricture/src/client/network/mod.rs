//! The network constraints of a policy, what a profile says about the network, and whether the proxy runs that heeds both.

mod forms;
mod refusal;
mod rules;
mod same;

use super::profiles::FULL_ACCESS_PROFILE;
use super::words::ALLOW;
use super::{Client, features};
use crate::release::Releases;
use crate::schema::{self, At, View};
use crate::syntax::Span;
use forms::{ALLOWED_DOMAINS, ALLOWED_SOCKETS, DENIED_DOMAINS, DOMAINS, SOCKETS};

pub(crate) use forms::{Form, OlderList};
pub(crate) use refusal::NetworkRefusal;
pub(super) use refusal::refusals;
pub(crate) use rules::{DomainRules, joined};

/// The network constraints of one of their two places, `network_proxy` and `permissions.network`.
pub(crate) struct Constraints<'d> {
    pub(crate) at: At<'d>,
    view: View<'d>,
}

/// Keys of constraints that nothing but the proxy heeds. Asked live: without it, commands under an open profile reach what is denied.
const FOR_THE_PROXY: &[&str] = &[
    "domains",
    "allowed_domains",
    "denied_domains",
    "review_domains",
    "unix_sockets",
    "allow_unix_sockets",
    MANAGED_ONLY,
    "header_injections",
];

/// The domains that need a review.
const REVIEW_DOMAINS: &str = "review_domains";

/// Whether only the allow rules of the policy count.
pub(crate) const MANAGED_ONLY: &str = "managed_allowed_domains_only";

/// The switch of the proxy in constraints, and of the network in a profile.
const ENABLED: &str = "enabled";

/// The switch for all Unix sockets at once, in constraints and in a profile.
const ALL_SOCKETS: &str = "dangerously_allow_all_unix_sockets";

impl<'d> Constraints<'d> {
    fn of(at: At<'d>) -> Option<Self> {
        let view = at.view()?;
        Some(Self { at, view })
    }

    /// The releases that know the place of the constraints.
    fn clients(&self) -> Releases {
        schema::key_since(&self.at.path().to_string()).map_or(Releases::all(), |since| since.knowledge().known)
    }

    /// The switch of the proxy.
    pub(crate) fn switch(&self) -> Option<&At<'d>> {
        self.view.get(ENABLED)
    }

    /// The switch that leaves none but the allow rules of the policy.
    pub(crate) fn managed_only(&self) -> Option<&At<'d>> {
        self.view.get(MANAGED_ONLY)
    }

    /// The patterns of domains for the proxy, with their places.
    pub(crate) fn domain_patterns(&self) -> Vec<(&'d str, Span)> {
        let table = self.view.map(DOMAINS).into_iter().map(|at| (at.name(), at.key_span));
        let lists = [ALLOWED_DOMAINS, DENIED_DOMAINS, REVIEW_DOMAINS].iter().flat_map(|key| texts(&self.view, key));
        table.chain(lists).collect()
    }

    /// The Unix sockets that commands may reach, with their places.
    pub(crate) fn allowed_sockets(&self) -> Vec<(&'d str, Span)> {
        allowed(&self.view, SOCKETS).chain(texts(&self.view, ALLOWED_SOCKETS)).collect()
    }

    /// Whether they replace the Unix sockets of a profile: a table does so even if it is empty, a list does not.
    pub(crate) fn replace_sockets(&self) -> bool {
        self.view.get(SOCKETS).is_some() || !self.view.items(ALLOWED_SOCKETS).is_empty()
    }

    /// The keys that nothing but the proxy heeds.
    pub(crate) fn for_the_proxy(&self) -> impl Iterator<Item = &At<'d>> {
        FOR_THE_PROXY.iter().filter_map(|key| self.view.get(key))
    }
}

/// The two places of constraints as they are written, `permissions.network` first.
fn places<'d>(policy: &View<'d>) -> (Option<At<'d>>, Option<At<'d>>) {
    let inner = policy.view("permissions").and_then(|permissions| permissions.get("network").cloned());
    (inner, policy.get("network_proxy").cloned())
}

/// Whether the constraints stand in one place. In two, they must stay the same.
pub(crate) fn in_one_place(client: &Client<'_>) -> bool {
    let (inner, outer) = places(client.policy());
    inner.is_none() || outer.is_none()
}

/// The texts of a list with their places.
fn texts<'d>(view: &View<'d>, key: &str) -> impl Iterator<Item = (&'d str, Span)> + use<'d> {
    view.items(key).into_iter().filter_map(|at| Some((at.node.as_text()?, at.node.span)))
}

/// The keys of a table that have the word to allow, with their places.
fn allowed<'d>(view: &View<'d>, key: &str) -> impl Iterator<Item = (&'d str, Span)> + use<'d> {
    let allows = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == ALLOW);
    view.map(key).into_iter().filter(allows).map(|at| (at.name(), at.key_span))
}

/// Every table of network constraints in the file, the one that counts first.
pub(crate) fn all_constraints<'d>(client: &Client<'d>) -> Vec<Constraints<'d>> {
    let (inner, outer) = places(client.policy());
    outer.into_iter().chain(inner).filter_map(Constraints::of).collect()
}

/// The place of the two that matters, whatever is read from them. The client refuses a file that has both, unless they say the same, as the cases
/// `constraints-both-places-*` show.
pub(crate) fn counting<T>(network_proxy: Option<T>, of_permissions: impl FnOnce() -> Option<T>) -> Option<T> {
    network_proxy.or_else(of_permissions)
}

/// The constraints that count.
pub(super) fn constraints<'d>(client: &Client<'d>) -> Option<Constraints<'d>> {
    let (inner, outer) = places(client.policy());
    counting(outer.and_then(Constraints::of), || inner.and_then(Constraints::of))
}

/// What a profile says about the network.
pub(crate) struct ProfileNetwork<'d> {
    view: View<'d>,
}

impl<'d> ProfileNetwork<'d> {
    pub(crate) fn of(profile: &View<'d>) -> Option<Self> {
        Some(Self { view: profile.view("network")? })
    }

    /// The key that opens the network to commands, if it does.
    pub(crate) fn opened(&self) -> Option<&At<'d>> {
        self.view.get(ENABLED).filter(|at| at.node.as_bool() == Some(true))
    }

    /// Its domain rules.
    pub(crate) fn domains(&self) -> Option<&At<'d>> {
        self.view.get("domains")
    }

    /// The patterns of its domain rules with their places, and whether they allow.
    pub(crate) fn domain_patterns(&self) -> Vec<(&'d str, Span, bool)> {
        let allows = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == ALLOW);
        self.view.map(DOMAINS).into_iter().map(|at| (at.name(), at.key_span, allows(&at))).collect()
    }

    /// The Unix sockets that it lets commands reach, with their places.
    pub(crate) fn allowed_sockets(&self) -> Vec<(&'d str, Span)> {
        allowed(&self.view, SOCKETS).collect()
    }

    /// Its interceptions of requests.
    pub(crate) fn mitm(&self) -> Option<View<'d>> {
        self.view.view("mitm")
    }

    /// The switch that opens all Unix sockets, if it does.
    fn all_sockets(&self) -> Option<&At<'d>> {
        self.view.get(ALL_SOCKETS).filter(|at| at.node.as_bool() == Some(true))
    }
}

/// What a policy says about running the proxy that enforces all rules about the network.
///
/// That the switch of the constraints counts before the feature, and that the feature counts in sessions whose commands may reach the
/// network, and in no other, is shown by the cases `aws-with-proxy-*`. The same came out live of every combination of the
/// constraints (none, empty, rules alone, on, off), the feature (unset, on, off) and the selected profile's own switch (unset, on, off).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProxyStart {
    /// In every session.
    Always,
    /// In sessions whose commands may reach the network.
    WithNetwork,
    /// In none, for the same reason: people may select no profile that lets commands reach the network.
    NoNetwork,
    /// In none, whatever people switch on.
    Never,
    /// The policy does not say. People may switch on the feature.
    Unsaid,
}

/// Whether the proxy runs.
pub(super) fn proxy_start(client: &Client<'_>) -> ProxyStart {
    let switch = client.constraints().and_then(Constraints::switch).and_then(|at| at.node.as_bool());
    match (switch, features::switch(client, features::NETWORK_PROXY)) {
        (Some(true), _) => ProxyStart::Always,
        (Some(false), _) | (None, Some(false)) => ProxyStart::Never,
        (None, Some(true)) if opens_no_network(client) => ProxyStart::NoNetwork,
        (None, Some(true)) => ProxyStart::WithNetwork,
        (None, None) => ProxyStart::Unsaid,
    }
}

impl ProxyStart {
    /// Whether it runs under a profile that says this about the network.
    pub(crate) fn runs_under(self, network: Option<&ProfileNetwork<'_>>) -> bool {
        match self {
            Self::Always => true,
            Self::WithNetwork => network.is_some_and(|network| network.opened().is_some()),
            Self::NoNetwork | Self::Never | Self::Unsaid => false,
        }
    }
}

/// Whether the policy names the profiles that people may select, and none of the profiles that it describes opens the network. Full access
/// needs no opening. That a person's own settings open nothing beside such a list was asked live.
fn opens_no_network(client: &Client<'_>) -> bool {
    let profiles = client.profiles();
    let opens = |profile: &At<'_>| {
        let network = profile.view().as_ref().and_then(ProfileNetwork::of);
        network.is_some_and(|network| network.opened().is_some())
    };
    profiles.allowed.is_some() && !profiles.allows(FULL_ACCESS_PROFILE) && !profiles.described.iter().any(opens)
}
