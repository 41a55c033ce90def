//! The behaviour of the client, and nothing else.
//!
//! Everything that judges a policy asks this module. Each fact about the client has one definition, which names the
//! fixture that shows it.

mod accepted;
pub(crate) mod addresses;
pub(crate) mod approvals;
pub(crate) mod command_rules;
pub(crate) mod deny_pattern;
pub(crate) mod desktop;
pub(crate) mod domains;
pub(crate) mod doors;
pub(crate) mod expressions;
pub(crate) mod fate;
pub(crate) mod features;
pub(crate) mod files;
pub(crate) mod filesystem;
pub(crate) mod full_access;
pub(crate) mod gateway;
pub(crate) mod grammar;
pub(crate) mod hooks;
pub(crate) mod hosts;
mod in_force;
pub(crate) mod marketplaces;
pub(crate) mod mcp;
pub(crate) mod mitm;
pub(crate) mod network;
pub(crate) mod own_rules;
pub(crate) mod paths;
pub(crate) mod profile_mode;
pub(crate) mod profiles;
pub(crate) mod programs;
pub(crate) mod prompts;
pub(crate) mod prose;
pub(crate) mod providers;
pub(crate) mod read_conflicts;
pub(crate) mod readable;
pub(crate) mod reviewers;
pub(crate) mod sandbox;
pub(crate) mod secrets;
pub(crate) mod session;
pub(crate) mod sign_in;
pub(crate) mod unfamiliar;
pub(crate) mod web_search;
pub(crate) mod windows;
pub(crate) mod words;

pub use accepted::Accepted;

use std::cell::OnceCell;

use crate::schema::{self, Merged, View};
use crate::syntax::{Node, Table};

use doors::Door;
use features::Features;
use filesystem::DeniedRead;
use hooks::Hooks;
use marketplaces::{HostPattern, host_patterns};
use network::{Constraints, DomainRules, NetworkRefusal, ProfileNetwork, ProxyStart};
use profiles::{ProfileRefusal, Profiles};
use providers::Providers;
use read_conflicts::ReadConflict;
use sign_in::SignIn;
use unfamiliar::Unfamiliar;

/// The client as it reads one policy: what it makes of the keys, each fact worked out when it is first asked for.
pub(crate) struct Client<'d> {
    policy: View<'d>,
    profiles: OnceCell<Profiles<'d>>,
    selected: OnceCell<Option<Node>>,
    profile_refusals: OnceCell<Vec<ProfileRefusal<'d>>>,
    deny_read: OnceCell<Vec<DeniedRead<'d>>>,
    read_conflicts: OnceCell<Vec<ReadConflict<'d>>>,
    constraints: OnceCell<Option<Constraints<'d>>>,
    proxy_start: OnceCell<ProxyStart>,
    domain_rules: OnceCell<DomainRules>,
    network_refusals: OnceCell<Vec<NetworkRefusal<'d>>>,
    hooks: OnceCell<Hooks<'d>>,
    host_patterns: OnceCell<Vec<HostPattern<'d>>>,
    hosts: OnceCell<Vec<hosts::Entry<'d>>>,
    sign_in: OnceCell<SignIn<'d>>,
    providers: OnceCell<Providers<'d>>,
    features: OnceCell<Features<'d>>,
    unfamiliar: OnceCell<Vec<Unfamiliar<'d>>>,
    obstacles: OnceCell<Vec<session::Obstacle>>,
    doors: OnceCell<Vec<Door<'d>>>,
}

impl<'d> Client<'d> {
    /// The client that reads the policy with this root.
    pub(crate) fn of(root: &'d Table) -> Self {
        Self {
            policy: View::root(root, schema::root()),
            profiles: OnceCell::new(),
            selected: OnceCell::new(),
            profile_refusals: OnceCell::new(),
            deny_read: OnceCell::new(),
            read_conflicts: OnceCell::new(),
            constraints: OnceCell::new(),
            proxy_start: OnceCell::new(),
            domain_rules: OnceCell::new(),
            network_refusals: OnceCell::new(),
            hooks: OnceCell::new(),
            host_patterns: OnceCell::new(),
            hosts: OnceCell::new(),
            sign_in: OnceCell::new(),
            providers: OnceCell::new(),
            features: OnceCell::new(),
            unfamiliar: OnceCell::new(),
            obstacles: OnceCell::new(),
            doors: OnceCell::new(),
        }
    }

