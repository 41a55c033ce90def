//! The stable form `stricture/lint/1`, which `--format json` and the browser print.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{Finding, Report, SuppressedFinding as Decided, Verdict};
use crate::release::Clients;
use crate::syntax::{ColumnUnit, Place, Source, Span as ByteSpan};

/// The whole answer, with one entry per file.
///
/// ```
/// use stricture::{Document, lint, report::json::LintAnswer};
///
/// let document = Document::parse("allowed_sandbox_modes = [\"workspace-write\"]\n");
/// let mut answer = LintAnswer::new();
/// answer.push("p.toml", &lint(&document), &document.source());
/// let text = serde_json::to_string(&answer).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/lint/1","clients":["0.171.0"],"files":[{"path":"p.toml","verdict":"rejected","clients":"#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LintAnswer {
    /// Always `stricture/lint/1`.
    pub schema: &'static str,
    /// The clients that were asked about, the oldest first.
    pub clients: Vec<String>,
    /// The entries, one per file, in the order of linting.
    pub files: Vec<LintedFile>,
    /// What was found and not judged, in the order of the paths; the field is there only if there is any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<SkippedFile>,
    #[serde(skip)]
    asked: Option<Clients>,
}

/// Something that was found and not judged.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SkippedFile {
    /// The path from the folder that the caller gave.
    pub path: String,
    /// Why it was not judged.
    pub reason: String,
}

/// The findings of one file.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LintedFile {
    /// The path, as the caller gave it.
    pub path: String,
    /// The worst verdict of the clients.
    pub verdict: Verdict,
    /// The verdict of each client, the oldest client first.
    pub clients: Vec<ClientVerdict>,
    /// The findings, in the order of the text.
    pub findings: Vec<FindingJson>,
    /// The suppressed findings.
    pub suppressed: Vec<SuppressedJson>,
}

/// The verdict of one client.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ClientVerdict {
    /// The client's release.
    pub client: String,
    /// The release whose measurements apply: the newest measured one that is not later.
    pub judged_as: String,
    /// Whether the client starts with the file.
    pub verdict: Verdict,
}

/// A suppressed finding. It is recorded, but does not affect the result.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SuppressedJson {
    /// The kind of suppression: `comment`, `allowed` or `baseline`.
    pub by: &'static str,
    /// The reason that a comment gives.
    pub reason: Option<String>,
    /// The finding.
    #[serde(flatten)]
    pub finding: FindingJson,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FindingJson {
    /// The lint's name.
    pub lint: &'static str,
    /// `rejected`, `ignored`, `risky` or `untidy`.
    pub outcome: &'static str,
    /// `error`, `warning` or `advice`.
    pub severity: &'static str,
    /// The key that the finding is about, as TOML writes it; empty if it is about the whole file.
    pub key: String,
    /// The problem, in one line.
    pub message: String,
    /// The way to solve the problem.
    pub help: Option<String>,
    /// The place.
    pub span: SpanJson,
    /// Other places that matter.
    pub labels: Vec<LabelJson>,
    /// Ways to repair it.
    pub fixes: Vec<FixJson>,
    /// The clients for which the finding holds.
    pub clients: Vec<String>,
}

/// The start and the end of a place.
#[derive(Clone, Copy, Debug, Serialize)]
#[non_exhaustive]
pub struct SpanJson {
    /// The position of the first character.
    pub start: PositionJson,
    /// The position after the last character.
    pub end: PositionJson,
}

/// A position in the text.
#[derive(Clone, Copy, Debug, Serialize)]
#[non_exhaustive]
pub struct PositionJson {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode scalar values.
    pub column: usize,
    /// The byte offset, from 0.
    pub offset: usize,
}

/// A second place.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LabelJson {
    /// The path of the file, if it is not the file of the finding; otherwise null.
    pub path: Option<String>,
    /// The place.
    pub span: SpanJson,
    /// A description of the place.
    pub message: String,
}

/// A fix for a finding.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FixJson {
    /// The title, in the imperative.
    pub title: String,
    /// `safe` or `unsafe`. Only a safe fix needs no review.
    pub safety: &'static str,
    /// The edits, in the order of the text.
    pub edits: Vec<EditJson>,
}

