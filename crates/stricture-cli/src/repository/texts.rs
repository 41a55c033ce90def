//! The texts of the policies of a repository.

use std::collections::BTreeMap;

use stricture::assignments::PolicyPath;

use super::Repository;
use crate::error::CliError;
use crate::files::inputs;
use crate::files::inside::{Outside, inside};

/// The texts of policies, by their paths from the folder of the assignments in their one form.
pub(crate) type Texts = BTreeMap<String, String>;

/// The texts of the policies that lie there.
pub(crate) fn texts(repository: &Repository) -> Result<Texts, CliError> {
    let read = |path: &str| match inside(&repository.folder, path) {
        Ok(path) => inputs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        Err(Outside::Path) => Err(CliError::Outside { path: repository.path.clone().into(), policy: path.to_owned() }),
        Err(Outside::Link(link)) => {
            Err(CliError::BehindLink { path: repository.path.clone().into(), policy: path.to_owned(), link })
        }
    };
    let policies = repository.assignments.policies().into_iter().map(PolicyPath::as_str);
    policies.map(|path| Ok((path.to_owned(), read(path)?))).collect()
}
