//! Facts about other keys that the sentence about one key needs.

use crate::client::network::ProxyStart;
use crate::client::{Client, reviewers};

/// Facts about other keys that the sentence about one key needs.
pub(super) struct Facts {
    /// Whether certain hosts have sandbox modes of their own.
    pub(super) has_hosts: bool,
    /// Whether the network proxy runs.
    pub(super) proxy: ProxyStart,
    /// Whether nobody but people may answer requests for approval.
    pub(super) only_people_review: bool,
}

impl Facts {
    pub(super) fn of(client: &Client<'_>) -> Self {
        let policy = client.policy();
        Self {
            has_hosts: !policy.items("remote_sandbox_config").is_empty(),
            proxy: client.proxy_start(),
            only_people_review: reviewers::only_people(policy).is_some(),
        }
    }
}
