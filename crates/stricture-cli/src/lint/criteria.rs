//! What decides which findings of a file are reported: the one place of this subcommand that asks the core.

use std::sync::Arc;

use stricture::levels::Baseline;
use stricture::{Document, Fixed, Linter, Problems, Report, Repository, Safety};

use super::settings::FileSettings;

/// What decides which findings of one file are reported.
#[derive(Clone)]
pub(super) struct Criteria {
    pub(super) settings: Arc<FileSettings>,
    pub(super) baseline: Option<OwnBaseline>,
    linter: Linter,
}

/// A baseline as one file reads it.
#[derive(Clone)]
pub(super) struct OwnBaseline {
    /// What the baseline calls the file.
    pub(super) name: String,
    pub(super) findings: Arc<Baseline>,
}

impl Criteria {
    /// A baseline that is to be written again suppresses nothing.
    pub(super) fn new(settings: Arc<FileSettings>, baseline: Option<OwnBaseline>, rewrites_baseline: bool) -> Self {
        let linter = Linter::new().levels(settings.levels.clone()).clients(settings.clients.clone());
        let linter = match &settings.platforms {
            Some(platforms) => linter.platforms(platforms.iter().copied()),
            None => linter,
        };
        let linter = match &baseline {
            Some(baseline) if !rewrites_baseline => linter.baseline(&baseline.findings, &baseline.name),
            _ => linter,
        };
        Self { settings, baseline, linter }
    }

    /// What is found in a policy.
    pub(super) fn judge(&self, document: &Document) -> Report {
        self.linter.lint(document)
    }

    /// What is found in the assignments of a repository.
    pub(super) fn judge_repository(&self, repository: &Repository<'_>) -> Result<Report, Problems> {
        self.linter.lint_repository(repository)
    }

    /// Applies the fixes of all findings that are reported, up to those that are `most` unsafe. None where none was applied.
    pub(super) fn repair(&self, document: &Document, most: Safety) -> Option<Fixed> {
        Some(self.linter.fix(document.clone(), most)).filter(|fixed| !fixed.applied().is_empty())
    }
}
