//! What commands may do with files.

use super::paths;
use crate::schema::{At, View};

/// Special names that stand for the folders of the workspace. That they are two names of one place is shown by the case
/// `full-access-mode-project-roots`.
pub(crate) const WORKSPACE: &[&str] = &[":workspace_roots", ":project_roots"];

/// Whether an access word denies everything: two words do, see `full-access-mode-path-denied` and `filesystem-access-none`.
pub(crate) fn is_deny(word: &str) -> bool {
    matches!(word, "deny" | "none")
}

/// The paths that may not be read by anybody, if there are any: an empty list denies nothing, as the case
/// `full-access-never-nothing-denied` shows.
pub(crate) fn denied_reads<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.view("permissions")?.view("filesystem")?.get("deny_read").cloned()?;
    (!list.items().is_empty()).then_some(list)
}

/// The folders that a profile counts to the workspace. One that is `false` is none, as the case `deny-read-covers-workspace-root-switched-off`
/// shows.
pub(crate) fn workspace_roots(profile: &View<'_>) -> Vec<String> {
    let given = profile.map("workspace_roots");
    let given = given.iter().filter(|root| root.node.as_bool() == Some(true));
    given.map(|root| paths::normal(root.name(), paths::HOME)).collect()
}
