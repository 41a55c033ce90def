//! Repairs, as edits of the text.

use crate::syntax::Span;

/// A way to repair a finding: edits that do not overlap, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in the imperative.
    pub title: String,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// A range of the text with what to write there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced: byte offsets in the document; empty to insert.
    pub span: Span,
    /// What is written there.
    pub text: String,
}

impl Fix {
    pub(crate) fn replace(title: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        Self { title: title.into(), edits: vec![Edit { span, text: text.into() }] }
    }
}
