//! Who may get full access: commands that run without a sandbox.

use super::filesystem::denied_reads;
use super::profiles::FULL_ACCESS_PROFILE;
use super::sandbox::{Closed, FULL_ACCESS};
use super::{Client, approvals, hosts, profile_mode, profiles, sandbox};
use crate::schema::At;

/// What gives full access to whoever selects it.
pub(crate) enum FullAccess<'d> {
    /// The word in a list of sandbox modes.
    Mode(At<'d>),
    /// The entry of the built-in profile.
    BuiltIn(At<'d>),
    /// A described profile that amounts to it.
    Profile(At<'d>),
}

/// All that gives full access. Beside denied reads nothing does: see [`sandbox::closed`].
pub(crate) fn unlocked<'d>(client: &Client<'d>) -> Vec<FullAccess<'d>> {
    if denied_reads(client.policy()).is_some() {
        return Vec::new();
    }
    let list = sandbox::in_force(client.policy()).map(|in_force| in_force.list);
    let mut unlocked: Vec<FullAccess<'d>> = list.iter().flat_map(full_access_in).map(FullAccess::Mode).collect();
    // An entry that allows more than the list in force is another matter.
    if list.is_none() {
        let entries = client.hosts().iter().filter(|entry| !entry.is_unreachable());
        let words = entries.filter_map(hosts::Entry::modes).flat_map(full_access_in);
        unlocked.extend(words.map(FullAccess::Mode));
    }
    // A profile in a mode that is not allowed gives less.
    if list.is_some_and(|list| !sandbox::lists(&list, FULL_ACCESS)) {
        return unlocked;
    }
    let profiles = client.profiles();
    for at in profiles.selectable() {
        if at.name() == FULL_ACCESS_PROFILE {
            unlocked.push(FullAccess::BuiltIn(at.clone()));
        } else if let Some(profile) = profiles.get(at.name()).filter(|profile| amounts_to_it(client, profile)) {
            unlocked.push(FullAccess::Profile(profile.clone()));
        }
    }
    unlocked
}

/// What names full access that nobody gets, as some path may not be read, with the list of those paths.
pub(crate) fn at_rest<'d>(client: &Client<'d>) -> Option<(At<'d>, Vec<At<'d>>)> {
    let denied = denied_reads(client.policy())?;
    let modes = sandbox::in_force(client.policy()).map(|in_force| in_force.list);
    let modes = modes.iter().flat_map(full_access_in);
    let profiles = client.profiles().selectable().filter(|at| at.name() == FULL_ACCESS_PROFILE);
    Some((denied, modes.chain(profiles.cloned()).collect()))
}

fn full_access_in<'d>(list: &At<'d>) -> impl Iterator<Item = At<'d>> + use<'d> {
    list.items().into_iter().filter(|at| at.word().is_some_and(|(word, _)| word == FULL_ACCESS))
}

/// Whether a profile amounts to full access. What an unselected one inherits is left out of account.
fn amounts_to_it(client: &Client<'_>, profile: &At<'_>) -> bool {
    if client.profiles().selected() == Some(profile.name()) {
        return selected_amounts_to_it(client);
    }
    profiles::extends(profile).is_none() && profile.view().is_some_and(|view| profile_mode::is_full_access(&view))
}

fn selected_amounts_to_it(client: &Client<'_>) -> bool {
    client.selected_profile(|profile| Some(profile_mode::is_full_access(profile))).unwrap_or_default()
}

/// A default with full access that nobody gets, and that nothing takes the place of, since nobody is asked.
pub(crate) struct RefusedDefault<'d> {
    /// The key that makes it the default.
    pub(crate) default: At<'d>,
    pub(crate) name: &'d str,
    pub(crate) closed: Closed<'d>,
    /// The approval policies with which nobody is asked.
    pub(crate) asks_nobody: At<'d>,
}

/// The default that stops the client, if it does: the cases `full-access-never-*`.
pub(crate) fn refused_default<'d>(client: &Client<'d>) -> Option<RefusedDefault<'d>> {
    let asks_nobody = approvals::never_asks(client.policy())?;
    let closed = sandbox::closed(client.policy(), FULL_ACCESS)?;
    let profiles = client.profiles();
    let (default, name) = (profiles.default.clone()?, profiles.selected()?);
    let is_full = name == FULL_ACCESS_PROFILE || selected_amounts_to_it(client);
    is_full.then_some(RefusedDefault { default, name, closed, asks_nobody })
}
