//! Full access: commands that run without a sandbox, and the people who may select it.

use super::filesystem::denied_reads;
use super::profiles::{FULL_ACCESS_PROFILE, WORKSPACE_PROFILE};
use super::sandbox::{Closed, EXTERNAL, FULL_ACCESS, READ_ONLY};
use super::{Client, approvals, fate, hosts, profile_mode, profiles, sandbox};
use crate::release::{Release, Releases};
use crate::report::{Fate, RestReason};
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

/// The list of paths that may not be read, and what names full access, which nobody gets beside it: with what becomes of each.
pub(crate) fn at_rest<'d>(client: &Client<'d>) -> Option<(At<'d>, Vec<(At<'d>, Fate)>)> {
    let denied = denied_reads(client.policy())?;
    let modes = sandbox::in_force(client.policy()).map(|in_force| in_force.list);
    let modes = modes.iter().flat_map(without_sandbox).map(|at| (at.clone(), fate::overruled(at.path())));
    // People may select the profile all the same.
    let profiles = client.profiles().selectable().filter(|at| at.name() == FULL_ACCESS_PROFILE);
    let profiles = profiles.map(|at| (at.clone(), fate::at_rest(at.path(), RestReason::ReadsDenied)));
    Some((denied, modes.chain(profiles).collect()))
}

/// The modes without a sandbox, for people and for programs. Asked live: beside denied reads a turn with either is refused.
fn without_sandbox<'d>(list: &At<'d>) -> impl Iterator<Item = At<'d>> + use<'d> {
    let is_one = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == FULL_ACCESS || word == EXTERNAL);
    list.items().into_iter().filter(is_one)
}

fn full_access_in<'d>(list: &At<'d>) -> impl Iterator<Item = At<'d>> + use<'d> {
    list.items().into_iter().filter(|at| at.word().is_some_and(|(word, _)| word == FULL_ACCESS))
}

/// Whether a profile amounts to full access. What an unselected one inherits is left out of account.
fn amounts_to_it(client: &Client<'_>, profile: &At<'_>) -> bool {
    if client.profiles().selected() == Some(profile.name()) {
        return selected_amounts_to_it(client).contains(Release::newest());
    }
    profiles::extends(profile).is_none()
        && profile.view().is_some_and(|view| profile_mode::is_full_access(&view).contains(Release::newest()))
}

/// The first release for which the paths that the parent `:workspace` guards are not rules: the cases
/// `full-access-mode-root-over-workspace` and `full-access-mode-workspace-root-inherited-and-read`.
const GUARDS_ARE_NO_RULES: Release = Release::new(0, 147, 0);

/// The releases for which the selected profile amounts to full access.
fn selected_amounts_to_it(client: &Client<'_>) -> Releases {
    let releases = client.selected_profile(|profile| Some(profile_mode::is_full_access(profile))).unwrap_or_default();
    if client.profiles().selected_extends(WORKSPACE_PROFILE) {
        releases.and(Releases::from(GUARDS_ARE_NO_RULES))
    } else {
        releases
    }
}

/// Whether the default profile has full access. Where that is closed, the client refuses such a policy if nobody is asked.
pub(super) fn is_default(client: &Client<'_>) -> bool {
    let selected = client.profiles().selected();
    selected.is_some_and(|name| name == FULL_ACCESS_PROFILE || !selected_amounts_to_it(client).is_empty())
}

/// A default with full access that nobody gets, and that nothing takes the place of, since nobody is asked.
pub(crate) struct RefusedDefault<'d> {
    /// The key that makes it the default.
    pub(crate) default: At<'d>,
    pub(crate) name: &'d str,
    pub(crate) closed: Closed<'d>,
    /// The approval policies with which nobody is asked.
    pub(crate) asks_nobody: At<'d>,
    /// The releases that refuse it.
    pub(crate) clients: Releases,
}

/// The default that stops the client, if it does: the cases `full-access-never-*`.
pub(crate) fn refused_default<'d>(client: &Client<'d>) -> Option<RefusedDefault<'d>> {
    let closed = sandbox::closed(client.policy(), FULL_ACCESS)?;
    let (asks_nobody, clients) = needs_full_access(client)?;
    let profiles = client.profiles();
    let (default, name) = (profiles.default.clone()?, profiles.selected()?);
    Some(RefusedDefault { default, name, closed, asks_nobody, clients })
}

/// The approval policies with which nobody is asked, where the default profile has full access: these releases refuse to start wherever that
/// access is closed.
fn needs_full_access<'d>(client: &Client<'d>) -> Option<(At<'d>, Releases)> {
    let (asks_nobody, clients) = approvals::never_asks(client.policy())?;
    let name = client.profiles().selected()?;
    let clients = if name == FULL_ACCESS_PROFILE { clients } else { clients.and(selected_amounts_to_it(client)) };
    (!clients.is_empty()).then_some((asks_nobody, clients))
}

/// Sandbox modes of certain hosts that close the full access which the default needs.
pub(crate) struct RefusedOnHosts<'c, 'd> {
    pub(crate) list: &'c At<'d>,
    pub(crate) entry: &'c hosts::Entry<'d>,
    /// The approval policies with which nobody is asked.
    pub(crate) asks_nobody: At<'d>,
    /// The releases that refuse the default there.
    pub(crate) clients: Releases,
}

/// The lists that stop the client on certain hosts for its default, where it is not refused everywhere; a list that the client refuses by
/// itself is another matter. The case `full-access-host-entry-takes-away-never` shows what such an entry does on the hosts that it is for, and
/// `full-access-host-entry-elsewhere-never` that it does nothing on others.
pub(crate) fn refused_on_hosts<'c, 'd>(client: &'c Client<'d>) -> Vec<RefusedOnHosts<'c, 'd>> {
    let needed = needs_full_access(client).filter(|_| sandbox::closed(client.policy(), FULL_ACCESS).is_none());
    let Some((asks_nobody, clients)) = needed else { return Vec::new() };
    let entries = client.hosts().iter().take_while(|entry| !entry.is_for_every_host());
    let with_list = entries.filter_map(|entry| Some((entry.modes()?, entry)));
    let closing = with_list.filter(|(list, _)| sandbox::lists(list, READ_ONLY) && !sandbox::lists(list, FULL_ACCESS));
    closing.map(|(list, entry)| RefusedOnHosts { list, entry, asks_nobody: asks_nobody.clone(), clients }).collect()
}
