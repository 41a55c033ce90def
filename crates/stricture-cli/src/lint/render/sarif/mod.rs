//! `--format sarif`: SARIF 2.1.0, as code scanning reads it.

mod model;
mod rules;
mod uri;

use std::collections::BTreeMap;

use stricture::release::Clients;
use stricture::report::Fingerprint;
use stricture::{ColumnUnit, Edit, Finding, Label, Source, Span, SuppressedFinding, Suppression};

use self::model::{
    Artifact, ArtifactChange, ArtifactLocation, ClientsProperty, Described, Driver, Fingerprints, Fix, FixProperties,
    Invocation, Location, Log, Message, Notification, Outcome, PhysicalLocation, Region, Replacement, Tool, UriBases,
};
use self::rules::level;
use super::reported::Reported;
use crate::error::CliError;
use crate::lint::results::{LintedFile, SkippedInput};
use crate::printable::printable;
use crate::render::json::json_line;

/// The directory that relative paths start from, which code scanning takes to be the repository's root.
const ROOT: &str = "%SRCROOT%";

/// The whole file, on one line.
pub(super) fn sarif(reported: &Reported<'_>) -> Result<String, CliError> {
    let findings = reported.files.iter().flat_map(|file| {
        let suppressed = file.report.suppressed().iter().map(|suppressed| &suppressed.finding);
        file.report.findings().iter().chain(suppressed)
    });
    let (rules, indexes) = rules::rules(findings.map(|finding| finding.lint.as_str()), reported.pages.as_ref());
    let root = uri::Root::here();
    let files: Vec<Place<'_>> =
        reported.files.iter().enumerate().map(|(index, file)| Place::new(file, index, &root)).collect();
    let locations = files.iter().map(|place| (place.file.path.clone(), place.location.clone())).collect();
    let asked = Clients::of_each(reported.files.iter().map(|file| file.report.clients().clone()));
    let driver = Driver {
        name: "Stricture",
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: reported.pages.as_ref().map(|pages| pages.home().to_owned()),
        rules,
    };
    json_line(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [model::Run {
            tool: Tool { driver },
            invocations: [invocation(reported)],
            original_uri_base_ids: UriBases {
                root: Described { description: text("the directory that was linted from") },
            },
            artifacts: files.iter().map(Place::artifact).collect(),
            results: files.iter().flat_map(|file| file.results(&indexes, &locations)).collect(),
            column_kind: "unicodeCodePoints",
            properties: ClientsProperty {
                clients: asked.iter().flat_map(Clients::iter).map(|it| it.release.to_string()).collect(),
            },
        }],
    })
}

fn invocation(reported: &Reported<'_>) -> Invocation {
    let told = |error: &CliError| Notification { level: "error", message: message(&error.to_string()) };
    let skipped = |input: &SkippedInput| {
        let level = if input.denied { "error" } else { "warning" };
        Notification { level, message: message(&input.skipped.to_string()) }
    };
    Invocation {
        execution_successful: reported.errors.is_empty(),
        tool_execution_notifications: reported
            .errors
            .iter()
            .map(told)
            .chain(reported.skipped.iter().map(skipped))
            .collect(),
    }
}

/// A text of ours.
fn text(text: &str) -> Message {
    Message { text: text.to_owned() }
}

/// A text that quotes a policy. SARIF makes a link of `[a](b)`, which a policy may not make.
fn message(text: &str) -> Message {
    Message { text: printable(text).replace("](", "] (") }
}

/// Where the linted files are, by their paths.
type Locations = BTreeMap<String, ArtifactLocation>;

/// A linted file with what its positions need.
struct Place<'r> {
    file: &'r LintedFile,
    source: Source<'r>,
    location: ArtifactLocation,
}

impl<'r> Place<'r> {
    fn new(file: &'r LintedFile, index: usize, root: &uri::Root) -> Self {
        let (uri, inside) = root.uri(&file.path);
        let location = ArtifactLocation { uri, uri_base_id: inside.then_some(ROOT), index };
        Self { file, source: file.document.source(), location }
    }

