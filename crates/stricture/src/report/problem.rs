//! What is wrong with files of our own formats.

use crate::syntax::Span;

/// Something wrong with a file that Stricture itself defines, such as `assignments.toml`: the file cannot be gone by. What is wrong with
/// policies is a [`Finding`](super::Finding).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is, in one line.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
    /// Where: byte offsets in the document.
    pub span: Span,
}
