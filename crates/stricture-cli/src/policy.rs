//! A policy that questions are asked about.

use std::path::{Path, PathBuf};

use stricture::rules::RuleSet;
use stricture::{Document, Outcome, Report, Requirements, Verdict};

use crate::error::CliError;
use crate::files::inputs::Input;
use crate::print::print_aside;
use crate::render::source::PrintableSource;
use crate::render::style::Style;

/// A policy that the client accepts.
pub(crate) struct Policy {
    /// As the caller gave it.
    pub(crate) path: String,
    pub(crate) document: Document,
    pub(crate) requirements: Requirements,
    pub(crate) rules: RuleSet,
    report: Report,
}

impl Policy {
    /// Reads a policy; `-` is standard input. What stops the client is shown on standard error, and nothing is answered about it.
    pub(crate) fn load(path: &Path, style: Style) -> Result<Self, CliError> {
        let input = Input::of(path);
        let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
        let report = stricture::lint(&document);
        if report.verdict() == Verdict::Rejected {
            let shown = PrintableSource::of_policy(&path, &document, &report);
            for finding in report.findings().iter().filter(|finding| finding.outcome == Outcome::Rejected) {
                let message = format!("{}: {}", finding.lint, finding.message);
                print_aside(&shown.problem(&message, finding.help.as_deref(), finding.span, style));
                print_aside("\n");
            }
            return Err(CliError::Rejected { path: PathBuf::from(path) });
        }
        let refused = || CliError::Rejected { path: PathBuf::from(&path) };
        let rules = RuleSet::of_linted(&document, &report).ok_or_else(refused)?;
        let requirements = Requirements::of_linted(&document, &report).ok_or_else(refused)?;
        Ok(Self { path, document, requirements, rules, report })
    }

    /// Its text as reports for people show it.
    pub(crate) fn printable(&self) -> PrintableSource<'_> {
        PrintableSource::of_policy(&self.path, &self.document, &self.report)
    }
}
