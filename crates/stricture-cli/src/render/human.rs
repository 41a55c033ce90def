//! `--format human`: miette's graphical report of each finding, and a summary.

use std::fmt::Write as _;

use miette::{
    GraphicalReportHandler, GraphicalTheme, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};
use stricture::{ColumnUnit, Safety, Source, Span, Verdict};

use super::{Run, Style, tally};
use crate::lint::Linted;
use crate::printable::{is_direction, opens_command, printable};

/// Widest report, in columns.
const WIDEST: u16 = 120;

/// The report for people; nothing where nothing could be linted.
pub(super) fn human(run: &Run<'_>, style: Style) -> String {
    let mut out = String::new();
    if run.linted.is_empty() {
        return out;
    }
    let width = terminal_size::terminal_size().map_or(100, |(width, _)| width.0.min(WIDEST));
    let theme = if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let pages = run.pages.as_ref().filter(|_| style.links);
    let handler = GraphicalReportHandler::new_themed(theme).with_width(usize::from(width)).with_links(pages.is_some());
    // Of a thousand files most have nothing to show, and covering their text would be all that does not run on every core.
    for file in run.linted.iter().filter(|file| !file.report.findings().is_empty()) {
        let text = Shown::new(file);
        for finding in file.report.findings() {
            let report = WithText { finding, text: &text, page: pages.map(|pages| pages.lint(finding.lint.as_str())) };
            if handler.render_report(&mut out, &report).is_err() {
                // Writing into a string does not fail; the plain line is what remains if a renderer gives up.
                let _ = writeln!(out, "{}: {report}", text.name);
            }
            out.push('\n');
        }
    }
    summarize(&mut out, run.linted);
    out
}

fn summarize(out: &mut String, linted: &[Linted]) {
    for file in linted.iter().filter(|file| file.report.verdict() == Verdict::Rejected) {
        let _ = writeln!(out, "{}: rejected, the client refuses to start with this file", printable(&file.path));
    }
    let _ = writeln!(out, "{}", tally::checked(linted));
    let findings = linted.iter().flat_map(|file| file.report.findings());
    let safest = findings.filter_map(|finding| finding.fixes.iter().map(|fix| fix.safety).min());
    let (safe, guesses): (Vec<_>, Vec<_>) = safest.partition(|safety| *safety == Safety::Safe);
    let hint = match (safe.len(), guesses.len()) {
        (0, 0) => return,
        (safe, 0) => format!("--fix repairs {safe}"),
        (0, guesses) => format!("--fix --unsafe-fixes repairs {guesses}; --diff --unsafe-fixes shows how"),
        (safe, guesses) => {
            format!("--fix repairs {safe}, with --unsafe-fixes {guesses} more; --diff --unsafe-fixes shows how")
        }
    };
    let _ = writeln!(out, "{hint}");
}

/// A finding together with the text that it is about.
#[derive(Debug)]
struct WithText<'r> {
    finding: &'r stricture::Finding,
    text: &'r Shown<'r>,
    /// Where more about the lint can be read.
    page: Option<String>,
}

impl std::fmt::Display for WithText<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&printable(&self.finding.message))
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
        self.finding.help.as_ref().map(|help| Box::new(printable(help)) as Box<dyn std::fmt::Display>)
    }

    fn url<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.page.as_ref().map(|page| Box::new(page) as Box<dyn std::fmt::Display>)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = miette::LabeledSpan> + '_>> {
        let shown = |label: miette::LabeledSpan| {
            let message = label.label().map(printable);
            if label.primary() {
                miette::LabeledSpan::new_primary_with_span(message, *label.inner())
            } else {
                miette::LabeledSpan::new_with_span(message, *label.inner())
            }
        };
        let labels = miette::Diagnostic::labels(self.finding)?;
        Some(Box::new(labels.map(shown)))
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
        let mut text = harmless_text(file.document.text());
        for secret in secrets(file) {
            let covered: String =
                text.get(secret.range()).unwrap_or_default().chars().map(|c| "*".repeat(c.len_utf8())).collect();
            text.replace_range(secret.range(), &covered);
        }
        Self { name: printable(&file.path), text, source: file.document.source() }
    }

    /// The byte range of the lines from `first` to `last`, both counted from 0.
    fn lines(&self, first: usize, last: usize) -> Span {
        Span::new(self.source.line_span(first).start(), self.source.line_span(last).end())
    }
}

/// Where secrets stand: a report is read by more people than the policy, in a build's log for one.
fn secrets(file: &Linted) -> impl Iterator<Item = Span> {
    let hidden = file.report.suppressed().iter().map(|suppressed| &suppressed.finding);
    let all = file.report.findings().iter().chain(hidden);
    all.filter(|finding| finding.lint.as_str() == "secret-in-policy").map(|finding| finding.span)
}

/// `text` with everything replaced that would steer a terminal or what reads a build's log.
fn harmless_text(text: &str) -> String {
    let mut before = ' ';
    let replace = |(at, c): (usize, char)| {
        let command = before == '#' && opens_command(text.get(at..).unwrap_or_default());
        before = c;
        if command { '?' } else { harmless(c) }
    };
    text.char_indices().map(replace).collect()
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
