//! Denied patterns that begin in the root: the client would have to search the whole machine.

use super::{Stage, Tell, Why, access};
use crate::client::filesystem::WORKSPACE;
use crate::client::{Client, paths};

/// Characters that make a denied path a pattern.
const PATTERN: [char; 3] = ['*', '?', '['];

/// Such patterns, in the list for everybody and in the default profile: the cases `glob-*` and `profile-glob-*` of `fixtures/sessions`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    for denied in client.deny_read().iter().filter(|denied| denied.is_pattern()) {
        if denied.resolved.as_deref().is_ok_and(begins_in_root) {
            tell(Stage::Session, denied.at.node.span, Why::PatternInRoot);
        }
    }
    client.selected_profile(|profile| {
        access::each(profile, |rule| {
            // What is below a workspace begins in the workspace.
            if !rule.denies() || !rule.written().contains(PATTERN) || WORKSPACE.contains(&rule.path) {
                return;
            }
            let base = paths::normal(rule.path, "/");
            let whole = rule.below.map_or_else(|| base.clone(), |below| paths::normal(below, &base));
            if begins_in_root(&whole) {
                tell(Stage::Session, rule.span, Why::PatternInRoot);
            }
        });
        Some(())
    });
}

/// Whether the first part of a path has a pattern, so nothing fixed is before it.
fn begins_in_root(path: &str) -> bool {
    path.split('/').find(|part| !part.is_empty()).is_some_and(|first| first.contains(PATTERN))
}
