//! The folder in which the client keeps links to itself.

use super::{Stage, Tell, Why};
use crate::client::{Client, paths};

/// The folder, below the home directory. In it, each start has a folder of its own.
const FOLDER: &str = "/.codex/tmp/arg0-linux";

/// The denied paths that are the folder or above it: the cases `state-*` of `fixtures/sessions`. Patterns do not matter, and neither do the
/// rules of a profile: `state-home-subtree` and `state-in-default-profile`. The root does not matter either: `managed-deny-of-root`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    let folder = format!("{}{FOLDER}", paths::HOME);
    for denied in client.deny_read().iter().filter(|denied| !denied.is_pattern()) {
        let Ok(path) = &denied.resolved else { continue };
        let inside = folder.strip_prefix(path.as_str());
        if path != "/" && inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
            tell(Stage::Start, denied.at.node.span, Why::StateDenied);
        }
    }
}