    fn artifact(&self) -> Artifact {
        Artifact { location: self.location.clone(), roles: ["analysisTarget"] }
    }

    fn results(&self, indexes: &BTreeMap<&str, usize>, locations: &Locations) -> Vec<Outcome> {
        let report = &self.file.report;
        let counted = report.findings().iter().map(|finding| (finding, Vec::new()));
        let suppressed = report.suppressed().iter().map(|decided| (&decided.finding, vec![self.suppression(decided)]));
        counted
            .chain(suppressed)
            .map(|(finding, suppressions)| {
                let name = finding.lint.as_str();
                Outcome {
                    rule_id: name,
                    rule_index: indexes.get(name).copied().unwrap_or_default(),
                    level: level(finding.severity()),
                    kind: "fail",
                    message: told(finding),
                    locations: [self.location(finding.span)],
                    related_locations: self.related(finding, locations),
                    partial_fingerprints: Fingerprints {
                        stricture: Fingerprint::of(finding, self.source.text()).to_string(),
                    },
                    fixes: finding.fixes.iter().map(|fix| self.fix(fix)).collect(),
                    suppressions,
                    properties: ClientsProperty {
                        clients: report.clients().within(finding.clients).map(|release| release.to_string()).collect(),
                    },
                }
            })
            .collect()
    }

    fn location(&self, span: Span) -> Location {
        let physical_location =
            PhysicalLocation { artifact_location: self.location.clone(), region: self.region(span) };
        Location { id: None, physical_location, message: None }
    }

    /// Second places; those in files that were not linted have no place here.
    fn related(&self, finding: &Finding, locations: &Locations) -> Vec<Location> {
        let place = |label: &Label| match &label.elsewhere {
            None => Some(self.location(label.span)),
            Some(other) => {
                let artifact_location = locations.get(&other.path)?.clone();
                let region = Region::lines(other.start, other.end);
                Some(Location {
                    id: None,
                    physical_location: PhysicalLocation { artifact_location, region },
                    message: None,
                })
            }
        };
        let places = finding.labels.iter().filter_map(|label| Some((label, place(label)?))).enumerate();
        places
            .map(|(at, (label, place))| Location { id: Some(at + 1), message: Some(message(&label.message)), ..place })
            .collect()
    }

    fn region(&self, span: Span) -> Region {
        let (start, end) = self.source.place(span, ColumnUnit::Scalar);
        let (first, last) = self.source.characters(span, ColumnUnit::Scalar);
        Region { char_offset: Some(first), char_length: Some(last - first), ..Region::lines(start, end) }
    }

    fn fix(&self, fix: &stricture::Fix) -> Fix {
        let replacement = |edit: &Edit| Replacement {
            deleted_region: self.region(edit.span),
            inserted_content: (!edit.text.is_empty()).then(|| text(&edit.text)),
        };
        Fix {
            description: message(&fix.title),
            artifact_changes: [ArtifactChange {
                artifact_location: self.location.clone(),
                replacements: fix.edits.iter().map(replacement).collect(),
            }],
            properties: FixProperties { safety: fix.safety.as_str() },
        }
    }

    fn suppression(&self, decided: &SuppressedFinding) -> model::Suppression {
        let (kind, why, span) = match &decided.by {
            Suppression::Comment { reason, span } => ("inSource", reason.as_str(), Some(*span)),
            Suppression::Allowed => ("external", "allowed on the command line or in stricture.toml", None),
            Suppression::Baseline => ("external", "known: it is in the baseline", None),
            other => ("external", other.as_str(), None),
        };
        model::Suppression {
            kind,
            status: "accepted",
            justification: printable(why),
            location: span.map(|span| self.location(span)),
        }
    }
}

/// What is wrong and what to do about it: code scanning shows no help of a single result.
fn told(finding: &Finding) -> Message {
    match &finding.help {
        Some(help) => message(&format!("{}; help: {help}", finding.message)),
        None => message(&finding.message),
    }
}
