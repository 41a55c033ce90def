//! Which policies lie in a repository.

use std::fs;
use std::path::{Path, PathBuf};

use stricture::Document;

use crate::error::CliError;
use crate::files::folders::{ASSIGNMENTS, SETTINGS, inside};
use crate::files::inputs::{Input, read};

/// A policy repository that is looked at as a whole.
#[derive(Debug)]
pub(crate) struct FoundRepository {
    pub(crate) folder: PathBuf,
    pub(crate) assignments: PathBuf,
    /// The policies that lie there, named by the assignments or not.
    pub(crate) policies: Vec<PathBuf>,
}

impl FoundRepository {
    /// A repository with the policies that its assignments name, as far as they are there, and those in its `policies` folder. What is
    /// wrong with the assignments is reported when they are judged.
    pub(crate) fn at(folder: &Path, assignments: PathBuf) -> Self {
        let document = read(&assignments).map(Document::from_bytes).ok();
        let named = document.as_ref().map(named).unwrap_or_default();
        let named = named.into_iter().filter_map(|policy| inside(folder, policy)).filter(|path| path.is_file());
        let mut policies: Vec<PathBuf> = named.chain(toml_files(&folder.join("policies"))).collect();
        policies.sort();
        policies.dedup();
        Self { folder: folder.to_owned(), assignments, policies }
    }

    /// The assignments, to be read.
    pub(crate) fn input(&self) -> Input {
        Input::File(self.assignments.clone())
    }
}

/// The policies that assignments name, whatever else is wrong with them.
fn named(assignments: &Document) -> Vec<&str> {
    let Ok(root) = assignments.root() else { return Vec::new() };
    let rules = root.get("rules").and_then(|rules| rules.as_array()).unwrap_or_default();
    let named = rules.iter().filter_map(|rule| rule.as_table()?.get("policy")?.as_text());
    root.get("default").and_then(|policy| policy.as_text()).into_iter().chain(named).collect()
}

/// Returns the TOML files in a folder, except settings; none if there is no such folder.
pub(crate) fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let wanted = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "toml") && path.file_name() != Some(SETTINGS.as_ref())
    };
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(wanted).collect();
    files.sort();
    files
}

/// The policies of a repository: those that its assignments name, if it has any, and those in its `policies` folder; and why others that
/// they name cannot be found.
pub(crate) fn policies_of(folder: &Path) -> (Vec<PathBuf>, Vec<CliError>) {
    let assignments = folder.join(ASSIGNMENTS);
    if !assignments.is_file() {
        return (toml_files(&folder.join("policies")), Vec::new());
    }
    let policies = FoundRepository::at(folder, assignments.clone()).policies;
    let errors = match read(&assignments).map(Document::from_bytes) {
        Err(error) => vec![error],
        Ok(document) => not_found(folder, &assignments, &document),
    };
    (policies, errors)
}

/// Why policies that the assignments name cannot be found.
fn not_found(folder: &Path, assignments: &Path, document: &Document) -> Vec<CliError> {
    let path = || assignments.to_owned();
    if let Err(error) = document.root() {
        let (start, _) = document.source().place(error.span, stricture::ColumnUnit::Scalar);
        let message = format!("line {}, column {}: {error}", start.line.get(), start.column.get());
        return vec![CliError::Assignments { path: path(), message }];
    }
    let error = |policy: &str| match inside(folder, policy) {
        None => Some(CliError::Outside { path: path(), policy: policy.to_owned() }),
        Some(there) if there.is_file() => None,
        Some(missing) => read(&missing).err(),
    };
    named(document).into_iter().filter_map(error).collect()
}
