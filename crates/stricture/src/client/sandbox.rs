//! The sandbox modes that people may select.

use super::hosts::{ENTRIES, Entry, PATTERNS};
use super::{Client, filesystem};
use crate::release::Releases;
use crate::schema::{self, At, View};

/// The list of the modes that people may select, at the top of the file and in entries for certain hosts.
pub(super) const ALLOWED: &str = "allowed_sandbox_modes";

/// The sandbox modes, from the tightest to the loosest.
pub(crate) const READ_ONLY: &str = "read-only";
pub(crate) const WORKSPACE_WRITE: &str = "workspace-write";
pub(crate) const FULL_ACCESS: &str = "danger-full-access";

/// The mode of programs that have a sandbox of their own. No person can select it.
pub(crate) const EXTERNAL: &str = "external-sandbox";

/// Whether a list under this key must have [`READ_ONLY`], as the case `sandbox-modes-without-read-only` shows.
pub(crate) fn must_have_read_only(key: &str) -> bool {
    key == ALLOWED
}

/// The modes that people can select; [`EXTERNAL`] is for programs.
const MODES: &[&str] = &[READ_ONLY, WORKSPACE_WRITE, FULL_ACCESS];

/// A list of modes that holds on a machine whatever its name.
pub(crate) struct InForce<'d> {
    pub(crate) list: At<'d>,
    /// Where it stands in an entry for every host: the patterns there. It takes the place of the list at the top of the file then, also
    /// where that would be refused by itself, as the case `hosts-match-hides-wrong-list` shows.
    pub(crate) patterns: Option<At<'d>>,
}

/// The list in force; `None` where nothing restricts the modes, or where that depends on the machine's name. The first entry that matches counts,
/// see `hosts-first-match-wins`.
pub(crate) fn in_force<'d>(policy: &View<'d>) -> Option<InForce<'d>> {
    let entries: Vec<View<'d>> = policy.items(ENTRIES).iter().filter_map(At::view).collect();
    match entries.iter().find(|entry| matches_every_host(entry)) {
        Some(entry) => Some(InForce { list: entry.get(ALLOWED).cloned()?, patterns: entry.get(PATTERNS).cloned() }),
        None => Some(InForce { list: policy.get(ALLOWED).cloned()?, patterns: None }),
    }
}

/// The list in force where it stops the client, with the releases that it stops: it lacks the mode in which a session begins, as in the case
/// `sandbox-modes-without-read-only`. What is no list at all is against the format. A release that does not know entries for hosts has the list
/// at the top, see `hosts-match-hides-wrong-list`.
pub(crate) fn refused<'d>(client: &Client<'d>) -> Vec<(InForce<'d>, Releases)> {
    let known = schema::key_since(ENTRIES).map_or(Releases::all(), |since| since.knowledge().known);
    let in_force = in_force(client.policy());
    let hidden = in_force.as_ref().filter(|in_force| in_force.patterns.is_some());
    let hidden = hidden.and_then(|_| client.policy().get(ALLOWED).cloned());
    let hidden = hidden.map(|list| (InForce { list, patterns: None }, Releases::all().without(known)));
    let all = in_force.map(|in_force| (in_force, Releases::all())).into_iter().chain(hidden);
    all.filter(|(InForce { list, .. }, _)| list.node.as_array().is_some() && !lists(list, READ_ONLY)).collect()
}

/// The lists that stop the client on certain hosts, each with the entry that it stands in: the cases `hosts-first-match-is-wrong` and
/// `hosts-elsewhere`. Nobody comes to an entry behind one for every host.
pub(crate) fn refused_on_hosts<'c, 'd>(client: &'c Client<'d>) -> impl Iterator<Item = (&'c At<'d>, &'c Entry<'d>)> {
    let entries = client.hosts().iter().take_while(|entry| !entry.is_for_every_host());
    let with_list = entries.filter_map(|entry| Some((entry.modes()?, entry)));
    with_list.filter(|(list, _)| !lists(list, READ_ONLY))
}

