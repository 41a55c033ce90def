//! Folders: the files that make one a repository, and what stays in one.

use std::fs;
use std::path::{Component, Path, PathBuf};

use stricture::assignments::PolicyPath;

/// The file whose presence marks a policy repository.
pub(crate) const ASSIGNMENTS: &str = "assignments.toml";

/// The file that holds a repository's decisions about findings.
pub(crate) const SETTINGS: &str = "stricture.toml";

/// The file `policy` in `folder`, unless its path or a link on the way leads out.
pub(crate) fn inside(folder: &Path, policy: &str) -> Option<PathBuf> {
    let normal = PolicyPath::normal(policy);
    let relative = Path::new(&normal);
    if policy.is_empty() || !relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
    {
        return None;
    }
    let path = folder.join(relative);
    stays_in(folder, &path).then_some(path)
}

/// Whether no link leads from `path`, below `folder`, out of it. A missing file is reported when it is read.
pub(crate) fn stays_in(folder: &Path, path: &Path) -> bool {
    match (fs::canonicalize(or_here(folder)), fs::canonicalize(path)) {
        (Ok(folder), Ok(target)) => target.starts_with(&folder),
        _ => true,
    }
}

/// The path of what lies in a folder, from there, with forward slashes on every system.
pub(crate) fn from_folder(folder: &Path, path: &Path) -> String {
    let own = path.strip_prefix(folder).unwrap_or(path);
    own.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The folder in which a file lies.
pub(crate) fn folder_of(path: &Path) -> &Path {
    or_here(path.parent().unwrap_or(Path::new("")))
}

/// A folder as a person in `here` would write it.
pub(crate) fn shorter(folder: &Path, here: &Path) -> PathBuf {
    folder.strip_prefix(here).map_or_else(|_| folder.to_owned(), Path::to_path_buf)
}

/// A path without the dot in front that changes nothing.
pub(crate) fn from_here(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}

/// A folder without a name is the current one.
pub(crate) fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
