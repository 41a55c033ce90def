//! Repositories that are held in memory whole.

use stricture::assignments::{DirectoryBuilder, DirectoryError};
use stricture::{Document, Report, Repository, lint_repository};

/// Lints who gets which policy in a repository of these files, given with their paths: `assignments.toml`, policies below `policies`, and
/// perhaps `directory.csv` or `directory.json`, of which there can be only one.
///
/// # Errors
/// What is wrong with the assignments, or with the directory.
pub fn lint_repository_files<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Result<Report, String> {
    let text = |name: &str| files.iter().find(|(path, _)| path.as_ref() == name).map(|(_, text)| text.as_ref());
    let assignments = Document::parse(text("assignments.toml").unwrap_or_default());
    let policies: Vec<(&str, Document)> = files
        .iter()
        .filter(|(path, _)| path.as_ref().starts_with("policies/"))
        .map(|(path, text)| (path.as_ref(), Document::parse(text.as_ref())))
        .collect();
    let mut builder = DirectoryBuilder::new();
    let table = text("directory.csv").map(|table| builder.csv(table.as_bytes()));
    let export = text("directory.json").map(|export| builder.scim(export.as_bytes()));
    let read: Option<Result<(), DirectoryError>> = table.into_iter().chain(export).reduce(Result::and);
    let directory = match read.map(|read| read.and_then(|()| builder.finish())) {
        Some(Ok((directory, _))) => Some(directory),
        Some(Err(error)) => return Err(error.to_string()),
        None => None,
    };
    let mut repository = Repository::new(&assignments);
    for (path, document) in &policies {
        repository = repository.policy(*path, document);
    }
    if let Some(directory) = &directory {
        repository = repository.directory(directory);
    }
    lint_repository(&repository).map_err(|problems| problems.to_string())
}
