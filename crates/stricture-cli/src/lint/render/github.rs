//! `--format github`: workflow commands, which GitHub Actions shows beside the lines.

use std::cmp::Reverse;
use std::fmt::Write as _;

use stricture::{ColumnUnit, Finding, Severity, Source};

use super::details::details;
use super::reported::Reported;
use super::summary;
use crate::lint::results::{LintedFile, SkippedInput};
use crate::printable::printable;

/// Returns the commands, the most severe first because GitHub shows ten per step, and a line with the counts.
pub(super) fn github(reported: &Reported<'_>) -> String {
    let mut out = String::new();
    for error in reported.errors {
        let message = printable(&error.to_string());
        let _ = writeln!(out, "::error title=not linted::{}", data(&message));
    }
    for SkippedInput { skipped, denied } in reported.skipped {
        let level = if *denied { "error" } else { "warning" };
        let _ = writeln!(out, "::{level} title=skipped::{}", data(&printable(&skipped.to_string())));
    }
    let mut commands: Vec<(Severity, String)> = Vec::new();
    for file in reported.files {
        let source = file.document.source();
        let findings = file.report.findings().iter();
        commands.extend(findings.map(|finding| (finding.severity(), command(reported, file, &source, finding))));
    }
    commands.sort_by_key(|(severity, _)| Reverse(*severity));
    for (_, command) in commands {
        out.push_str(&command);
    }
    if !reported.files.is_empty() {
        let _ = writeln!(out, "{}", summary::checked(reported));
    }
    out
}

fn command(reported: &Reported<'_>, file: &LintedFile, source: &Source<'_>, finding: &Finding) -> String {
    let level = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut message = printable(&finding.message);
    for detail in details(reported, file, source, finding) {
        message.push('\n');
        message.push_str(&detail);
    }
    let place = place(file, source, finding);
    let title = property(&format!("{} ({})", finding.lint, finding.outcome));
    format!("::{level} {place}title={title}::{}\n", data(&message))
}

/// Returns the position of the annotation; GitHub has none for standard input.
fn place(file: &LintedFile, source: &Source<'_>, finding: &Finding) -> String {
    if file.path == "-" {
        return String::new();
    }
    let (start, end) = source.place(finding.span, ColumnUnit::Scalar);
    let (first, column) = (start.line.get(), start.column.get());
    let lines = lines(source);
    let path = property(&printable(file.path.strip_prefix("./").unwrap_or(&file.path)));
    if first > lines {
        // Behind the last line end. GitHub shows nothing on a line that is not there.
        return format!("file={path},line={lines},");
    }
    // A range that ends before the first character of a line ends with the line before.
    let last = if end.column.get() == 1 { (end.line.get() - 1).max(first) } else { end.line.get() };
    if last > first {
        // GitHub refuses columns on a range of lines.
        format!("file={path},line={first},endLine={last},")
    } else if end.line.get() == first {
        format!("file={path},line={first},endLine={first},col={column},endColumn={},", end.column.get())
    } else {
        format!("file={path},line={first},col={column},")
    }
}

/// How many lines the text has, as GitHub counts them: what follows the last line end is a line only when there is something.
fn lines(source: &Source<'_>) -> usize {
    let text = source.text();
    let (_, end) = source.place((0..text.len()).into(), ColumnUnit::Scalar);
    if text.ends_with('\n') { end.line.get() - 1 } else { end.line.get() }
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn escapes() {
        assert_eq!(data("50% of\r\na::b, c"), "50%25 of%0D%0Aa::b, c");
        assert_eq!(data("%0A"), "%250A");
        assert_eq!(property("a,b=c::d\n%3A"), "a%2Cb=c%3A%3Ad%0A%253A");
    }
}