/// The list at the top of the file where it never counts, with the patterns of an entry that is for every host.
pub(crate) fn never_counts<'d>(client: &Client<'d>) -> Option<(At<'d>, At<'d>)> {
    let list = client.policy().get(ALLOWED)?;
    Some((list.clone(), in_force(client.policy())?.patterns?))
}

/// Whether the modes are restricted, for all hosts or for some.
pub(super) fn restricts_modes(client: &Client<'_>) -> bool {
    client.policy().get(ALLOWED).is_some() || !client.hosts().is_empty()
}

/// What keeps sessions from a mode.
pub(crate) enum Closed<'d> {
    /// The list in force lacks it.
    ByList(At<'d>),
    /// Paths may not be read, which no session without a sandbox would heed; the cases `full-access-never-denied-path*` show it.
    ByDeniedReads(At<'d>),
}

/// What keeps sessions from `mode`, if anything does. That a list in an entry for every host counts, and not the one at the top, is shown
/// by the cases `full-access-host-entry-*`.
pub(crate) fn closed<'d>(policy: &View<'d>, mode: &str) -> Option<Closed<'d>> {
    match in_force(policy) {
        Some(InForce { list, .. }) if !lists(&list, mode) => Some(Closed::ByList(list)),
        _ if mode == FULL_ACCESS => filesystem::denied_reads(policy).map(Closed::ByDeniedReads),
        _ => None,
    }
}

/// The mode of people who select one that the list lacks, with a warning. Seen live on 0.169.0 and 0.171.0.
pub(crate) const FALLBACK: &str = READ_ONLY;

/// The effects of a list on people who select no mode of it, or none at all; seen live on 0.169.0 and 0.171.0.
pub(crate) struct Beside {
    /// Whether a mode is missing at all.
    pub(crate) lacks_some: bool,
    /// Whether all people are warned in folders that are marked as trusted or untrusted: what they would have there is missing.
    pub(crate) warns_all: bool,
    /// Whether full access is missing. With the approval policy `never`, a person who selects it gets no session instead.
    pub(crate) lacks_full_access: bool,
}

/// Returns the effects of `list` on people who select no mode of it.
pub(crate) fn beside(list: &At<'_>) -> Beside {
    let listed = modes(list);
    let lacks = |mode: &str| !listed.contains(&mode);
    Beside {
        lacks_some: MODES.iter().any(|mode| lacks(mode)),
        warns_all: lacks(WORKSPACE_WRITE),
        lacks_full_access: lacks(FULL_ACCESS),
    }
}

/// Whether a list of modes has this one, in either way to write a word, see `sandbox-modes-one-key-table`.
pub(crate) fn lists(list: &At<'_>, mode: &str) -> bool {
    list.items().iter().any(|item| item.word().is_some_and(|(word, _)| word == mode))
}

/// The modes of a list that people can select, each once. `full-access-never-external-sandbox` shows that the fourth mode is none for people.
pub(crate) fn modes<'d>(list: &At<'d>) -> Vec<&'d str> {
    let mut modes = Vec::new();
    for (word, _) in list.items().iter().filter_map(At::word) {
        if MODES.contains(&word) && !modes.contains(&word) {
            modes.push(word);
        }
    }
    modes
}

/// Whether an entry of `remote_sandbox_config` is for every machine that has a name: one of its patterns is enough, see `hosts-second-matches`.
pub(crate) fn matches_every_host(entry: &View<'_>) -> bool {
    entry.items(PATTERNS).iter().filter_map(|pattern| pattern.node.as_text()).any(is_every_host)
}

/// Whether a pattern for names of hosts matches every one. See `hosts-blank-around` and `hosts-star-dot` for what is taken off it, and
/// `hosts-question-star`.
pub(crate) fn is_every_host(pattern: &str) -> bool {
    // `*` is any text and `?` one character, which every name has.
    let pattern = pattern.trim().trim_end_matches('.');
    pattern.contains('*') && pattern.bytes().all(|b| matches!(b, b'*' | b'?')) && pattern.matches('?').count() <= 1
}
