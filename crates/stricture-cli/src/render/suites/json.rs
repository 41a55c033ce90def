//! `--format json`: `stricture/test/1`.

use stricture::cases::json::{CheckedFile, CoverageJson, PolicyCoverage, TestAnswer};

use crate::render::json::line;
use crate::test::{Covered, Results};
use crate::trouble::Trouble;

/// The whole answer, on one line.
pub(crate) fn json(results: &Results<'_>) -> Result<String, Trouble> {
    let files = results.files.iter().map(|file| {
        let checks = file.checks.iter().map(|check| check.told.clone());
        let assigned = file.assigned.iter().map(|check| check.told.clone());
        CheckedFile::new(file.tests.path.clone(), checks.collect(), assigned.collect())
    });
    let coverage = results
        .covered
        .as_ref()
        .map(|covered| CoverageJson::new(results.tally(), covered.iter().map(policy).collect()));
    line(&TestAnswer::new(files.collect(), coverage))
}

fn policy(covered: &Covered<'_>) -> PolicyCoverage {
    let policy = &covered.tested.policy;
    PolicyCoverage::new(
        policy.path.clone(),
        covered.coverage.tally(),
        &covered.coverage.unreached(),
        &covered.suggested,
        &policy.document.source(),
    )
}
