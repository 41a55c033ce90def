//! What decides which findings of a file are reported: the one place of this subcommand that asks the core.

use std::sync::Arc;

use stricture::levels::Baseline;
use stricture::{Applied, Document, Problem, Report, Repository, Safety, repair_judged};

use super::settings::FileSettings;

/// What decides which findings of one file are reported.
#[derive(Clone)]
pub(super) struct Criteria {
    pub(super) settings: Arc<FileSettings>,
    pub(super) baseline: Option<OwnBaseline>,
    /// Whether the baseline is to be made anew, and so suppresses nothing.
    pub(super) rewrites_baseline: bool,
}

/// A baseline as one file reads it.
#[derive(Clone)]
pub(super) struct OwnBaseline {
    /// What the baseline calls the file.
    pub(super) name: String,
    pub(super) findings: Arc<Baseline>,
}

/// What was found in a file.
pub(super) struct Judgement {
    pub(super) report: Report,
    /// How many findings of the baseline are gone.
    pub(super) gone: usize,
}

/// A text with its fixes applied, and what is still found in it.
pub(super) struct Repair {
    pub(super) document: Document,
    pub(super) judgement: Judgement,
    pub(super) applied: Vec<Applied>,
}

impl Criteria {
    /// What is found in a policy.
    pub(super) fn judge(&self, document: &Document) -> Judgement {
        self.suppress(self.settings.control.lint(document), document)
    }

    /// What is found in the assignments of a repository; `document` is their text.
    pub(super) fn judge_repository(
        &self,
        repository: &Repository<'_>,
        document: &Document,
    ) -> Result<Judgement, Vec<Problem>> {
        let report = self.settings.control.lint_repository(repository)?;
        Ok(self.suppress(report, document))
    }

    /// Applies the fixes of all findings that are reported, up to those that are `most` unsafe. None where none was applied.
    pub(super) fn repair(&self, document: &Document, most: Safety) -> Option<Repair> {
        let repaired = repair_judged(document.clone(), most, &|document| self.judge(document).report);
        let applied = repaired.applied().to_vec();
        if applied.is_empty() {
            return None;
        }
        let gone = self.judge(repaired.document()).gone;
        let (document, report) = repaired.into_parts();
        Some(Repair { document, judgement: Judgement { report, gone }, applied })
    }

    fn suppress(&self, report: Report, document: &Document) -> Judgement {
        let (report, gone) = match &self.baseline {
            Some(baseline) if !self.rewrites_baseline => {
                baseline.findings.apply(&baseline.name, report, document.text())
            }
            _ => (report, 0),
        };
        Judgement { report, gone }
    }
}
