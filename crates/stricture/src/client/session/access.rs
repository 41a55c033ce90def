//! The rules about files in the default profile, with all that it inherits.

use crate::client::filesystem::{WRITE, is_deny};
use crate::schema::View;
use crate::syntax::Span;

/// A rule about files.
pub(super) struct Access<'p> {
    pub(super) path: &'p str,
    /// The path below it, if the rule is in a table.
    pub(super) below: Option<&'p str>,
    pub(super) word: &'p str,
    pub(super) span: Span,
}

impl Access<'_> {
    pub(super) fn denies(&self) -> bool {
        is_deny(self.word)
    }

    pub(super) fn writes(&self) -> bool {
        self.word == WRITE
    }

    /// The path that decides whether the rule is a pattern.
    pub(super) fn written(&self) -> &str {
        self.below.unwrap_or(self.path)
    }

    /// Whether it is about the whole of its path.
    pub(super) fn is_whole(&self) -> bool {
        self.below.is_none_or(|below| below == ".")
    }
}

/// Calls `look` with each rule of a profile.
pub(super) fn each(profile: &View<'_>, mut look: impl FnMut(&Access<'_>)) {
    let Some(filesystem) = profile.view("filesystem") else { return };
    for at in filesystem.rest() {
        let Some((_, alternative, rule)) = at.chosen() else { continue };
        if alternative.name == "access" {
            if let Some((word, _)) = rule.word() {
                look(&Access { path: at.name(), below: None, word, span: at.key_span });
            }
            continue;
        }
        for inner in rule.entries() {
            if let Some((word, _)) = inner.word() {
                look(&Access { path: at.name(), below: Some(inner.name()), word, span: inner.key_span });
            }
        }
    }
}
