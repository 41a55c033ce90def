//! Which files the paths of a command line stand for, and what lies in a repository.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use stricture::Document;

use crate::folders::{ASSIGNMENTS, SETTINGS, from_here, inside};
use crate::inputs::{Input, is_stdin, read};
use crate::trouble::Trouble;

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) inputs: Vec<Input>,
    /// The policy repositories among the directories; their policies are among the inputs.
    pub(crate) repositories: Vec<Whole>,
    pub(crate) troubles: Vec<Trouble>,
}

/// A policy repository that is looked at as a whole.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) folder: PathBuf,
    pub(crate) assignments: PathBuf,
    /// The policies that lie there, named by the assignments or not.
    pub(crate) policies: Vec<PathBuf>,
}

/// Turns paths into inputs, each file once, in the order of the paths and sorted within a directory. The assignments of a repository stand for
/// its folder: who gets what is a matter of all that lies there.
pub(crate) fn find(paths: &[PathBuf]) -> Found {
    let here = [PathBuf::from(".")];
    let mut found = Found::default();
    for path in if paths.is_empty() { &here } else { paths } {
        if is_stdin(path) {
            found.inputs.push(Input::Stdin);
            continue;
        }
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => directory(path, &mut found),
            Ok(metadata) if metadata.is_file() && are_assignments(path) => {
                found.add(repository(path.parent().unwrap_or(Path::new("")), path.clone()));
            }
            // Whatever else it is, reading it will tell.
            Ok(_) | Err(_) => found.inputs.push(Input::File(path.clone())),
        }
    }
    let mut seen = HashSet::new();
    found.inputs.retain(|input| match input {
        Input::Stdin => seen.insert(PathBuf::from("-")),
        Input::File(path) => seen.insert(from_here(path).to_owned()),
    });
    found.repositories.retain(|whole| seen.insert(from_here(&whole.assignments).to_owned()));
    found
}

fn directory(path: &Path, found: &mut Found) {
    let assignments = path.join(ASSIGNMENTS);
    if assignments.is_file() {
        let (folder, assignments) = (from_here(path), from_here(&assignments).to_owned());
        found.add(repository(folder, assignments));
        return;
    }
    let before = (found.inputs.len(), found.troubles.len());
    tree(path, found);
    if (found.inputs.len(), found.troubles.len()) == before {
        found.troubles.push(Trouble::NothingHere { path: path.to_owned() });
    }
}

impl Found {
    fn add(&mut self, whole: Whole) {
        self.inputs.extend(whole.policies.iter().cloned().map(Input::File));
        self.repositories.push(whole);
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

/// A repository with the policies that its assignments name, as far as they are there, and those in its `policies` folder. What is wrong
/// with the assignments is told when they are judged.
fn repository(folder: &Path, assignments: PathBuf) -> Whole {
    let document = read(&assignments).map(Document::from_bytes).ok();
    let named = document.as_ref().map(named).unwrap_or_default();
    let named = named.into_iter().filter_map(|policy| inside(folder, policy)).filter(|path| path.is_file());
    let mut policies: Vec<PathBuf> = named.chain(toml_files(&folder.join("policies"))).collect();
    policies.sort();
    policies.dedup();
    Whole { folder: folder.to_owned(), assignments, policies }
}

/// The policies that assignments name, whatever else is wrong with them.
fn named(assignments: &Document) -> Vec<&str> {
    let Ok(root) = assignments.root() else { return Vec::new() };
    let rules = root.get("rules").and_then(|rules| rules.as_array()).unwrap_or_default();
    let named = rules.iter().filter_map(|rule| rule.as_table()?.get("policy")?.as_text());
    root.get("default").and_then(|policy| policy.as_text()).into_iter().chain(named).collect()
}

/// The TOML files that lie in a folder, but for settings; none if there is no such folder.
pub(crate) fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let wanted = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "toml") && path.file_name() != Some(SETTINGS.as_ref())
    };
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(wanted).collect();
    files.sort();
    files
}

/// The policies of a repository: those that its assignments name, if it has any, and those in its `policies` folder.
pub(crate) fn policies_of(folder: &Path) -> Found {
    let mut found = Found::default();
    let assignments = folder.join(ASSIGNMENTS);
    if assignments.is_file() {
        found.inputs.extend(repository(folder, assignments.clone()).policies.into_iter().map(Input::File));
        match read(&assignments).map(Document::from_bytes) {
            Err(trouble) => found.troubles.push(trouble),
            Ok(document) => found.troubles.extend(troubles(folder, &assignments, &document)),
        }
    } else {
        found.inputs.extend(toml_files(&folder.join("policies")).into_iter().map(Input::File));
    }
    found
}

/// Why policies that the assignments name cannot be found.
fn troubles(folder: &Path, assignments: &Path, document: &Document) -> Vec<Trouble> {
    let path = || assignments.to_owned();
    if let Err(error) = document.root() {
        let (start, _) = document.source().place(error.span, stricture::ColumnUnit::Scalar);
        let message = format!("line {}, column {}: {error}", start.line.get(), start.column.get());
        return vec![Trouble::Assignments { path: path(), message }];
    }
    let trouble = |policy: &str| match inside(folder, policy) {
        None => Some(Trouble::Outside { path: path(), policy: policy.to_owned() }),
        Some(there) if there.is_file() => None,
        Some(missing) => read(&missing).err(),
    };
    named(document).into_iter().filter_map(trouble).collect()
}

/// The policies in a directory that is no repository.
fn tree(folder: &Path, found: &mut Found) {
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
                found.troubles.push(Trouble::Unreadable { path, error });
            }
        }
    }
    files.sort();
    found.inputs.extend(files.iter().map(|path| Input::File(from_here(path).to_owned())));
}
