//! Judging who gets which policy, in the repositories of a run.

use std::collections::HashMap;
use std::path::Path;

use stricture::assignments::{Assignments, Directory};
use stricture::{Document, Problems, Repository};

use super::fix::FixedInputs;
use super::read::ReadRepository;
use super::results::{LintResults, LintedFile};
use crate::error::CliError;
use crate::files::folders::{from_folder, from_here};
use crate::problems::print_problems;
use crate::render::style::Style;
use crate::repository::policies;

/// Judges the assignments of each repository together with its policies as they are now, after the fixes, and puts what was found before
/// those of its policies. Broken assignments are shown on standard error; the findings of the policies stay.
pub(super) fn judge(fixed: FixedInputs, style: Style) -> LintResults {
    let FixedInputs { mut files, repositories, directory, skipped, mut errors } = fixed;
    let directory = directory.as_ref().map(|loaded| &loaded.directory);
    let mut found = Vec::new();
    let by_path: HashMap<&Path, (usize, &LintedFile)> =
        files.iter().enumerate().map(|(at, file)| (from_here(Path::new(&file.path)), (at, file))).collect();
    for repository in repositories {
        let folder = &repository.found.folder;
        let mut first = files.len();
        let mut there = Vec::new();
        for path in &repository.found.policies {
            if let Some((at, file)) = by_path.get(from_here(path)) {
                first = first.min(*at);
                there.push((from_folder(folder, path), file.path.clone(), &file.document));
            }
        }
        match assignments(repository, &there, directory, style) {
            Ok(file) => found.push((first, file)),
            Err(error) => errors.push(error),
        }
    }
    found.sort_by_key(|(first, _)| *first);
    for (at, file) in found.into_iter().rev() {
        files.insert(at, file);
    }
    LintResults { files, skipped, errors, new_baselines: std::collections::BTreeMap::new() }
}

fn assignments(
    repository: ReadRepository,
    there: &[(String, String, &Document)],
    directory: Option<&Directory>,
    style: Style,
) -> Result<LintedFile, CliError> {
    let ReadRepository { found, assignments } = repository;
    let file = assignments?;
    let (path, document) = (file.input.shown(), file.document);
    let broken = |problems: Problems| {
        let count = problems.len();
        let message = print_problems(&path, &document, &problems, style);
        CliError::Shown { path: found.assignments.clone(), count, message }
    };
    let read = Assignments::read(&document).map_err(broken)?;
    policies::problems(&found.folder, &read).map_err(broken)?;
    let mut whole = Repository::new(&document);
    for (path, shown, document) in there {
        whole = whole.policy_shown(path, shown, document);
    }
    if let Some(directory) = directory {
        whole = whole.directory(directory);
    }
    let report = file.criteria.judge_repository(&whole).map_err(broken)?;
    Ok(LintedFile { path, document, report, fixes: None, criteria: file.criteria })
}
