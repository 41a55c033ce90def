//! `--format json`: `stricture/test/1`.

use stricture::cases::json::{Coverage, File, PolicyCoverage, Test};

use crate::error::CliError;
use crate::render::json::json_line;
use crate::test::results::{CoveredPolicy, TestResults};

/// The whole answer, on one line.
pub(super) fn json(results: &TestResults<'_>) -> Result<String, CliError> {
    let files = results.files.iter().map(|file| File {
        path: file.tests.path.clone(),
        checks: file.checks.iter().map(|check| check.told.clone()).collect(),
        assigned: file.assigned.iter().map(|check| check.told.clone()).collect(),
    });
    let coverage =
        results.covered.as_ref().map(|covered| Coverage::new(results.tally(), covered.iter().map(policy).collect()));
    json_line(&Test::new(files.collect(), coverage))
}

fn policy(covered: &CoveredPolicy<'_>) -> PolicyCoverage {
    let policy = &covered.tested.policy;
    PolicyCoverage::new(
        policy.path.clone(),
        covered.coverage.tally(),
        &covered.coverage.unreached(),
        &covered.suggested,
        &policy.document.source(),
    )
}
