//! `stricture/lint/1`: the stable form that `--format json` and the browser print.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1,
//! columns in Unicode scalar values; offsets are bytes from 0.

use serde::Serialize;

use super::{Finding, Report, SuppressedFinding as Decided, Verdict};
use crate::syntax::{ColumnUnit, Place, Source, Span as ByteSpan};

/// The whole answer: one entry a file.
///
/// ```
/// use stricture::{Document, lint, report::json::LintAnswer};
///
/// let document = Document::parse("allowed_sandbox_modes = [\"workspace-write\"]\n");
/// let mut answer = LintAnswer::new();
/// answer.push("p.toml", &lint(&document), &document.source());
/// let text = serde_json::to_string(&answer).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/lint/1","files":[{"path":"p.toml","verdict":"rejected","findings":[{"lint":"missing-read-only""#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LintAnswer {
    /// Always `stricture/lint/1`.
    pub schema: &'static str,
    /// One entry a file, in the order in which they were linted.
    pub files: Vec<LintedFile>,
    /// What was found and not judged, in the order of the paths; the field is there only if there is any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<SkippedFile>,
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

/// What was found in one file.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LintedFile {
    /// The path as the caller gave it.
    pub path: String,
    /// Whether the client starts with it.
    pub verdict: Verdict,
    /// The findings, in the order of the text.
    pub findings: Vec<FindingJson>,
    /// The findings that somebody decided to live with.
    pub suppressed: Vec<SuppressedJson>,
}

/// A finding that counts for nothing but the record.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SuppressedJson {
    /// What suppresses it: `comment`, `allowed` or `baseline`.
    pub by: &'static str,
    /// Why, for a comment.
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
    /// The key that it is about, as TOML writes it; empty for the file as a whole.
    pub key: String,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where.
    pub span: SpanJson,
    /// Other places that matter.
    pub labels: Vec<LabelJson>,
    /// Ways to repair it.
    pub fixes: Vec<FixJson>,
}

/// Where something starts and ends.
#[derive(Clone, Copy, Debug, Serialize)]
#[non_exhaustive]
pub struct SpanJson {
    /// Its first character.
    pub start: PositionJson,
    /// After its last character.
    pub end: PositionJson,
}

/// A place in the text.
#[derive(Clone, Copy, Debug, Serialize)]
#[non_exhaustive]
pub struct PositionJson {
    /// From 1.
    pub line: usize,
    /// From 1, in Unicode scalar values.
    pub column: usize,
    /// Bytes from 0.
    pub offset: usize,
}

/// A second place.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LabelJson {
    /// The file, where it is another one than that of the finding; else null.
    pub path: Option<String>,
    /// Where.
    pub span: SpanJson,
    /// What stands there.
    pub message: String,
}

/// A way to repair a finding.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FixJson {
    /// What it does.
    pub title: String,
    /// `safe` or `unsafe`: whether it may be applied without a look at it.
    pub safety: &'static str,
    /// What to change, in the order of the text.
    pub edits: Vec<EditJson>,
}

/// One change of the text.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct EditJson {
    /// First byte replaced.
    pub start: usize,
    /// Byte after the last one replaced.
    pub end: usize,
    /// What is written there.
    pub text: String,
}

impl LintAnswer {
    /// An answer without files.
    #[must_use]
    pub fn new() -> Self {
        Self { schema: "stricture/lint/1", files: Vec::new(), skipped: Vec::new() }
    }

    /// Adds something that was found and not judged.
    pub fn skip(&mut self, path: impl Into<String>, reason: impl Into<String>) {
        self.skipped.push(SkippedFile { path: path.into(), reason: reason.into() });
    }

    /// Adds what was found in the file at `path`.
    pub fn push(&mut self, path: impl Into<String>, report: &Report, source: &Source<'_>) {
        let findings = report.findings().iter().map(|finding| FindingJson::new(finding, source)).collect();
        let suppressed = report.suppressed().iter().map(|decided| SuppressedJson::new(decided, source)).collect();
        self.files.push(LintedFile { path: path.into(), verdict: report.verdict(), findings, suppressed });
    }
}

impl Default for LintAnswer {
    fn default() -> Self {
        Self::new()
    }
}

impl SuppressedJson {
    fn new(decided: &Decided, source: &Source<'_>) -> Self {
        Self {
            by: decided.by.as_str(),
            reason: decided.by.reason().map(str::to_owned),
            finding: FindingJson::new(&decided.finding, source),
        }
    }
}

impl FindingJson {
    fn new(finding: &Finding, source: &Source<'_>) -> Self {
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
    /// The places of a byte span.
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
