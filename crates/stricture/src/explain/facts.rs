//! What a sentence about one key must know of others.

use super::network::Proxy;
use crate::schema::{At, View};

/// What a sentence about one key must know of others.
pub(super) struct Facts {
    /// Whether certain hosts have sandbox modes of their own.
    pub(super) has_hosts: bool,
    /// Whether the network proxy runs.
    pub(super) proxy: Proxy,
    /// Whether nobody but people may answer requests for approval.
    pub(super) only_people_review: bool,
}

impl Facts {
    pub(super) fn of(policy: &View<'_>) -> Self {
        let reviewers = policy.items("allowed_approvals_reviewers");
        let is_person = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == "user");
        Self {
            has_hosts: !policy.items("remote_sandbox_config").is_empty(),
            proxy: Proxy::of(policy),
            only_people_review: !reviewers.is_empty() && reviewers.iter().all(is_person),
        }
    }
}
