//! Repositories that are held in memory whole.

use crate::assignments::{DirectoryBuilder, DirectoryError};
use crate::lint::{Repository, lint_repository};
use crate::report::{Problem, Report};
use crate::syntax::{Document, Span};

/// Lints who gets which policy in a repository of these files, given with their paths: `assignments.toml`, policies below `policies`, and
/// perhaps `directory.csv` or `directory.json`, of which there can be only one.
///
/// ```
/// use stricture::lint_repository_files;
///
/// let report = lint_repository_files(&[
///     ("assignments.toml", "default = \"policies/baseline.toml\"\n[[rules]]\ngroups = [\"sre\"]\npolicy = \"policies/baseline.toml\"\n"),
///     ("policies/baseline.toml", "allow_appshots = false\n"),
///     ("directory.csv", "email,group\nana@example.com,Sales\n"),
/// ]);
/// assert_eq!(report.unwrap().findings()[0].message, "there is no group `sre` in the directory");
/// ```
///
/// # Errors
/// What is wrong with the assignments, or with the directory.
pub fn lint_repository_files<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Result<Report, Vec<Problem>> {
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
        Some(Err(error)) => {
            return Err(vec![Problem { message: error.to_string(), help: None, span: Span::empty(0) }]);
        }
        None => None,
    };
    let mut repository = Repository::new(&assignments);
    for (path, document) in &policies {
        repository = repository.policy(*path, document);
    }
    if let Some(directory) = &directory {
        repository = repository.directory(directory);
    }
    lint_repository(&repository)
}
