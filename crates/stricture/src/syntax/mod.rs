//! TOML text with places: what the other rooms know of a policy file's text.
//!
//! Only [`parser`] names the TOML parser, [`comments`] and [`mentions`] its lexer. Everything downstream works on a [`Node`] tree in
//! which every key and value carries a [`Span`], and turns spans into lines and columns once, at the edge, with [`Source::place`].

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
pub(crate) use key_path::Trail;
pub(crate) use mentions::{Mentions, has_header};
pub(crate) use written::string;
