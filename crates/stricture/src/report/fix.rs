//! Fixes, as edits of the text.

use serde::Serialize;

use crate::syntax::Span;

/// A fix for a finding: edits that do not overlap, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// The title, in the imperative.
    pub title: String,
    /// Whether Stricture may apply the fix without a review.
    pub safety: Safety,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// Whether Stricture may apply a fix without a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// The fix changes nothing that the client enforces. Or it makes a refused policy load, and that policy says the
    /// same.
    Safe,
    /// The fix writes what the author most likely meant. The client enforces something else afterwards.
    Unsafe,
}

/// A range of the text, with its replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// The replaced range, as byte offsets in the document; an empty range inserts text.
    pub span: Span,
    /// The replacement.
    pub text: String,
}

impl Safety {
    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
        }
    }
}

impl Fix {
    /// A fix that may be applied without a look at it.
    pub(crate) fn safe(title: impl Into<String>, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::new(title, Safety::Safe, edits)
    }

    /// A fix that writes what was most likely meant.
    pub(crate) fn guess(title: impl Into<String>, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::new(title, Safety::Unsafe, edits)
    }

    fn new(title: impl Into<String>, safety: Safety, edits: impl IntoIterator<Item = Edit>) -> Self {
        let mut edits: Vec<Edit> = edits.into_iter().collect();
        edits.sort_by_key(|edit| (edit.span, edit.text.clone()));
        Self { title: title.into(), safety, edits }
    }
}

impl Edit {
    /// Writes `text` over `span`.
    pub(crate) fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Writes `text` before the byte `offset`.
    pub(crate) fn insert(offset: usize, text: impl Into<String>) -> Self {
        Self::replace(Span::empty(offset), text)
    }

    /// Takes `span` away.
    pub(crate) fn delete(span: Span) -> Self {
        Self::replace(span, "")
    }
}
