//! The access of commands to files: its words, and the paths that no command may read.

use std::cell::OnceCell;

use globset::GlobBuilder;

use super::deny_pattern::DenyPattern;
use super::{Client, paths};
use crate::release::{Release, Releases};
use crate::schema::{At, View};

/// The access that includes all other.
pub(crate) const WRITE: &str = "write";

/// The access to what may not be changed.
pub(crate) const READ: &str = "read";

/// Whether an access word denies everything: the cases `filesystem-access-deny` and `filesystem-access-none`.
pub(crate) fn is_deny(word: &str) -> bool {
    matches!(word, "deny" | "none")
}

/// Special names that stand for the folders of the workspace. That they are two names of one place is shown by the case
/// `full-access-mode-project-roots`.
pub(crate) const WORKSPACE: &[&str] = &[WORKSPACE_ROOTS, ":project_roots"];

/// The first of these names, and the only one of a workspace before this release: the cases `glob-denied-in-project-roots` and
/// `full-access-mode-project-roots`.
pub(crate) const WORKSPACE_ROOTS: &str = ":workspace_roots";
pub(crate) const ONE_WORKSPACE: Release = Release::new(0, 149, 0);

/// The paths that may not be read by anybody, if there are any: an empty list denies nothing, as the case
/// `full-access-never-nothing-denied` shows.
pub(crate) fn denied_reads<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.view("permissions")?.view("filesystem")?.get("deny_read").cloned()?;
    (!list.items().is_empty()).then_some(list)
}

/// Whether a profile itself denies a path.
pub(super) fn denies(profile: &View<'_>) -> bool {
    let rules = profile.view("filesystem").map(|filesystem| filesystem.rest().to_vec()).unwrap_or_default();
    let is_denied = |at: &At<'_>| at.word().is_some_and(|(word, _)| is_deny(word));
    rules.iter().filter_map(At::chosen).any(|(_, _, rule)| is_denied(&rule) || rule.entries().iter().any(is_denied))
}

/// An entry of the list of paths that nobody's commands may read.
pub(crate) struct DeniedRead<'d> {
    pub(crate) at: At<'d>,
    pub(crate) written: &'d str,
    /// As the client resolves it: absolute, without `.`, `..` and `~`.
    pub(crate) resolved: Result<String, (Unusable, Releases)>,
    /// The pattern that it is, read when it is first asked for: that takes as long as all else about it.
    pattern: OnceCell<Option<DenyPattern>>,
}

/// Why a denied path stops the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unusable {
    HoldsNul,
    /// It is written as on Windows, and stops the client on every other system.
    OfWindows,
    BeginsWithDrive,
    /// Its folder has characters of patterns in its name.
    PatternInFolder,
    NoPattern,
}

/// The list of denied paths.
pub(super) fn deny_read<'d>(client: &Client<'d>) -> Vec<DeniedRead<'d>> {
    let items = denied_reads(client.policy()).map(|list| list.items()).unwrap_or_default();
    let read = |at: At<'d>| {
        let written = at.node.as_text()?;
        Some(DeniedRead { at, written, resolved: resolved(written), pattern: OnceCell::new() })
    };
    items.into_iter().filter_map(read).collect()
}

impl DeniedRead<'_> {
    /// Whether it stands for all paths that match it.
    pub(super) fn is_pattern(&self) -> bool {
        self.written.contains(PATTERN)
    }

    /// The pattern that it is, if the client can use it.
    pub(super) fn pattern(&self) -> Option<&DenyPattern> {
        let resolved = self.resolved.as_ref().ok().filter(|_| self.is_pattern())?;
        self.pattern.get_or_init(|| DenyPattern::new(resolved)).as_ref()
    }
}

/// Characters that make a denied path a pattern.
const PATTERN: [char; 3] = ['*', '?', '['];

/// The first release that looks at denied paths when it starts: the cases `deny-read-nul`, `deny-read-brace-unclosed` and
/// `deny-read-covers-readable-path`.
const LOOKS_AT_DENIED: Release = Release::new(0, 153, 0);

/// The releases that look at denied paths when they start.
pub(super) fn looking_at_denied() -> Releases {
    Releases::from(LOOKS_AT_DENIED)
}

/// The path as the newest release resolves it, or why releases refuse it, and which: the cases `deny-read-*`.
fn resolved(pattern: &str) -> Result<String, (Unusable, Releases)> {
    if pattern.contains('\0') {
        return Err((Unusable::HoldsNul, looking_at_denied()));
    }
    let (folder, rest) = split(pattern);
    let foreign = paths::is_foreign(folder).then_some(Unusable::OfWindows);
    let folder = paths::normal(folder, paths::POLICY_FOLDER);
    let whole = rest.map_or_else(|| folder.clone(), |rest| joined(&folder, rest));
    let is_usable = rest.is_none() || is_glob(&whole);
    let has_pattern = folder.contains(['*', '?', '[', ']', '{', '}', '\\']);
    let without_form = foreign
        .or_else(|| paths::has_drive(&folder).then_some(Unusable::BeginsWithDrive))
        .or_else(|| has_pattern.then_some(Unusable::PatternInFolder));
    match without_form {
        // A folder has been no part of the pattern since it has had a form of its own.
        Some(why) if is_usable => Err((why, paths::refusing_without_form())),
        Some(why) => Err((why, looking_at_denied())),
        None if is_usable => Ok(whole),
        None => Err((Unusable::NoPattern, looking_at_denied())),
    }
}

/// The folder before the first pattern character, and the rest; no rest where there is no pattern.
fn split(pattern: &str) -> (&str, Option<&str>) {
    let Some(first) = pattern.find(PATTERN) else { return (pattern, None) };
    let before = pattern.get(..first).unwrap_or_default();
    match before.rfind('/') {
        None => ("", Some(pattern)),
        Some(0) => ("/", pattern.get(1..)),
        Some(at) => (pattern.get(..at).unwrap_or_default(), pattern.get(at + 1..)),
    }
}

/// The whole pattern without `.` and `..`; a slash at its end stays.
fn joined(folder: &str, rest: &str) -> String {
    let whole = paths::normal(&format!("{folder}/{rest}"), paths::POLICY_FOLDER);
    let last = rest.rsplit('/').next().unwrap_or_default();
    if matches!(last, "" | "." | "..") && whole != "/" { format!("{whole}/") } else { whole }
}

fn is_glob(pattern: &str) -> bool {
    GlobBuilder::new(pattern).backslash_escape(true).allow_unclosed_class(true).build().is_ok()
}

/// The folders that a profile counts to the workspace. One that is `false` is none, as the case `deny-read-covers-workspace-root-switched-off`
/// shows.
pub(crate) fn workspace_roots(profile: &View<'_>) -> Vec<String> {
    let given = profile.map("workspace_roots");
    let given = given.iter().filter(|root| root.node.as_bool() == Some(true));
    given.map(|root| paths::normal(root.name(), paths::HOME)).collect()
}
