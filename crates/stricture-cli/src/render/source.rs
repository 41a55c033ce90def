//! A policy's text as reports for people show it.

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError, MietteSpanContents, SourceCode,
    SourceSpan, SpanContents,
};
use stricture::{ColumnUnit, Document, Report, Source, Span, steers};
use textwrap::{WordSeparator, WordSplitter};

use super::style::Style;
use crate::printable::{opens_command, printable};

/// Widest report, in columns.
const WIDEST: u16 = 120;

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
/// stay what they are. Lines are found through the index, since miette would read the text from its start for each label.
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
        if handler(style).render_report(&mut out, &Snippet { diagnostic, text: self }).is_err() {
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
        match handler(style).render_report(&mut out, &Snippet { diagnostic, text: self }) {
            // The first line is that of the title, which there is none of.
            Ok(()) => out.split_once('\n').map_or(String::new(), |(_, picture)| picture.to_owned()),
            // Writing into a string does not fail.
            Err(_) => String::new(),
        }
    }

    /// The file's name, as it may be shown.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The byte range of the lines from `first` to `last`, both counted from 0.
    fn lines(&self, first: usize, last: usize) -> Span {
        Span::new(self.source.line_span(first).start(), self.source.line_span(last).end())
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

impl SourceCode for PrintableSource<'_> {
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

/// A few places of a text.
#[derive(Debug)]
struct Snippet<'r> {
    diagnostic: MietteDiagnostic,
    text: &'r PrintableSource<'r>,
}

impl std::fmt::Display for Snippet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.diagnostic.fmt(f)
    }
}

impl std::error::Error for Snippet<'_> {}

impl miette::Diagnostic for Snippet<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        self.diagnostic.severity()
    }

    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.diagnostic.help()
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.diagnostic.labels()
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.text)
    }
}
