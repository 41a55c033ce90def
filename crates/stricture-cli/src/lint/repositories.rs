//! Judging who gets which policy, in the repositories of a run.

use std::collections::HashMap;
use std::path::Path;

use stricture::assignments::{Assignments, Directory};
use stricture::{Document, Repository};

use super::{Job, Linted};
use crate::folders::{from_folder, from_here};
use crate::problems;
use crate::render::Style;
use crate::repository::policies;
use crate::search::Whole;
use crate::trouble::Trouble;

/// Judges the assignments of each repository together with its policies as they are now, and puts what was found before those of its
/// policies. Broken assignments are shown on standard error; what was found in the policies stands all the same.
pub(super) fn judge<'r>(
    repositories: impl Iterator<Item = (&'r Whole, &'r Job)>,
    directory: Option<&Directory>,
    linted: &mut Vec<Linted>,
    style: Style,
) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    let mut found = Vec::new();
    let files = linted.iter().enumerate();
    let by_path: HashMap<&Path, (usize, &Linted)> =
        files.map(|(at, file)| (from_here(Path::new(&file.path)), (at, file))).collect();
    for (whole, job) in repositories {
        let mut first = linted.len();
        let mut there = Vec::new();
        for path in &whole.policies {
            if let Some((at, file)) = by_path.get(from_here(path)) {
                first = first.min(*at);
                there.push((from_folder(&whole.folder, path), file.path.clone(), &file.document));
            }
        }
        match assignments(whole, job, &there, directory, style) {
            Ok(file) => found.push((first, file)),
            Err(trouble) => troubles.push(trouble),
        }
    }
    found.sort_by_key(|(first, _)| *first);
    for (at, file) in found.into_iter().rev() {
        linted.insert(at, file);
    }
    troubles
}

fn assignments(
    whole: &Whole,
    job: &Job,
    there: &[(String, String, &Document)],
    directory: Option<&Directory>,
    style: Style,
) -> Result<Linted, Trouble> {
    let document = Document::from_bytes(job.input.read()?);
    let broken = |problems: Vec<_>| {
        let count = problems.len();
        let message = problems::tell(&job.input.shown(), &document, problems, style);
        Trouble::Shown { path: whole.assignments.clone(), count, message }
    };
    let read = Assignments::read(&document).map_err(broken)?;
    let problems = policies::problems(&whole.folder, &read);
    if !problems.is_empty() {
        return Err(broken(problems));
    }
    let mut repository = Repository::new(&document);
    for (path, shown, document) in there {
        repository = repository.policy_shown(path, shown, document);
    }
    if let Some(directory) = directory {
        repository = repository.directory(directory);
    }
    let report = job.decisions.control.lint_repository(&repository).map_err(broken)?;
    let (report, gone) = job.without_known(report, &document);
    Ok(job.linted(document, report, gone))
}
