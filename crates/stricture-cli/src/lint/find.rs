//! Finding: which files the paths of the command line stand for.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use stricture::Document;

use super::options::LintOptions;
use super::outputs;
use crate::error::CliError;
use crate::files::folders::{ASSIGNMENTS, folder_of, from_here};
use crate::files::inputs::{Input, is_stdin, read};
use crate::files::search::search;
use crate::files::skipped::{SkipReason, Skipped};
use crate::repository::search::FoundRepository;

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub(super) struct FoundInputs {
    pub(super) policies: Vec<Input>,
    /// The policy repositories in the folders; their policies are among the others.
    pub(super) repositories: Vec<FoundRepository>,
    /// What lies in the folders and is not read.
    pub(super) skipped: Vec<Skipped>,
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

/// Turns paths into inputs, each file once, in the order of the paths and sorted within a folder. The assignments of a repository stand for
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
            Ok(metadata) if metadata.is_dir() => found.add_folder(path),
            Ok(metadata) if metadata.is_file() && are_assignments(path) => {
                found.add(FoundRepository::at(path.parent().unwrap_or(Path::new("")), path.clone()));
            }
            // Whatever else it is, reading it will tell.
            Ok(_) | Err(_) => found.policies.push(Input::File(path.clone())),
        }
    }
    let mut seen = Seen::default();
    found.policies.retain(|input| match input {
        Input::Stdin => seen.first(Path::new("-")),
        Input::File(path) => seen.first(path),
    });
    found.repositories.retain(|repository| seen.first(&repository.assignments));
    let mut skipped = HashSet::new();
    found.skipped.retain(|one| skipped.insert(one.path.clone()));
    found
}

impl FoundInputs {
    fn add(&mut self, repository: FoundRepository) {
        self.policies.extend(repository.policies.iter().cloned().map(Input::File));
        self.skipped.extend_from_slice(&repository.skipped);
        self.repositories.push(repository);
    }

    /// Adds what lies in a folder: its policies, and the policy repositories in it with theirs.
    fn add_folder(&mut self, folder: &Path) {
        let searched = search(folder);
        let mut found = Self { errors: searched.errors, ..Self::default() };
        for skipped in searched.skipped {
            // Without them, the policies of a repository would not even be looked for.
            if skipped.path.file_name() == Some(ASSIGNMENTS.as_ref()) {
                found.errors.push(CliError::Skipped { skipped });
            } else {
                found.skipped.push(skipped);
            }
        }
        let own = from_here(&folder.join(ASSIGNMENTS)).to_owned();
        for assignments in searched.assignments {
            // Below, the name alone says little.
            if assignments == own || assigns(&assignments) {
                let of = assignments.parent().unwrap_or(Path::new("")).to_owned();
                found.add(FoundRepository::at(&of, assignments));
            } else {
                found.skipped.push(Skipped::new(&assignments, SkipReason::NoAssignments));
            }
        }
        found.policies.extend(searched.policies.into_iter().map(Input::File));
        if found.policies.is_empty() && found.repositories.is_empty() && found.errors.is_empty() {
            found.errors.push(CliError::NothingHere { path: folder.to_owned() });
        }
        found.policies.sort_by(|one, other| one.path().cmp(&other.path()));
        found.skipped.sort_by(|one, other| one.path.cmp(&other.path));
        self.policies.append(&mut found.policies);
        self.repositories.append(&mut found.repositories);
        self.skipped.append(&mut found.skipped);
        self.errors.append(&mut found.errors);
    }
}

/// Which files there were, whatever their paths are written like. A link and what it leads to are two.
#[derive(Default)]
struct Seen {
    files: HashSet<PathBuf>,
    folders: HashMap<PathBuf, PathBuf>,
}

impl Seen {
    /// Whether a file comes for the first time.
    fn first(&mut self, path: &Path) -> bool {
        let Some(name) = path.file_name() else { return true };
        let folder = self.folders.entry(folder_of(path).to_owned());
        let folder = folder.or_insert_with_key(|folder| fs::canonicalize(folder).unwrap_or_else(|_| folder.clone()));
        self.files.insert(folder.join(name))
    }
}

/// Whether a file that somebody names holds assignments: it has their name, and is not, whatever its name, a policy.
fn are_assignments(path: &Path) -> bool {
    path.file_name() == Some(ASSIGNMENTS.as_ref())
        && !read(path).map(Document::from_bytes).is_ok_and(|document| is_policy(&document))
}

/// Whether a file that a search found holds assignments, were they broken; not where the name belongs to another program.
fn assigns(path: &Path) -> bool {
    let Ok(bytes) = read(path) else { return true };
    let document = Document::from_bytes(bytes);
    document.root().map_or(true, |root| root.get("default").is_some() || root.get("rules").is_some())
}

/// Whether a document has keys of a policy, and none that only assignments have.
fn is_policy(document: &Document) -> bool {
    let Ok(root) = document.root() else { return false };
    let assigns = root.get("default").is_some() || root.get("rules").is_some_and(|rules| rules.as_array().is_some());
    let of_policy = |key: &str| stricture::schema::root().field(key).is_some();
    !assigns && root.entries().iter().any(|entry| of_policy(&entry.key.name))
}
