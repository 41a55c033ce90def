//! TOML text with places: everything that other modules know of a policy's text.
//!
//! Only [`parser`] names the TOML parser, and only [`comments`] and [`mentions`] name its lexer. All other modules use a
//! tree of [`Node`]s, in which every key and value has a [`Span`]. [`Source::place`] converts spans into lines and
//! columns once, at the end.

mod comments;
mod document;
mod key_path;
mod mentions;
mod parser;
mod source;
mod span;
mod steering;
mod tree;
mod written;

pub use document::{Document, SyntaxError};
pub use key_path::{KeyPath, Segment};
pub use source::{ColumnUnit, OneBased, Place, Source};
pub use span::Span;
pub use steering::steers;
pub use tree::{Entry, Key, Node, Table, Value};

pub(crate) use comments::{Comment, comments};
pub(crate) use document::SyntaxErrorKind;
pub(crate) use key_path::Trail;
pub(crate) use mentions::{Mentions, has_header};
pub(crate) use written::string;
