//! Finding: which files the paths of the command line stand for.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use stricture::Document;

use super::options::LintOptions;
use super::outputs;
use crate::error::CliError;
use crate::files::folders::{ASSIGNMENTS, from_here};
use crate::files::inputs::{Input, is_stdin, read};
use crate::repository::search::FoundRepository;

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub(super) struct FoundInputs {
    pub(super) policies: Vec<Input>,
    /// The policy repositories among the folders; their policies are among the others.
    pub(super) repositories: Vec<FoundRepository>,
    pub(super) errors: Vec<CliError>,
}

/// Finds the files, and makes sure that no report would be written over one of them.
pub(super) fn find(options: &LintOptions) -> Result<FoundInputs, CliError> {
    let found = inputs(&options.paths);
    if found.repositories.is_empty() && !options.directory.is_empty() {
        return Err(CliError::Usage(
            "--directory works only with a policy repository (a folder with an assignments.toml)",
        ));
    }
    let assignments: Vec<Input> = found.repositories.iter().map(FoundRepository::input).collect();
    outputs::check(&options.output, found.policies.iter().chain(&assignments))?;
    Ok(found)
}

/// Turns paths into inputs, each file once, in the order of the paths and sorted within a directory. The assignments of a repository stand for
/// its folder: who gets what is a matter of all that lies there.
fn inputs(paths: &[PathBuf]) -> FoundInputs {
    let here = [PathBuf::from(".")];
    let mut found = FoundInputs::default();
    for path in if paths.is_empty() { &here } else { paths } {
        if is_stdin(path) {
            found.policies.push(Input::Stdin);
            continue;
        }
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => directory(path, &mut found),
            Ok(metadata) if metadata.is_file() && are_assignments(path) => {
                found.add(FoundRepository::at(path.parent().unwrap_or(Path::new("")), path.clone()));
            }
            // Whatever else it is, reading it will tell.
            Ok(_) | Err(_) => found.policies.push(Input::File(path.clone())),
        }
    }
    let mut seen = HashSet::new();
    found.policies.retain(|input| match input {
        Input::Stdin => seen.insert(PathBuf::from("-")),
        Input::File(path) => seen.insert(from_here(path).to_owned()),
    });
    found.repositories.retain(|repository| seen.insert(from_here(&repository.assignments).to_owned()));
    found
}

fn directory(path: &Path, found: &mut FoundInputs) {
    let assignments = path.join(ASSIGNMENTS);
    if assignments.is_file() {
        let (folder, assignments) = (from_here(path), from_here(&assignments).to_owned());
        found.add(FoundRepository::at(folder, assignments));
        return;
    }
    let before = (found.policies.len(), found.errors.len());
    tree(path, found);
    if (found.policies.len(), found.errors.len()) == before {
        found.errors.push(CliError::NothingHere { path: path.to_owned() });
    }
}

impl FoundInputs {
    fn add(&mut self, repository: FoundRepository) {
        self.policies.extend(repository.policies.iter().cloned().map(Input::File));
        self.repositories.push(repository);
    }
}

/// Whether a file holds assignments: it has their name, and is not, whatever its name, a policy.
fn are_assignments(path: &Path) -> bool {
    path.file_name() == Some(ASSIGNMENTS.as_ref())
        && !read(path).map(Document::from_bytes).is_ok_and(|document| is_policy(&document))
}

/// Whether a document has keys of a policy, and none that only assignments have.
fn is_policy(document: &Document) -> bool {
    let Ok(root) = document.root() else { return false };
    let assigns = root.get("default").is_some() || root.get("rules").is_some_and(|rules| rules.as_array().is_some());
    let of_policy = |key: &str| stricture::schema::root().field(key).is_some();
    !assigns && root.entries().iter().any(|entry| of_policy(&entry.key.name))
}

/// Returns the policies in a folder that is not a policy repository.
fn tree(folder: &Path, found: &mut FoundInputs) {
    let mut files = Vec::new();
    for entry in ignore::WalkBuilder::new(folder).hidden(false).require_git(false).build() {
        match entry {
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy();
                let named = name == "requirements.toml" || name.ends_with(".requirements.toml");
                if named && entry.file_type().is_some_and(|kind| !kind.is_dir()) {
                    files.push(entry.into_path());
                }
            }
            Err(error) => {
                let path = folder.to_owned();
                let error = error.into_io_error().unwrap_or_else(|| io::Error::other("cannot be searched"));
                found.errors.push(CliError::Unreadable { path, error });
            }
        }
    }
    files.sort();
    found.policies.extend(files.iter().map(|path| Input::File(from_here(path).to_owned())));
}
