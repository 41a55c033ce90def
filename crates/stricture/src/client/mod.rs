//! What the client does with a policy, and nothing else.
//!
//! Everything that judges asks here: each fact about the client has one definition, which names the fixture that shows it.

pub(crate) mod approvals;
pub(crate) mod deny_pattern;
pub(crate) mod domains;
pub(crate) mod filesystem;
pub(crate) mod hooks;
pub(crate) mod hosts;
pub(crate) mod marketplaces;
pub(crate) mod network;
pub(crate) mod paths;
pub(crate) mod profile_mode;
pub(crate) mod profiles;
pub(crate) mod readable;
pub(crate) mod sandbox;

use std::cell::OnceCell;

use crate::schema::{self, Merged, View};
use crate::syntax::{Node, Table};

use hooks::Hooks;
use marketplaces::{HostPattern, host_patterns};
use network::Proxy;
use profiles::Profiles;

/// The client as it reads one policy: what it makes of the keys, each fact worked out when it is first asked for.
pub(crate) struct Client<'d> {
    policy: View<'d>,
    profiles: OnceCell<Profiles<'d>>,
    selected: OnceCell<Option<Node>>,
    proxy: OnceCell<Proxy>,
    hooks: OnceCell<Hooks<'d>>,
    host_patterns: OnceCell<Vec<HostPattern<'d>>>,
    hosts: OnceCell<Vec<hosts::Entry<'d>>>,
}

impl<'d> Client<'d> {
    /// The client that reads the policy with this root.
    pub(crate) fn of(root: &'d Table) -> Self {
        Self {
            policy: View::root(root, schema::root()),
            profiles: OnceCell::new(),
            selected: OnceCell::new(),
            proxy: OnceCell::new(),
            hooks: OnceCell::new(),
            host_patterns: OnceCell::new(),
            hosts: OnceCell::new(),
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

    /// What the client would put into its network proxy.
    pub(crate) fn proxy(&self) -> &Proxy {
        self.proxy.get_or_init(|| {
            let with_profile = self.selected_profile(|profile| Some(Proxy::of(self, profile.view("network").as_ref())));
            with_profile.unwrap_or_else(|| Proxy::of(self, None))
        })
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
}
