//! A policy's text as reports for people show it.

use std::fmt::Write as _;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, SourceCode};
use stricture::{Document, Report, Source, Span, steers};
use textwrap::{WordSeparator, WordSplitter};

use super::excerpt::Excerpt;
use super::style::Style;
use crate::printable::{opens_command, printable};
use crate::quantity::many;

/// Widest report, in columns.
const WIDEST: u16 = 120;

/// Most places that one picture shows. Each takes a line below those of the others on the same line of the text.
const MOST_LABELS: usize = 40;

/// What draws reports.
pub(crate) fn handler(style: Style) -> GraphicalReportHandler {
    let width = terminal_size::terminal_size().map_or(100, |(width, _)| width.0.min(WIDEST));
    let theme = if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    // Help is there to be pasted: an option may not be broken at its hyphens.
    GraphicalReportHandler::new_themed(theme)
        .with_width(usize::from(width))
        .with_word_separator(WordSeparator::AsciiSpace)
        .with_word_splitter(WordSplitter::NoHyphenation)
}

/// A policy's text as it may be shown: what would steer a terminal is replaced by as many harmless bytes, so that offsets
/// stay what they are.
#[derive(Debug)]
pub(crate) struct PrintableSource<'t> {
    name: String,
    text: String,
    source: Source<'t>,
}

impl<'t> PrintableSource<'t> {
    pub(crate) fn of_policy(path: &str, document: &'t Document, report: &Report) -> Self {
        let mut text = harmless_text(document.text());
        for secret in secrets(report) {
            let covered: String =
                text.get(secret.range()).unwrap_or_default().chars().map(|c| "*".repeat(c.len_utf8())).collect();
            text.replace_range(secret.range(), &covered);
        }
        Self { name: printable(path), text, source: document.source() }
    }

    /// The text of a file other than a policy; none of it is covered.
    pub(crate) fn plain(path: &str, document: &'t Document) -> Self {
        Self { name: printable(path), text: harmless_text(document.text()), source: document.source() }
    }

    /// What is wrong in one place, and what to write instead, as findings are shown.
    pub(crate) fn problem(&self, message: &str, help: Option<&str>, span: Span, style: Style) -> String {
        let label = LabeledSpan::new_with_span(None, (span.start(), span.len()));
        let mut diagnostic = MietteDiagnostic::new(printable(message)).with_label(label);
        diagnostic.help = help.map(printable);
        let mut out = String::new();
        // Writing into a string does not fail; the message is what remains if a renderer gives up.
        if self.draw(&mut out, &handler(style), &diagnostic).is_err() {
            out = format!("{}: {}\n", self.name, printable(message));
        }
        out
    }

    /// The lines around these places, each with its words below it.
    pub(crate) fn excerpt(&self, places: &[(Span, String)], style: Style) -> String {
        let labels = places
            .iter()
            .map(|(span, label)| LabeledSpan::new_with_span(Some(printable(label)), (span.start(), span.len())));
        let diagnostic = MietteDiagnostic::new("").with_severity(miette::Severity::Advice).with_labels(labels);
        let mut out = String::new();
        match self.draw(&mut out, &handler(style), &diagnostic) {
            // The first line is that of the title, which there is none of.
            Ok(()) => out.split_once('\n').map_or(String::new(), |(_, picture)| picture.to_owned()),
            // Writing into a string does not fail.
            Err(_) => String::new(),
        }
    }

    /// Draws a diagnostic, whose labels are places of this text. This is the only way in which the text comes before the library that draws.
    pub(crate) fn draw(
        &self,
        out: &mut String,
        handler: &GraphicalReportHandler,
        diagnostic: &dyn Diagnostic,
    ) -> std::fmt::Result {
        let mut labels: Vec<LabeledSpan> = diagnostic.labels().into_iter().flatten().collect();
        let left_out = labels.len().saturating_sub(MOST_LABELS);
        labels.truncate(MOST_LABELS);
        let spans: Vec<Span> =
            labels.iter().map(|label| Span::new(label.offset(), label.offset() + label.len())).collect();
        let excerpt = Excerpt::new(&self.name, &self.text, &self.source, &spans);
        let labels = labels.iter().zip(excerpt.spans()).map(|(label, span)| at(label, span)).collect();
        handler.render_report(out, &Snippet { diagnostic, labels, excerpt })?;
        if left_out > 0 {
            let _ = writeln!(out, "  Not shown: {}.", many(left_out, "more place"));
        }
        Ok(())
    }

    /// The file's name, as it may be shown.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// A label with its words at another place.
fn at(label: &LabeledSpan, span: Span) -> LabeledSpan {
    let (words, span) = (label.label().map(str::to_owned), (span.start(), span.len()));
    if label.primary() {
        LabeledSpan::new_primary_with_span(words, span)
    } else {
        LabeledSpan::new_with_span(words, span)
    }
}

/// Where secrets stand: a report is read by more people than the policy, in a build's log for one.
fn secrets(report: &Report) -> impl Iterator<Item = Span> {
    let hidden = report.suppressed().iter().map(|suppressed| &suppressed.finding);
    let all = report.findings().iter().chain(hidden);
    all.filter(|finding| finding.secret).map(|finding| finding.span)
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
    if c == '\n' || c == '\t' || c == '\r' || !steers(c) {
        return c;
    }
    match c.len_utf8() {
        1 => '?',
        2 => '\u{b7}',
        3 => '\u{fffd}',
        // A question mark in a box.
        _ => '\u{1fbc4}',
    }
}

/// A diagnostic with the lines that it is about.
#[derive(Debug)]
struct Snippet<'r> {
    diagnostic: &'r dyn Diagnostic,
    labels: Vec<LabeledSpan>,
    excerpt: Excerpt<'r>,
}

impl std::fmt::Display for Snippet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self.diagnostic, f)
    }
}

impl std::error::Error for Snippet<'_> {}

impl Diagnostic for Snippet<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.diagnostic.code()
    }

    fn severity(&self) -> Option<miette::Severity> {
        self.diagnostic.severity()
    }

    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.diagnostic.help()
    }

    fn url<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.diagnostic.url()
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }
}
