//! Permission profiles that the client replaces by read-only permissions, because they need a sandbox mode that is not
//! allowed.

use super::{FULL_ACCESS_PROFILE, WORKSPACE_PROFILE};
use crate::client::filesystem::denied_reads;
use crate::client::full_access::refused_default;
use crate::client::sandbox::{self, FULL_ACCESS, READ_ONLY, WORKSPACE_WRITE};
use crate::client::{Client, hosts, profile_mode};
use crate::release::Release;
use crate::schema::At;

/// A profile that people may select, and that gives read-only permissions only.
pub(crate) struct Replaced<'d> {
    /// Its entry in the list of profiles.
    pub(crate) entry: At<'d>,
    /// The mode that it needs.
    pub(crate) mode: &'static str,
    /// The key that makes it the default, if it is.
    pub(crate) default: Option<At<'d>>,
    /// The modes that are allowed.
    pub(crate) list: At<'d>,
}

/// Why a profile that people may select gives read-only permissions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadOnlyBecause {
    /// A mode that it needs and that is not allowed.
    ModeMissing(&'static str),
    /// Paths that may not be read, while it has full access. Seen live on 0.169.0 and 0.171.0.
    ReadsDenied,
}

/// The profiles that give read-only permissions whatever they say, by name. The client warns people who have one.
pub(crate) fn read_only_instead<'d>(client: &Client<'d>) -> Vec<(&'d str, ReadOnlyBecause)> {
    let replaced = replaced(client).into_iter();
    let by_mode = replaced.map(|replaced| (replaced.entry.name(), ReadOnlyBecause::ModeMissing(replaced.mode)));
    let denied = denied_reads(client.policy()).is_some() && client.profiles().allows(FULL_ACCESS_PROFILE);
    by_mode.chain(denied.then_some((FULL_ACCESS_PROFILE, ReadOnlyBecause::ReadsDenied))).collect()
}

/// The profiles that are replaced on every host: the cases `modes-against-default`, `deny-read-profile-falls-back` and
/// `mix-case-conflict-full-access-falls-back`.
pub(crate) fn replaced<'d>(client: &Client<'d>) -> Vec<Replaced<'d>> {
    let Some(list) = sandbox::in_force(client.policy()).map(|in_force| in_force.list) else { return Vec::new() };
    let allowed = sandbox::modes(&list);
    if !allowed.contains(&READ_ONLY) {
        return Vec::new();
    }
    let profiles = client.profiles();
    // Denied reads rule out full access by themselves.
    let no_full_access = denied_reads(client.policy()).is_some();
    let lacks = |mode: &str| !(allowed.contains(&mode) || (mode == FULL_ACCESS && no_full_access));
    let selected = profiles.selected();
    let reachable = client.hosts().iter().filter(|entry| !entry.is_unreachable());
    let elsewhere: Vec<&str> = reachable.filter_map(hosts::Entry::modes).flat_map(sandbox::modes).collect();
    // For nothing takes the place of a default that stops the client.
    let refused = refused_default(client).is_some_and(|refused| refused.clients.contains(Release::newest()));
    let mut replaced = Vec::new();
    for at in profiles.selectable() {
        let is_default = selected == Some(at.name());
        if is_default && refused {
            continue;
        }
        let mode = match at.name() {
            WORKSPACE_PROFILE => WORKSPACE_WRITE,
            FULL_ACCESS_PROFILE => FULL_ACCESS,
            _ if is_default => client.selected_profile(|profile| Some(profile_mode::of(profile))).unwrap_or(READ_ONLY),
            _ => continue,
        };
        if !lacks(mode) || elsewhere.contains(&mode) {
            continue;
        }
        let default = profiles.default.clone().filter(|_| is_default);
        replaced.push(Replaced { entry: at.clone(), mode, default, list: list.clone() });
    }
    replaced
}
