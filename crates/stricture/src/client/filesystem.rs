//! What commands may do with files.

use crate::schema::{At, View};

/// Special names that stand for the folders of the workspace. That they are two names of one place is shown by the case
/// `full-access-mode-project-roots`.
pub(crate) const WORKSPACE: &[&str] = &[":workspace_roots", ":project_roots"];

/// Whether an access word denies everything.
pub(crate) fn is_deny(word: &str) -> bool {
    matches!(word, "deny" | "none")
}

/// The paths that may not be read by anybody, if there are any: an empty list denies nothing, as the case
/// `full-access-never-nothing-denied` shows.
pub(crate) fn denied_reads<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.view("permissions")?.view("filesystem")?.get("deny_read").cloned()?;
    (!list.items().is_empty()).then_some(list)
}
