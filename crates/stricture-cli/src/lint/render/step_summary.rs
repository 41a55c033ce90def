//! The Markdown that `--format github` adds to a step's summary.

use std::cmp::Reverse;
use std::fmt::Write as _;

use stricture::Source;

use super::details::details;
use super::reported::Reported;
use super::summary;
use crate::lint::results::{LintedFile, SkippedInput};
use crate::printable::printable;
use crate::render::markdown::{prose, text};
use crate::render::place::place;

/// Longest table, in bytes: GitHub refuses a summary of more than a mebibyte.
const LONGEST: usize = 512 << 10;

/// The summary. It begins on a line of its own, whatever was written before.
pub(super) fn markdown(reported: &Reported<'_>) -> String {
    let mut out = String::from("\n### Stricture\n\n");
    for error in reported.errors {
        let _ = writeln!(out, "- not linted: {}", prose(&printable(&error.to_string())));
    }
    for SkippedInput { skipped, .. } in reported.skipped {
        let _ = writeln!(out, "- {}", prose(&printable(&skipped.to_string())));
    }
    if !reported.files.is_empty() {
        let _ = writeln!(out, "\n{}", summary::checked(reported));
    }
    let mut rows: Vec<_> = reported
        .files
        .iter()
        .flat_map(|file| file.report.findings().iter().map(move |finding| (file, finding)))
        .collect();
    if rows.is_empty() {
        return out;
    }
    rows.sort_by_key(|(_, finding)| Reverse(finding.severity()));
    out.push_str("\n| | where | what |\n| --- | --- | --- |\n");
    // The index of a file's lines is made once for all its rows of one severity.
    let mut last: Option<(*const LintedFile, Source<'_>)> = None;
    let all = rows.len();
    for (told, (file, finding)) in rows.into_iter().enumerate() {
        if out.len() > LONGEST {
            let _ = writeln!(out, "\nand {} more", all - told);
            break;
        }
        if !last.as_ref().is_some_and(|(of, _)| std::ptr::eq(*of, file)) {
            last = Some((file, file.document.source()));
        }
        let Some((_, source)) = &last else { break };
        let mut what = prose(&printable(&finding.message));
        for detail in details(reported, file, source, finding).iter().filter(|detail| !detail.starts_with("see: ")) {
            let _ = write!(what, "<br>{}", prose(detail));
        }
        let lint = match &reported.pages {
            Some(pages) => format!("[{}]({})", finding.lint, pages.lint(finding.lint.as_str())),
            None => finding.lint.to_string(),
        };
        let place = text(&place(&file.path, source, finding.span));
        let _ = writeln!(out, "| {} | {place} | {what}<br>{lint} |", finding.outcome);
    }
    out
}
