//! `--format human`: miette's graphical report of each finding, and a summary.

use std::fmt::Write as _;

use miette::{
    GraphicalReportHandler, GraphicalTheme, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};
use stricture::{ColumnUnit, Safety, Severity, Source, Span, Suppression, Verdict};

use crate::lint::Linted;
use crate::stdout::{is_direction, printable};

/// Widest report, in columns.
const WIDEST: u16 = 120;

/// The report for people.
pub(crate) fn human(linted: &[Linted], color: bool) -> String {
    let width = terminal_size::terminal_size().map_or(100, |(width, _)| width.0.min(WIDEST));
    let theme = if color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(usize::from(width)).with_links(false);
    let mut out = String::new();
    for file in linted {
        let text = Shown::new(file);
        for finding in file.report.findings() {
            let report = WithText { finding, text: &text };
            if handler.render_report(&mut out, &report).is_err() {
                // Writing into a string does not fail; the plain line is what remains if a renderer gives up.
                let _ = writeln!(out, "{}: {}", text.name, finding.message);
            }
            out.push('\n');
        }
    }
    summarize(&mut out, linted);
    out
}

fn summarize(out: &mut String, linted: &[Linted]) {
    for file in linted.iter().filter(|file| file.report.verdict() == Verdict::Rejected) {
        let _ = writeln!(out, "{}: rejected, the client refuses to start with this file", printable(&file.path));
    }
    let findings = || linted.iter().flat_map(|file| file.report.findings());
    let count = |severity: Severity| findings().filter(|finding| finding.severity() == severity).count();
    let errors = count(Severity::Error);
    let denied = linted.iter().map(Linted::failures).sum::<usize>() - errors;
    let mut told = listed([
        (errors, "error"),
        (count(Severity::Warning), "warning"),
        (count(Severity::Advice), "piece of advice"),
    ]);
    let hidden = linted.iter().flat_map(|file| file.report.suppressed());
    let (known, allowed): (Vec<_>, Vec<_>) = hidden.partition(|suppressed| suppressed.by == Suppression::Baseline);
    if told.is_empty() {
        let them = if linted.len() == 1 { "it" } else { "them" };
        told = if known.is_empty() && allowed.is_empty() {
            format!("every client loads {them}, and nothing in {them} is ignored")
        } else {
            format!("every client loads {them}")
        };
    }
    let fixed = linted.iter().map(|file| file.repaired.len()).sum();
    let aside = [(denied, "denied"), (fixed, "fixed"), (allowed.len(), "allowed"), (known.len(), "known")];
    let aside: Vec<String> =
        aside.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let aside = if aside.is_empty() { String::new() } else { format!(" ({})", aside.join(", ")) };
    let _ = writeln!(out, "{} checked: {told}{aside}", many(linted.len(), "file"));
    let fixable = |safety: Safety| {
        findings().filter(|finding| finding.fixes.iter().map(|fix| fix.safety).min() == Some(safety)).count()
    };
    let hint = match (fixable(Safety::Safe), fixable(Safety::Unsafe)) {
        (0, 0) => return,
        (safe, 0) => format!("--fix repairs {safe}"),
        (0, guesses) => format!("--fix --unsafe-fixes repairs {guesses}; --diff --unsafe-fixes shows how"),
        (safe, guesses) => {
            format!("--fix repairs {safe}, with --unsafe-fixes {guesses} more; --diff --unsafe-fixes shows how")
        }
    };
    let _ = writeln!(out, "{hint}");
}

/// What there is of each, such as `1 error, 2 warnings`.
fn listed<const N: usize>(counts: [(usize, &str); N]) -> String {
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, name)| many(count, name)).collect::<Vec<_>>().join(", ")
}

/// `1 file`, `2 files`.
pub(crate) fn many(count: usize, name: &str) -> String {
    match (count, name) {
        (1, _) => format!("1 {name}"),
        (_, "piece of advice") => format!("{count} pieces of advice"),
        _ => format!("{count} {name}s"),
    }
}

/// A finding together with the text that it is about.
#[derive(Debug)]
struct WithText<'r> {
    finding: &'r stricture::Finding,
    text: &'r Shown<'r>,
}

impl std::fmt::Display for WithText<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.finding.message)
    }
}

impl std::error::Error for WithText<'_> {}

impl miette::Diagnostic for WithText<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.finding.code()
    }

    fn severity(&self) -> Option<miette::Severity> {
        miette::Diagnostic::severity(self.finding)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        miette::Diagnostic::help(self.finding)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = miette::LabeledSpan> + '_>> {
        miette::Diagnostic::labels(self.finding)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.text)
    }
}

/// A policy's text as it may be shown: what would steer a terminal is replaced by as many harmless bytes, so that offsets
/// stay what they are. Lines are found through the index, since miette would read the text from its start for each label.
#[derive(Debug)]
struct Shown<'t> {
    name: String,
    text: String,
    source: Source<'t>,
}

impl<'t> Shown<'t> {
    fn new(file: &'t Linted) -> Self {
        let text = file.document.text().chars().map(harmless).collect();
        Self { name: printable(&file.path), text, source: file.document.source() }
    }

    /// The byte range of the lines from `first` to `last`, both counted from 0.
    fn lines(&self, first: usize, last: usize) -> Span {
        Span::new(self.source.line_span(first).start(), self.source.line_span(last).end())
    }
}

/// A character that is as long in UTF-8 as `c` and does nothing on a terminal.
fn harmless(c: char) -> char {
    if c == '\n' || c == '\t' || c == '\r' || !(c.is_control() || is_direction(c)) {
        return c;
    }
    match c.len_utf8() {
        1 => '?',
        2 => '\u{b7}',
        _ => '\u{fffd}',
    }
}

impl SourceCode for Shown<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = self.source.place(Span::new(span.offset(), span.offset() + span.len()), ColumnUnit::Scalar);
        let first = (start.line.get() - 1).saturating_sub(before);
        let last = end.line.get() - 1 + after;
        let shown = self.lines(first, last);
        let data = self.text.get(shown.range()).ok_or(MietteError::OutOfBounds)?;
        // miette prints these as `file:line:column` of the snippet's start; it takes them from 0.
        let (line, column) = if before == 0 { (start.line.get() - 1, start.column.get() - 1) } else { (first, 0) };
        let lines = data.lines().count();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            data.as_bytes(),
            (shown.start(), shown.len()).into(),
            line,
            column,
            lines,
        )))
    }
}
