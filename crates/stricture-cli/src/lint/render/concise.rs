//! `--format concise`: `path:line:column: severity: message [lint]`, and a `note` for each second place.

use std::fmt::Write as _;

use super::claim;
use super::details::place_of;
use super::reported::Reported;
use crate::printable::printable;
use crate::render::place::place;

/// Writes one line per finding and one per label; nothing if there are no findings.
pub(super) fn concise(reported: &Reported<'_>) -> String {
    let mut out = String::new();
    for file in reported.files {
        let source = file.document.source();
        for finding in file.report.findings() {
            let mut line = |place: String, kind: &str, message: &str| {
                let _ = writeln!(out, "{place}: {kind}: {} [{}]", printable(message), finding.lint);
            };
            let clients = claim::of_finding(file, finding).map(|clients| format!(" ({clients})")).unwrap_or_default();
            let message = format!("{}{clients}", finding.message);
            line(place(&file.path, &source, finding.span), finding.severity().as_str(), &message);
            for label in &finding.labels {
                line(place_of(file, &source, label), "note", &label.message);
            }
        }
    }
    out
}
