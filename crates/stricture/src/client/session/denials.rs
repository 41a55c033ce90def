//! The paths that commands may not read, from the list for everybody and from the default profile, as Linux resolves them.

use super::access;
use crate::client::filesystem::WORKSPACE;
use crate::client::{Client, paths};
use crate::syntax::Span;

/// Characters that make a denied path a pattern.
const PATTERN: [char; 3] = ['*', '?', '['];

/// A denied path.
pub(super) struct Denial {
    /// The whole path, absolute, with the stand-in for the home directory.
    pub(super) path: String,
    pub(super) span: Span,
    /// Whether it is in the list for everybody.
    pub(super) for_everybody: bool,
}

impl Denial {
    pub(super) fn is_pattern(&self) -> bool {
        self.path.contains(PATTERN)
    }

    /// The folder in which the client searches, and the rest; the whole path, if it has no pattern.
    pub(super) fn split(&self) -> (&str, &str) {
        let Some(first) = self.path.find(PATTERN) else { return (&self.path, "") };
        let end = self.path.get(..first).and_then(|before| before.rfind('/')).unwrap_or_default();
        let folder = self.path.get(..end).filter(|folder| !folder.is_empty()).unwrap_or("/");
        (folder, self.path.get(end..).unwrap_or_default().trim_start_matches('/'))
    }

    /// The folder that the pattern denies with all that is in it, at any depth.
    pub(super) fn subtree(&self) -> Option<&str> {
        let (folder, rest) = self.split();
        matches!(rest, "**" | "**/*").then_some(folder)
    }
}

/// All denied paths, except those of the workspace, whose place the policy does not tell.
pub(super) fn of(client: &Client<'_>) -> Vec<Denial> {
    let mut found = Vec::new();
    for denied in client.deny_read() {
        if let Ok(path) = &denied.resolved {
            found.push(Denial { path: path.clone(), span: denied.at.node.span, for_everybody: true });
        }
    }
    client.selected_profile(|profile| {
        access::each(profile, |rule| {
            if !rule.denies() || rule.path.starts_with(':') || WORKSPACE.contains(&rule.path) {
                return;
            }
            let base = paths::normal(rule.path, "/");
            let path = rule.below.map_or_else(|| base.clone(), |below| paths::normal(below, &base));
            found.push(Denial { path, span: rule.span, for_everybody: false });
        });
        Some(())
    });
    found
}
