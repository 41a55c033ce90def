//! What became of a run.

use std::collections::BTreeMap;
use std::path::PathBuf;

use stricture::levels::Baseline;
use stricture::{AppliedFix, Document, Finding, Report, Verdict};

use super::criteria::Criteria;
use crate::error::CliError;
use crate::exit::Exit;
use crate::files::skipped::Skipped;

/// All that reports are about.
pub(super) struct LintResults {
    pub(super) files: Vec<LintedFile>,
    /// What was found and not judged.
    pub(super) skipped: Vec<SkippedInput>,
    /// Why other files could not be linted.
    pub(super) errors: Vec<CliError>,
    /// The baselines that are to be written, by their paths.
    pub(super) new_baselines: BTreeMap<PathBuf, Baseline>,
}

/// Something that was found and not judged.
pub(super) struct SkippedInput {
    pub(super) skipped: Skipped,
    /// Whether that fails the run.
    pub(super) denied: bool,
}

/// A file with what was found in it.
pub(super) struct LintedFile {
    pub(super) path: String,
    pub(super) document: Document,
    pub(super) report: Report,
    /// What was fixed, or would be.
    pub(super) fixes: Option<Fixes>,
    pub(super) criteria: Criteria,
}

/// The fixes of a file.
pub(super) struct Fixes {
    pub(super) applied: Vec<AppliedFix>,
    /// The text before them.
    pub(super) before: String,
}

impl LintedFile {
    /// Whether a finding fails the run.
    pub(super) fn fails(&self, finding: &Finding) -> bool {
        self.criteria.settings.levels.fails(finding)
    }

    /// How many findings fail the run.
    pub(super) fn failures(&self) -> usize {
        self.report.findings().iter().filter(|finding| self.fails(finding)).count()
    }

    /// How many findings were fixed, or would be.
    pub(super) fn fixes(&self) -> usize {
        self.fixes.as_ref().map_or(0, |fixes| fixes.applied.len())
    }

    /// How a run ends in which something is to be reported of this file. What stops the client is what no file can allow.
    pub(super) fn exit(&self, reported: bool) -> Exit {
        let settings = &self.criteria.settings;
        let lenient = settings.lenient && self.report.verdict() == Verdict::Accepted;
        if reported && !settings.exit_zero && !lenient { Exit::Findings } else { Exit::Clean }
    }
}
