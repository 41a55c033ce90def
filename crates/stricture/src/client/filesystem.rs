//! The access of commands to files: its words, and the paths that no command may read.

use std::cell::OnceCell;

use globset::GlobBuilder;

use super::deny_pattern::DenyPattern;
use super::{Client, paths};
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
pub(crate) const WORKSPACE: &[&str] = &[":workspace_roots", ":project_roots"];

/// The paths that may not be read by anybody, if there are any: an empty list denies nothing, as the case
/// `full-access-never-nothing-denied` shows.
pub(crate) fn denied_reads<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.view("permissions")?.view("filesystem")?.get("deny_read").cloned()?;
    (!list.items().is_empty()).then_some(list)
}

/// An entry of the list of paths that nobody's commands may read.
pub(crate) struct DeniedRead<'d> {
    pub(crate) at: At<'d>,
    pub(crate) written: &'d str,
    /// As the client resolves it: absolute, without `.`, `..` and `~`.
    pub(crate) resolved: Result<String, Unusable>,
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

/// The cases `deny-read-*`.
fn resolved(pattern: &str) -> Result<String, Unusable> {
    if pattern.contains('\0') {
        return Err(Unusable::HoldsNul);
    }
    let (folder, rest) = split(pattern);
    if paths::is_foreign(folder) {
        return Err(Unusable::OfWindows);
    }
    let folder = paths::normal(folder, paths::POLICY_FOLDER);
    if paths::has_drive(&folder) {
        return Err(Unusable::BeginsWithDrive);
    }
    if folder.contains(['*', '?', '[', ']', '{', '}', '\\']) {
        return Err(Unusable::PatternInFolder);
    }
    let Some(rest) = rest else { return Ok(folder) };
    let whole = joined(&folder, rest);
    if is_glob(&whole) { Ok(whole) } else { Err(Unusable::NoPattern) }
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