/// One edit of the text.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct EditJson {
    /// The first replaced byte.
    pub start: usize,
    /// The byte after the last replaced byte.
    pub end: usize,
    /// The replacement.
    pub text: String,
}

impl LintAnswer {
    /// Creates an answer without files.
    #[must_use]
    pub fn new() -> Self {
        Self { schema: "stricture/lint/1", clients: Vec::new(), files: Vec::new(), skipped: Vec::new(), asked: None }
    }

    /// Adds something that was found and not judged.
    pub fn skip(&mut self, path: impl Into<String>, reason: impl Into<String>) {
        self.skipped.push(SkippedFile { path: path.into(), reason: reason.into() });
    }

    /// Adds the findings of the file at `path`.
    pub fn push(&mut self, path: impl Into<String>, report: &Report, source: &Source<'_>) {
        let asked = report.clients();
        self.asked = Clients::of_each(self.asked.take().into_iter().chain([asked.clone()]));
        self.clients = self.asked.iter().flat_map(Clients::iter).map(|client| client.release.to_string()).collect();
        self.files.push(LintedFile {
            path: path.into(),
            verdict: report.verdict(),
            clients: ClientVerdict::of_each(report),
            findings: report.findings().iter().map(|finding| FindingJson::new(finding, source, asked)).collect(),
            suppressed: report.suppressed().iter().map(|decided| SuppressedJson::new(decided, source, asked)).collect(),
        });
    }
}

impl Default for LintAnswer {
    fn default() -> Self {
        Self::new()
    }
}

impl ClientVerdict {
    /// Returns the verdicts of all clients that a report is about.
    #[must_use]
    pub fn of_each(report: &Report) -> Vec<Self> {
        let each = report.clients().iter().map(|client| Self {
            client: client.release.to_string(),
            judged_as: client.judged_as.to_string(),
            verdict: report.verdict_for(client),
        });
        each.collect()
    }
}

impl SuppressedJson {
    fn new(decided: &Decided, source: &Source<'_>, asked: &Clients) -> Self {
        Self {
            by: decided.by.as_str(),
            reason: decided.by.reason().map(str::to_owned),
            finding: FindingJson::new(&decided.finding, source, asked),
        }
    }
}

impl FindingJson {
    fn new(finding: &Finding, source: &Source<'_>, asked: &Clients) -> Self {
        Self {
            lint: finding.lint.as_str(),
            outcome: finding.outcome.as_str(),
            severity: finding.severity().as_str(),
            key: finding.key.to_string(),
            message: finding.message.clone(),
            help: finding.help.clone(),
            span: SpanJson::new(finding.span, source),
            labels: finding.labels.iter().map(|label| LabelJson::new(label, source)).collect(),
            fixes: finding
                .fixes
                .iter()
                .map(|fix| FixJson {
                    title: fix.title.clone(),
                    safety: fix.safety.as_str(),
                    edits: fix
                        .edits
                        .iter()
                        .map(|edit| EditJson {
                            start: edit.span.start(),
                            end: edit.span.end(),
                            text: edit.text.clone(),
                        })
                        .collect(),
                })
                .collect(),
            clients: asked.within(finding.clients).map(|release| release.to_string()).collect(),
        }
    }
}

impl LabelJson {
    fn new(label: &super::Label, source: &Source<'_>) -> Self {
        let span = match &label.elsewhere {
            Some(elsewhere) => SpanJson { start: elsewhere.start.into(), end: elsewhere.end.into() },
            None => SpanJson::new(label.span, source),
        };
        let path = label.elsewhere.as_ref().map(|elsewhere| elsewhere.path.clone());
        Self { path, span, message: label.message.clone() }
    }
}

impl SpanJson {
    /// Returns the positions of a byte span.
    #[must_use]
    pub fn new(span: ByteSpan, source: &Source<'_>) -> Self {
        let (start, end) = source.place(span, ColumnUnit::Scalar);
        Self { start: start.into(), end: end.into() }
    }
}

impl From<Place> for PositionJson {
    fn from(place: Place) -> Self {
        Self { line: place.line.get(), column: place.column.get(), offset: place.offset }
    }
}
