//! Repairs, as edits of the text.

use serde::Serialize;

use crate::syntax::Span;

/// A way to repair a finding: edits that do not overlap, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// What it does, in the imperative.
    pub title: String,
    /// Whether it may be applied without a look at it.
    pub safety: Safety,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// Whether a fix may be applied without a look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// Nothing that the client enforces changes, or a file that it refuses becomes one that says the same and loads.
    Safe,
    /// It writes what was most likely meant: the client enforces something else afterwards.
    Unsafe,
}

/// A range of the text with what to write there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// What is replaced: byte offsets in the document; empty to insert.
    pub span: Span,
    /// What is written there.
    pub text: String,
}

impl Safety {
    /// The word for it, as every output spells it.
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
