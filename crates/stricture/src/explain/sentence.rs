//! One thing that a policy says.

use super::Topic;
use crate::syntax::{KeyPath, Span};

/// A sentence about a key of a policy and everything below it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// What it is about.
    pub topic: Topic,
    /// The sentence, with its full stop; what is quoted from the policy stands in backticks.
    pub text: String,
    /// The key.
    pub key: KeyPath,
    /// Where the key stands.
    pub span: Span,
}
