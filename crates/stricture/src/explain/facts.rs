//! Facts about other keys that the sentence about one key needs.

use crate::client::network::ProxyStart;
use crate::client::profiles::{self, ReadOnlyBecause};
use crate::client::reviewers::{self, ReviewRequired};
use crate::client::{Client, approvals, desktop};

/// Facts about other keys that the sentence about one key needs.
pub(super) struct Facts {
    /// Whether certain hosts have sandbox modes of their own.
    pub(super) has_hosts: bool,
    /// Whether the network proxy runs.
    pub(super) proxy: ProxyStart,
    /// Whether nobody but people may answer requests for approval.
    pub(super) only_people_review: bool,
    /// The sessions in which automatic review must answer requests for approval.
    pub(super) review_required: ReviewRequired,
    /// Whether automatic review can answer nothing.
    pub(super) review_ruled_out: bool,
    /// Whether people may work without being asked anything.
    pub(super) allows_never: bool,
    /// Whether the policy lists the permission profiles that people may select.
    pub(super) lists_profiles: bool,
    /// The profile that the policy names for people who select none.
    pub(super) default_profile: Option<String>,
    /// The profiles that give read-only permissions whatever they say.
    pub(super) read_only_profiles: Vec<(String, ReadOnlyBecause)>,
    /// Whether the agent may not operate browsers and desktop apps at all.
    pub(super) operates_nothing: bool,
    /// Whether the policy names sources of plugins.
    pub(super) names_sources: bool,
}

impl Facts {
    pub(super) fn of(client: &Client<'_>) -> Self {
        let policy = client.policy();
        let sources = policy.view("marketplaces").map(|marketplaces| marketplaces.map("allowed_sources"));
        let read_only = profiles::read_only_instead(client).into_iter();
        Self {
            has_hosts: !policy.items("remote_sandbox_config").is_empty(),
            proxy: client.proxy_start(),
            only_people_review: reviewers::only_people(policy).is_some(),
            review_required: reviewers::required(client),
            review_ruled_out: reviewers::is_ruled_out(client),
            allows_never: approvals::allows_never(policy),
            lists_profiles: client.profiles().allowed.is_some(),
            default_profile: client.profiles().selected().map(str::to_owned),
            read_only_profiles: read_only.map(|(name, why)| (name.to_owned(), why)).collect(),
            operates_nothing: desktop::operates_nothing(policy),
            names_sources: sources.is_some_and(|sources| !sources.is_empty()),
        }
    }

    /// Why a profile gives read-only permissions, if it does so whatever it says.
    pub(super) fn read_only(&self, profile: &str) -> Option<ReadOnlyBecause> {
        self.read_only_profiles.iter().find(|(name, _)| name == profile).map(|(_, why)| *why)
    }
}
