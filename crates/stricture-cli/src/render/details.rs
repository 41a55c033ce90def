//! What is told of a finding besides its message, where a format has no place of its own for it.

use stricture::{ColumnUnit, Finding, Label, Source, Span};

use super::Run;
use crate::lint::Linted;
use crate::printable::printable;

/// The second places, what to do and where to read on: a line each, without control characters.
pub(super) fn details(run: &Run<'_>, file: &Linted, source: &Source<'_>, finding: &Finding) -> Vec<String> {
    let second =
        finding.labels.iter().map(|label| format!("{}: {}", place_of(file, source, label), printable(&label.message)));
    let help = finding.help.iter().map(|help| format!("help: {}", printable(help)));
    let page = run.pages.iter().map(|pages| format!("see: {}", pages.lint(finding.lint.as_str())));
    second.chain(help).chain(page).collect()
}

/// `path:line:column` of a second place, which may lie in another file.
pub(super) fn place_of(file: &Linted, source: &Source<'_>, label: &Label) -> String {
    match &label.elsewhere {
        Some(other) => {
            format!("{}:{}:{}", printable(&other.path), other.start.line.get(), other.start.column.get())
        }
        None => place(&file.path, source, label.span),
    }
}

/// `path:line:column`.
pub(super) fn place(path: &str, source: &Source<'_>, span: Span) -> String {
    let (start, _) = source.place(span, ColumnUnit::Scalar);
    format!("{}:{}:{}", printable(path), start.line.get(), start.column.get())
}
