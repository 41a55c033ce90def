//! Places in files, as reports write them.

use stricture::{ColumnUnit, Source, Span};

use crate::printable::printable;

/// `path:line:column`.
pub(crate) fn place(path: &str, source: &Source<'_>, span: Span) -> String {
    let (start, _) = source.place(span, ColumnUnit::Scalar);
    format!("{}:{}:{}", printable(path), start.line.get(), start.column.get())
}
