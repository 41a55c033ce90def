//! Judging: what is found in each policy.

use stricture::Report;

use super::read::{ReadFile, ReadInputs, ReadRepository};
use super::results::SkippedInput;
use crate::error::CliError;
use crate::parallel;
use crate::repository::LoadedDirectory;

/// The policies with what was found in them. The repositories have their turn when the policies are fixed.
pub(super) struct JudgedInputs {
    pub(super) policies: Vec<Result<JudgedFile, CliError>>,
    pub(super) repositories: Vec<ReadRepository>,
    pub(super) directory: Option<LoadedDirectory>,
    pub(super) skipped: Vec<SkippedInput>,
    pub(super) errors: Vec<CliError>,
}

/// A policy with what was found in it.
pub(super) struct JudgedFile {
    pub(super) file: ReadFile,
    pub(super) report: Report,
}

/// Judges every policy.
pub(super) fn judge(read: ReadInputs) -> JudgedInputs {
    let reports =
        parallel::map(&read.policies, |read| read.as_ref().ok().map(|file| file.criteria.judge(&file.document)));
    let judged = |(read, report): (Result<ReadFile, CliError>, Option<Report>)| match (read, report) {
        (Ok(file), Some(report)) => Some(Ok(JudgedFile { file, report })),
        (Ok(_), None) => None,
        (Err(error), _) => Some(Err(error)),
    };
    let ReadInputs { policies, repositories, directory, skipped, errors } = read;
    let policies = policies.into_iter().zip(reports).filter_map(judged).collect();
    JudgedInputs { policies, repositories, directory, skipped, errors }
}
