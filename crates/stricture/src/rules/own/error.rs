//! What is wrong with a rule file.

use crate::report::quoted;
use crate::syntax::Span;

/// A rule file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
#[non_exhaustive]
pub struct OwnRulesError {
    /// The mistake.
    pub fault: OwnRulesFault,
    /// The place of the mistake, in bytes from 0.
    pub span: Span,
}

/// A mistake in a rule file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OwnRulesFault {
    /// The text is not a call with literal values.
    #[error("Stricture reads only calls with literal values here; write the rule out")]
    NotLiteral,
    /// A call of another function.
    #[error("Stricture does not read {}; remove it to ask about the rules alone", quoted(.0))]
    OtherCall(String),
    /// A text without an end.
    #[error("the text has no end; add the quote")]
    UnclosedText,
    /// Lists in lists.
    #[error("a list may contain texts and lists of texts, and nothing deeper")]
    TooDeep,
    /// The client ignores the file.
    #[error("the client ignores the whole file: {0}")]
    Ignored(&'static str),
}
