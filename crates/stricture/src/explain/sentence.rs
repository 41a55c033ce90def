//! One sentence about a policy.

use super::Topic;
use crate::syntax::{KeyPath, Span};

/// A sentence about a key of a policy and everything below it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// The topic.
    pub topic: Topic,
    /// The sentence, with its full stop. Quotes from the policy are in backticks.
    pub text: String,
    /// The key.
    pub key: KeyPath,
    /// The place of the key.
    pub span: Span,
}
