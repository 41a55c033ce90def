//! A policy file: its text, and what was read from it.

use std::fmt;

use super::{Source, Span, Table, parser};

/// The text of one policy file with the tree that was read from it.
///
/// Parsing never fails as a whole: a text that is no TOML is a document whose [`root`](Self::root) is the syntax error, so
/// that [`lint`](crate::lint) reports it like any other finding.
///
/// The dialect is the client's: TOML 1.1, an optional byte order mark, LF or CR LF line ends.
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
}

/// Why a text is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SyntaxError {
    /// What is wrong, in one line.
    pub message: String,
    /// Where; inside the text, perhaps empty.
    pub span: Span,
}

impl Document {
    /// Parses `text`.
    pub fn parse(text: impl Into<String>) -> Self {
        let text = text.into();
        let root = parser::parse(&text);
        Self { text, root }
    }

    /// Parses the bytes of a file. The client refuses a file that is not UTF-8; the document then holds the text up to the
    /// first bad byte and a syntax error at that place.
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
                Self { text, root: Err(SyntaxError { message, span }) }
            }
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text with an index of its lines, to turn spans into places.
    pub fn source(&self) -> Source<'_> {
        Source::new(&self.text)
    }

    /// The root table, or why there is none.
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
