//! What became of a run.

use stricture::cases::{Coverage, CoverageTally, SuggestedCase};
use stricture::release::Clients;

use super::checked::{CheckedAssignment, CheckedCommand};
use super::policies::TestedPolicy;
use super::read::ReadTestFile;
use crate::error::CliError;
use crate::exit::Exit;

/// What became of a file of cases.
pub(super) struct TestedFile<'r> {
    pub(super) tests: &'r ReadTestFile,
    pub(super) checks: Vec<CheckedCommand<'r>>,
    pub(super) assigned: Vec<CheckedAssignment<'r>>,
    /// How many could not be made, since the policy has no answers.
    pub(super) not_run: usize,
}

/// What the cases reach of a policy.
pub(super) struct CoveredPolicy<'r> {
    pub(super) tested: &'r TestedPolicy,
    pub(super) coverage: Coverage<'r>,
    /// Cases for the rest, if they were asked for.
    pub(super) suggested: Vec<SuggestedCase<'r>>,
}

/// All that a report is about.
pub(super) struct TestResults<'r> {
    pub(super) files: Vec<TestedFile<'r>>,
    pub(super) policies: &'r [TestedPolicy],
    /// What is covered, if that was asked for.
    pub(super) covered: Option<Vec<CoveredPolicy<'r>>>,
    pub(super) errors: &'r [CliError],
}

impl TestedFile<'_> {
    /// How many checks there are.
    pub(super) fn count(&self) -> usize {
        self.checks.len() + self.assigned.len()
    }

    /// How many checks fail.
    pub(super) fn failed(&self) -> usize {
        let assigned = self.assigned.iter().filter(|check| check.failed());
        self.checks.iter().filter(|check| check.failed()).count() + assigned.count()
    }
}

impl TestResults<'_> {
    /// The clients that start with at least one of the policies. `None` without policies.
    pub(super) fn clients(&self) -> Option<Clients> {
        Clients::of_each(self.policies.iter().map(|tested| tested.policy.readers.starting.clone()))
    }

    /// What is covered of all policies together.
    pub(super) fn tally(&self) -> CoverageTally {
        let mut tally = CoverageTally::default();
        for covered in self.covered.iter().flatten() {
            tally += covered.coverage.tally();
        }
        tally
    }

    /// How the run ends; `least` is how much is to be covered, in percent.
    pub(super) fn exit(&self, least: Option<u8>) -> Exit {
        if !self.errors.is_empty() {
            return Exit::Error;
        }
        let failed = self.files.iter().any(|file| file.failed() > 0);
        let uncovered = least.is_some_and(|least| self.tally().percent() < usize::from(least));
        if failed || uncovered { Exit::Findings } else { Exit::Clean }
    }
}
