//! A policy file: its text and the tree of its keys and values.

use std::fmt;

use super::{Source, Span, Table, parser};

/// The text of one policy file, with the tree of its keys and values.
///
/// Parsing never fails. If a text is not TOML, [`root`](Self::root) returns the syntax error. So [`lint`](crate::lint)
/// reports it like any other finding.
///
/// Stricture reads the same dialect as the client: TOML 1.1, an optional byte order mark, and lines that end with LF or
/// CR LF.
///
/// ```
/// use stricture::Document;
///
/// let document = Document::parse("allow_appshots = false\n");
/// let root = document.root().expect("this is TOML");
/// assert_eq!(root.get("allow_appshots").and_then(|value| value.as_bool()), Some(false));
///
/// let broken = Document::parse("allow_appshots = \n");
/// assert_eq!(broken.root().unwrap_err().span.start(), 17);
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    root: Result<Table, SyntaxError>,
    /// The tree of a text with a key that only later releases of the client reserve.
    older_root: Option<Table>,
}

/// The reason why a text is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntaxError {
    /// The problem, in one line.
    pub message: String,
    /// The place inside the text. It may be empty.
    pub span: Span,
    pub(crate) kind: SyntaxErrorKind,
}

/// The fault of a text that is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SyntaxErrorKind {
    /// A text that breaks the grammar.
    Grammar,
    /// An integer of more than 64 bits.
    LargeInteger,
    /// A key that the client's TOML library keeps for itself.
    ReservedKey,
}

impl Document {
    /// Parses `text`.
    pub fn parse(text: impl Into<String>) -> Self {
        let text = text.into();
        let root = parser::parse(&text);
        let is_reserved = root.as_ref().is_err_and(|error| error.kind == SyntaxErrorKind::ReservedKey);
        let older_root = if is_reserved { parser::parse_without_mark(&text) } else { None };
        Self { text, root, older_root }
    }

    /// Parses the bytes of a file. The client refuses a file that is not UTF-8. The document then holds the text before
    /// the first invalid byte, and a syntax error at that place.
    ///
    /// ```
    /// let document = stricture::Document::from_bytes(b"# caf\xe9\n".to_vec());
    /// assert_eq!(document.root().unwrap_err().span.start(), 5);
    /// ```
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::parse(text),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                let bad = bytes.get(valid).copied().unwrap_or_default();
                bytes.truncate(valid);
                let text = String::from_utf8(bytes).unwrap_or_default();
                let span = Span::empty(text.len());
                let message = format!("invalid UTF-8: byte 0x{bad:02x} at offset {valid}");
                Self {
                    text,
                    root: Err(SyntaxError { message, span, kind: SyntaxErrorKind::Grammar }),
                    older_root: None,
                }
            }
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text with an index of its lines, which converts spans into places.
    pub fn source(&self) -> Source<'_> {
        Source::new(&self.text)
    }

    /// The root table for releases that accept the text in spite of its syntax error, if they read it in a known way.
    pub(crate) fn older_root(&self) -> Option<&Table> {
        self.older_root.as_ref()
    }

    /// Returns the root table, or the syntax error if the text is not TOML.
    pub fn root(&self) -> Result<&Table, &SyntaxError> {
        self.root.as_ref()
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SyntaxError {}
