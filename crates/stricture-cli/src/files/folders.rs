//! Folders: the files that make one a repository, and how paths are written.

use std::path::{Path, PathBuf};

/// The file whose presence marks a policy repository.
pub(crate) const ASSIGNMENTS: &str = "assignments.toml";

/// The file that holds a repository's decisions about findings.
pub(crate) const SETTINGS: &str = "stricture.toml";

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
