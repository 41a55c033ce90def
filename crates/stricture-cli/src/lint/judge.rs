//! Judging: what is found in each policy.

use super::criteria::Judgement;
use super::read::{ReadFile, ReadInputs, ReadRepository};
use crate::error::CliError;
use crate::parallel;
use crate::repository::LoadedDirectory;

/// The policies with what was found in them. The repositories have their turn when the policies are fixed.
pub(super) struct JudgedInputs {
    pub(super) policies: Vec<Result<JudgedFile, CliError>>,
    pub(super) repositories: Vec<ReadRepository>,
    pub(super) directory: Option<LoadedDirectory>,
    pub(super) errors: Vec<CliError>,
}

/// A policy with what was found in it.
pub(super) struct JudgedFile {
    pub(super) file: ReadFile,
    pub(super) judgement: Judgement,
}

/// Judges every policy.
pub(super) fn judge(read: ReadInputs) -> JudgedInputs {
    let judgements =
        parallel::map(&read.policies, |read| read.as_ref().ok().map(|file| file.criteria.judge(&file.document)));
    let judged = |(read, judgement): (Result<ReadFile, CliError>, Option<Judgement>)| match (read, judgement) {
        (Ok(file), Some(judgement)) => Some(Ok(JudgedFile { file, judgement })),
        (Ok(_), None) => None,
        (Err(error), _) => Some(Err(error)),
    };
    let policies = read.policies.into_iter().zip(judgements).filter_map(judged).collect();
    JudgedInputs { policies, repositories: read.repositories, directory: read.directory, errors: read.errors }
}
