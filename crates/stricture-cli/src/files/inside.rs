//! What lies in a repository, and what only seems to.

use std::path::{Component, Path, PathBuf};

use stricture::assignments::PolicyPath;

use super::folders::{from_folder, or_here};
use super::links;
use crate::printable::printable;

/// The file `policy` in `folder`, unless its path leads out or a link lies on the way: what lies in a repository is itself or is not read.
pub(crate) fn inside(folder: &Path, policy: &str) -> Result<PathBuf, Outside> {
    let normal = PolicyPath::normal(policy);
    let relative = Path::new(&normal);
    if policy.is_empty() || !relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
    {
        return Err(Outside::Path);
    }
    let path = folder.join(relative);
    match links::between(folder, &path) {
        Some(link) => Err(Outside::Link(from_folder(&std::path::absolute(or_here(folder)).unwrap_or_default(), &link))),
        None => Ok(path),
    }
}

/// Why a policy is not one of its repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outside {
    /// Its path is absolute or leads out.
    Path,
    /// This lies on its way, from the folder, and is a link.
    Link(String),
}

impl Outside {
    /// What is wrong with the `what` called `name`.
    pub(crate) fn message(&self, what: &str, name: &str) -> String {
        match self {
            Self::Path => format!("the {what} `{name}` is not inside the repository"),
            Self::Link(link) => format!("the {what} `{name}` is not read, because `{}` is a link", printable(link)),
        }
    }

    /// What to write instead.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::Path => "write a path that stays in the repository: no absolute path, no `..`",
            Self::Link(_) => "Stricture follows no link in a repository: copy the file there",
        }
    }
}
