//! `--format human`: miette's graphical report of each finding, and a summary.

use std::collections::HashMap;
use std::fmt::Write as _;

use stricture::release::AskedClient;
use stricture::{FilePlace, Finding, Label, Safety, Verdict};

use super::reported::Reported;
use super::summary;
use crate::lint::results::LintedFile;
use crate::parallel;
use crate::printable::printable;
use crate::render::clients::named;
use crate::render::source::{PrintableSource, handler};
use crate::render::style::Style;

/// The report for people; nothing where nothing could be linted.
pub(super) fn human(reported: &Reported<'_>, style: Style) -> String {
    let mut out = String::new();
    if reported.files.is_empty() {
        return out;
    }
    let pages = reported.pages.as_ref().filter(|_| style.links);
    let handler = handler(style).with_links(pages.is_some());
    let with_findings: Vec<_> = reported.files.iter().filter(|file| !file.report.findings().is_empty()).collect();
    // On one core, drawing would be most of what a run over many files waits for.
    let drawn = parallel::map(&with_findings, |file| {
        let mut out = String::new();
        let text = PrintableSource::of_policy(&file.path, &file.document, &file.report);
        let mut others = OtherFiles { files: reported.files, texts: HashMap::new() };
        for finding in file.report.findings() {
            let report = Shown { finding, page: pages.map(|pages| pages.lint(finding.lint.as_str())) };
            if text.draw(&mut out, &handler, &report).is_err() {
                // Writing into a string does not fail; the plain line is what remains if a renderer gives up.
                let _ = writeln!(out, "{}: {report}", text.name());
            }
            others.show(&mut out, finding, style);
            out.push('\n');
        }
        out
    });
    out.extend(drawn);
    summarize(&mut out, reported);
    out
}

/// The files that findings about another file also have places in.
struct OtherFiles<'r> {
    files: &'r [LintedFile],
    /// The texts that were shown already, by path. Making one takes as long as the text is, and many findings name the same file.
    texts: HashMap<&'r str, Option<PrintableSource<'r>>>,
}

impl<'r> OtherFiles<'r> {
    /// The second places of a finding in other files, a picture a file.
    fn show(&mut self, out: &mut String, finding: &'r Finding, style: Style) {
        let mut left: Vec<(&FilePlace, &Label)> =
            finding.labels.iter().filter_map(|label| Some((label.elsewhere.as_ref()?, label))).collect();
        while let Some(path) = left.first().map(|(other, _)| other.path.as_str()) {
            let (here, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|(other, _)| other.path == path);
            left = others;
            if let Some(text) = self.text(path) {
                let places: Vec<_> = here.iter().map(|(_, label)| (label.span, label.message.clone())).collect();
                out.push_str(&text.excerpt(&places, style));
            } else {
                for (other, label) in here {
                    let (line, column) = (other.start.line.get(), other.start.column.get());
                    let _ = writeln!(out, "{}:{line}:{column}: {}", printable(path), printable(&label.message));
                }
            }
        }
    }

    fn text(&mut self, path: &'r str) -> Option<&PrintableSource<'r>> {
        let files = self.files;
        let text = self.texts.entry(path).or_insert_with(|| {
            let file = files.iter().find(|file| file.path == path)?;
            Some(PrintableSource::of_policy(&file.path, &file.document, &file.report))
        });
        text.as_ref()
    }
}

/// What clients do with a policy with which nobody can work: one of them, and several.
const STOPPED: [(Verdict, &str, &str); 2] = [
    (Verdict::Rejected, "refuses to start with this policy", "refuse to start with this policy"),
    (
        Verdict::Unusable,
        "accepts this policy, but nobody can work with it",
        "accept this policy, but nobody can work with it",
    ),
];

fn summarize(out: &mut String, reported: &Reported<'_>) {
    let files = reported.files;
    for file in files {
        let path = printable(&file.path);
        for (verdict, one, several) in STOPPED {
            let stopped = |client: &AskedClient| file.report.verdict_for(*client) == verdict;
            let stopped: Vec<_> = file.report.clients().iter().filter(stopped).map(|client| client.release).collect();
            if !stopped.is_empty() {
                let verb = if stopped.len() == 1 { one } else { several };
                let _ = writeln!(out, "{path}: {}, {} {verb}", verdict.as_str(), named(&stopped));
            }
        }
    }
    let _ = writeln!(out, "{}", summary::checked(reported));
    let findings = files.iter().flat_map(|file| file.report.findings());
    let safest = findings.filter_map(|finding| finding.fixes.iter().map(|fix| fix.safety).min());
    let (safe, guesses): (Vec<_>, Vec<_>) = safest.partition(|safety| *safety == Safety::Safe);
    let hint = match (safe.len(), guesses.len()) {
        (0, 0) => return,
        (safe, 0) => format!("--fix fixes {safe}"),
        (0, guesses) => format!("--fix --unsafe-fixes fixes {guesses}; --diff --unsafe-fixes shows the changes"),
        (safe, guesses) => {
            format!("--fix fixes {safe}, and --unsafe-fixes {guesses} more; --diff --unsafe-fixes shows the changes")
        }
    };
    let _ = writeln!(out, "{hint}");
}

/// A finding whose words may be shown.
#[derive(Debug)]
struct Shown<'r> {
    finding: &'r Finding,
    /// Where more about the lint can be read.
    page: Option<String>,
}

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&printable(&self.finding.message))
    }
}

impl std::error::Error for Shown<'_> {}

impl miette::Diagnostic for Shown<'_> {
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
}