    /// The whole policy, seen through the schema.
    pub(crate) fn policy(&self) -> &View<'d> {
        &self.policy
    }

    /// The permission profiles.
    pub(crate) fn profiles(&self) -> &Profiles<'d> {
        self.profiles.get_or_init(|| Profiles::of(&self.policy))
    }

    /// Looks at the selected profile with all that it inherits, if it is described in this file. Its spans are those of the
    /// document; its paths are not.
    pub(crate) fn selected_profile<T>(&self, look: impl FnOnce(&View<'_>) -> Option<T>) -> Option<T> {
        let node = self.selected.get_or_init(|| self.profiles().merged().map(Merged::into_node)).as_ref()?;
        let place = self.profiles().get(self.profiles().selected()?)?;
        look(&place.with_node(node).view()?)
    }

    /// What of the profiles stops the client.
    pub(crate) fn profile_refusals(&self) -> &[ProfileRefusal<'d>] {
        self.profile_refusals.get_or_init(|| profiles::refusals(self.profiles()))
    }

    /// Where denied paths take away what must be readable.
    pub(crate) fn read_conflicts(&self) -> &[ReadConflict<'d>] {
        self.read_conflicts.get_or_init(|| read_conflicts::conflicts(self))
    }

    /// The paths that nobody's commands may read.
    pub(crate) fn deny_read(&self) -> &[DeniedRead<'d>] {
        self.deny_read.get_or_init(|| filesystem::deny_read(self))
    }

    /// The network constraints that count.
    pub(crate) fn constraints(&self) -> Option<&Constraints<'d>> {
        self.constraints.get_or_init(|| network::constraints(self)).as_ref()
    }

    /// Whether the network proxy runs.
    pub(crate) fn proxy_start(&self) -> ProxyStart {
        *self.proxy_start.get_or_init(|| network::proxy_start(self))
    }

    /// The domain rules that the client would put into its network proxy.
    pub(crate) fn domain_rules(&self) -> &DomainRules {
        self.domain_rules.get_or_init(|| {
            let of_profile = |profile: &View<'_>| DomainRules::of(self, ProfileNetwork::of(profile).as_ref());
            self.selected_profile(|profile| Some(of_profile(profile))).unwrap_or_else(|| DomainRules::of(self, None))
        })
    }

    /// What of the network constraints stops the client.
    pub(crate) fn network_refusals(&self) -> &[NetworkRefusal<'d>] {
        self.network_refusals.get_or_init(|| network::refusals(self))
    }

    /// Everything that leaves people no work, the first stage first.
    pub(crate) fn obstacles(&self) -> &[session::Obstacle] {
        self.obstacles.get_or_init(|| session::obstacles(self))
    }

    /// The ways in which somebody can still do what the policy seems to close.
    pub(crate) fn doors(&self) -> &[Door<'d>] {
        self.doors.get_or_init(|| doors::of(self))
    }

    /// The hooks.
    pub(crate) fn hooks(&self) -> &Hooks<'d> {
        self.hooks.get_or_init(|| Hooks::of(&self.policy))
    }

    /// The expressions for hosts from which plugins may come.
    pub(crate) fn host_patterns(&self) -> &[HostPattern<'d>] {
        self.host_patterns.get_or_init(|| host_patterns(&self.policy))
    }

    /// The entries that are for certain hosts.
    pub(crate) fn hosts(&self) -> &[hosts::Entry<'d>] {
        self.hosts.get_or_init(|| hosts::entries(&self.policy))
    }

    /// What is said about signing in.
    pub(crate) fn sign_in(&self) -> &SignIn<'d> {
        self.sign_in.get_or_init(|| SignIn::of(&self.policy))
    }

    /// The model providers.
    pub(crate) fn providers(&self) -> &Providers<'d> {
        self.providers.get_or_init(|| Providers::of(&self.policy))
    }

    /// The switches of features.
    pub(crate) fn features(&self) -> &Features<'d> {
        self.features.get_or_init(|| Features::of(&self.policy))
    }

    /// The parts of the policy that some releases do not know.
    pub(crate) fn unfamiliar(&self) -> &[Unfamiliar<'d>] {
        self.unfamiliar.get_or_init(|| unfamiliar::of(self))
    }
}
