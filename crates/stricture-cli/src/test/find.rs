//! Where the cases are, and the repository that they are about.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::files::folders::{ASSIGNMENTS, folder_of, from_here, or_here, shorter};
use crate::files::inputs::{Input, is_stdin};
use crate::files::search::{Search, toml_files};

/// The folder of a repository in which its cases lie.
const TESTS: &str = "tests";

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub(super) struct FoundTests {
    /// Files of cases, each with the folder of its repository.
    pub(super) files: Vec<(Input, PathBuf)>,
    /// The repositories that are tested as a whole.
    pub(super) repositories: Vec<PathBuf>,
    pub(super) errors: Vec<CliError>,
    known: HashSet<Input>,
}

/// Turns paths into files, each once, in the order of the paths and sorted within a directory.
pub(super) fn find(paths: &[PathBuf]) -> FoundTests {
    let here = [PathBuf::from(".")];
    let mut found = FoundTests::default();
    for path in if paths.is_empty() { &here } else { paths } {
        if is_stdin(path) {
            found.add(Input::Stdin, PathBuf::new());
        } else if fs::metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
            directory(path, &mut found);
        } else {
            // Whatever else it is, reading it will tell.
            found.add(Input::File(path.clone()), repository_of(folder_of(path)));
        }
    }
    found
}

fn directory(path: &Path, found: &mut FoundTests) {
    let tests = path.join(TESTS);
    let folder = if tests.is_dir() { tests } else { path.to_owned() };
    let folder = from_here(&folder);
    let repository = repository_of(folder);
    let within = here_or(folder).ok().and_then(|folder| {
        Some(folder.strip_prefix(here_or(&repository).ok()?).ok()?.components().next()?.as_os_str() == TESTS)
    });
    // The folder distinguishes test files from policies.
    let searched = if within == Some(true) { toml_files(or_here(folder)) } else { Search::default() };
    // Cases that are not run look like cases that hold.
    let skipped = searched.skipped.into_iter().map(|skipped| CliError::Skipped { skipped });
    let before = found.errors.len();
    found.errors.extend(skipped);
    let files = searched.policies;
    if files.is_empty() && found.errors.len() == before {
        found.errors.push(CliError::NoTests { path: path.to_owned() });
    }
    for file in files {
        found.add(Input::File(from_here(&file).to_owned()), repository.clone());
    }
    found.repositories.push(repository);
}

impl FoundTests {
    fn add(&mut self, input: Input, repository: PathBuf) {
        if self.known.insert(input.clone()) {
            self.files.push((input, repository));
        }
    }
}

/// The folder that the paths of policies are relative to, for what lies in `folder`: the nearest with assignments, or above a folder
/// `tests`; looked for no further than the root of the version control. Empty for the current folder.
fn repository_of(folder: &Path) -> PathBuf {
    let (Ok(absolute), Ok(here)) = (here_or(folder), std::env::current_dir()) else { return folder.to_owned() };
    let written = |found: &Path| if folder.is_absolute() { found.to_owned() } else { shorter(found, &here) };
    let mut below: Option<&Path> = None;
    for found in absolute.ancestors() {
        let above_tests = below.is_some_and(|below| below.file_name().is_some_and(|name| name == TESTS));
        if above_tests || found.join(ASSIGNMENTS).is_file() {
            return written(found);
        }
        if found.join(".git").exists() {
            break;
        }
        below = Some(found);
    }
    written(&absolute)
}

/// Returns the absolute path of a folder; an empty one is the current folder.
fn here_or(folder: &Path) -> std::io::Result<PathBuf> {
    std::path::absolute(or_here(folder))
}
