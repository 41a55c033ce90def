//! `--format json`: `stricture/test/1`.

use serde::Serialize;
use stricture::cases::json::{CheckedFile, CoverageJson, PolicyCoverage, TestAnswer};
use stricture::release::Clients;

use crate::error::CliError;
use crate::render::json::json_line;
use crate::test::results::{CoveredPolicy, TestResults};

/// The whole answer, on one line.
pub(super) fn json(results: &TestResults<'_>) -> Result<String, CliError> {
    let files = results.files.iter().map(|file| {
        let checks = file.checks.iter().map(|check| check.told.clone());
        let assigned = file.assigned.iter().map(|check| check.told.clone());
        CheckedFile::new(file.tests.path.clone(), checks.collect(), assigned.collect())
    });
    let covered = results.covered.as_ref();
    let coverage = covered.map(|covered| CoverageJson::new(results.tally(), covered.iter().map(policy).collect()));
    let clients = results.clients().iter().flat_map(Clients::iter).map(|client| client.release.to_string()).collect();
    json_line(&WithClients { answer: TestAnswer::new(files.collect(), coverage), clients })
}

/// The answer with the clients that the policies were judged for.
#[derive(Serialize)]
struct WithClients<'a> {
    #[serde(flatten)]
    answer: TestAnswer<'a>,
    clients: Vec<String>,
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
