//! Which sandbox modes people may select.

use super::filesystem;
use crate::schema::{At, View};

/// The sandbox modes, from the tightest to the loosest.
pub(crate) const READ_ONLY: &str = "read-only";
pub(crate) const WORKSPACE_WRITE: &str = "workspace-write";
pub(crate) const FULL_ACCESS: &str = "danger-full-access";

/// The modes that people can select; `external-sandbox` is for programs.
const MODES: &[&str] = &[READ_ONLY, WORKSPACE_WRITE, FULL_ACCESS];

/// A list of modes that holds on a machine whatever its name.
pub(crate) struct InForce<'d> {
    pub(crate) list: At<'d>,
    /// Where it stands in an entry for every host: the patterns there. It takes the place of the list at the top of the file then, also
    /// where that would be refused by itself, as the case `hosts-match-hides-wrong-list` shows.
    pub(crate) patterns: Option<At<'d>>,
}

/// The list in force; `None` where nothing restricts the modes, or where that depends on the machine's name.
pub(crate) fn in_force<'d>(policy: &View<'d>) -> Option<InForce<'d>> {
    let entries: Vec<View<'d>> = policy.items("remote_sandbox_config").iter().filter_map(At::view).collect();
    match entries.iter().find(|entry| matches_every_host(entry)) {
        Some(entry) => Some(InForce {
            list: entry.get("allowed_sandbox_modes").cloned()?,
            patterns: entry.get("hostname_patterns").cloned(),
        }),
        None => Some(InForce { list: policy.get("allowed_sandbox_modes").cloned()?, patterns: None }),
    }
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

/// Whether a list of modes has this one.
pub(crate) fn lists(list: &At<'_>, mode: &str) -> bool {
    list.items().iter().any(|item| item.word().is_some_and(|(word, _)| word == mode))
}

/// The modes of a list that people can select, each once.
pub(crate) fn modes<'d>(list: &At<'d>) -> Vec<&'d str> {
    let mut modes = Vec::new();
    for (word, _) in list.items().iter().filter_map(At::word) {
        if MODES.contains(&word) && !modes.contains(&word) {
            modes.push(word);
        }
    }
    modes
}

/// Whether an entry of `remote_sandbox_config` is for every machine that has a name. The cases `hosts-*` show what is taken off a
/// pattern.
pub(crate) fn matches_every_host(entry: &View<'_>) -> bool {
    entry.items("hostname_patterns").iter().filter_map(|pattern| pattern.node.as_text()).any(|pattern| {
        // `*` is any text and `?` one character, which every name has.
        let pattern = pattern.trim().trim_end_matches('.');
        pattern.contains('*') && pattern.bytes().all(|b| matches!(b, b'*' | b'?')) && pattern.matches('?').count() <= 1
    })
}
