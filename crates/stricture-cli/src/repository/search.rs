//! Which policies lie in a repository.

use std::path::{Path, PathBuf};

use stricture::Document;

use crate::error::CliError;
use crate::files::folders::ASSIGNMENTS;
use crate::files::inputs::{Input, read};
use crate::files::inside::{Outside, inside};
use crate::files::search::toml_files_below;
use crate::files::skipped::Skipped;

/// A policy repository that is looked at as a whole.
#[derive(Debug)]
pub(crate) struct FoundRepository {
    pub(crate) folder: PathBuf,
    pub(crate) assignments: PathBuf,
    /// The policies that lie there, named by the assignments or not.
    pub(crate) policies: Vec<PathBuf>,
    /// What lies among them and is not read.
    pub(crate) skipped: Vec<Skipped>,
}

impl FoundRepository {
    /// A repository with the policies that its assignments name, as far as they are there, and those in and below its `policies` folder.
    /// What is wrong with the assignments is reported when they are judged.
    pub(crate) fn at(folder: &Path, assignments: PathBuf) -> Self {
        let document = read(&assignments).map(Document::from_bytes).ok();
        let named = document.as_ref().map(named).unwrap_or_default();
        let named = named.into_iter().filter_map(|policy| inside(folder, policy).ok()).filter(|path| path.is_file());
        let searched = toml_files_below(&folder.join("policies"));
        let mut policies: Vec<PathBuf> = named.chain(searched.policies).collect();
        policies.sort();
        policies.dedup();
        Self { folder: folder.to_owned(), assignments, policies, skipped: searched.skipped }
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

/// The policies of a repository: those that its assignments name, if it has any, and those in its `policies` folder; and why others that
/// they name cannot be found.
pub(crate) fn policies_of(folder: &Path) -> (Vec<PathBuf>, Vec<CliError>) {
    let assignments = folder.join(ASSIGNMENTS);
    if !assignments.is_file() {
        let searched = toml_files_below(&folder.join("policies"));
        return (searched.policies, errors(searched.skipped));
    }
    let found = FoundRepository::at(folder, assignments.clone());
    let mut errors = errors(found.skipped);
    errors.extend(match read(&assignments).map(Document::from_bytes) {
        Err(error) => vec![error],
        Ok(document) => not_found(folder, &assignments, &document),
    });
    (found.policies, errors)
}

/// What is skipped where nothing may be.
fn errors(skipped: Vec<Skipped>) -> Vec<CliError> {
    skipped.into_iter().map(|skipped| CliError::Skipped { skipped }).collect()
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
        Err(Outside::Path) => Some(CliError::Outside { path: path(), policy: policy.to_owned() }),
        Err(Outside::Link(link)) => Some(CliError::BehindLink { path: path(), policy: policy.to_owned(), link }),
        Ok(there) if there.is_file() => None,
        Ok(missing) => read(&missing).err(),
    };
    named(document).into_iter().filter_map(error).collect()
}
