//! The details of a finding after its message, for formats without a place for them.

use stricture::{Finding, Label, Source};

use super::reported::Reported;
use crate::lint::results::LintedFile;
use crate::printable::printable;
use crate::render::place::place;

/// The second places, what to do and where to read on: a line each, without control characters.
pub(super) fn details(
    reported: &Reported<'_>,
    file: &LintedFile,
    source: &Source<'_>,
    finding: &Finding,
) -> Vec<String> {
    let second =
        finding.labels.iter().map(|label| format!("{}: {}", place_of(file, source, label), printable(&label.message)));
    let help = finding.help.iter().map(|help| format!("help: {}", printable(help)));
    let clients = super::claim::of_finding(file, finding).map(|clients| format!("holds for: {clients}"));
    let page = reported.pages.iter().map(|pages| format!("see: {}", pages.lint(finding.lint.as_str())));
    second.chain(help).chain(clients).chain(page).collect()
}

/// `path:line:column` of a second place, which may lie in another file.
pub(super) fn place_of(file: &LintedFile, source: &Source<'_>, label: &Label) -> String {
    match &label.elsewhere {
        Some(other) => {
            format!("{}:{}:{}", printable(&other.path), other.start.line.get(), other.start.column.get())
        }
        None => place(&file.path, source, label.span),
    }
}
