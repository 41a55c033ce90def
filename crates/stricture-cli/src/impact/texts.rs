//! The texts of the policies of a repository.

use std::collections::BTreeMap;

use stricture::assignments::PolicyPath;

use crate::error::CliError;
use crate::files::{folders, inputs};
use crate::repository::Repository;

/// The texts of policies, by their paths from the folder of the assignments in their one form.
pub(super) type Texts = BTreeMap<String, String>;

/// The texts of the policies that lie there.
pub(super) fn texts(repository: &Repository) -> Result<Texts, CliError> {
    let read = |path: &str| match folders::inside(&repository.folder, path) {
        Some(path) => inputs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        None => Err(CliError::Outside { path: repository.path.clone().into(), policy: path.to_owned() }),
    };
    let policies = repository.assignments.policies().into_iter().map(PolicyPath::as_str);
    policies.map(|path| Ok((path.to_owned(), read(path)?))).collect()
}
