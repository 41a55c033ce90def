//! Searching folders. A search follows no link, and reports each file with a matching name that it does not read.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::folders::{ASSIGNMENTS, SETTINGS, from_here};
use super::ignored::Ignored;
use super::skipped::{SkipReason, Skipped};
use super::{git, links};
use crate::error::CliError;

/// What lies in a folder and below it, each kind in the order of the paths.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// Files that are named like policies.
    pub(crate) policies: Vec<PathBuf>,
    /// Files that are named like assignments.
    pub(crate) assignments: Vec<PathBuf>,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) errors: Vec<CliError>,
}

/// Searches a folder and all below it.
///
/// In a repository of git, the search leaves out files that git ignores and does not track. Elsewhere it cannot know the tracked files, so it
/// reports the files that a `.gitignore` leaves out. It does not read `.ignore` and its like: a stranger who adds one would choose the files
/// to judge. If git ignores the whole folder, the search finds all files in it, because the caller named the folder.
pub(crate) fn search(folder: &Path) -> Search {
    let mut search = Search::default();
    let mut folders = vec![folder.to_owned()];
    let mut paths = BTreeSet::new();
    if git::ignores(folder) {
        search.walk(folder, None, &mut paths);
    }
    while let Some(folder) = folders.pop() {
        let Some(known) = git::known(&folder) else {
            search.walk(&folder, Some(Ignored::below(&folder)), &mut paths);
            continue;
        };
        paths.extend(known.files.into_iter().filter(|path| is_wanted(path)));
        folders.extend(known.repositories.into_iter().filter(|path| !path.is_symlink() && path.is_dir()));
    }
    search.sort_in(paths, folder);
    search
}

impl Search {
    /// Adds the files of a folder and of all folders below it, except ignored files.
    fn walk(&mut self, folder: &Path, mut ignored: Option<Ignored>, paths: &mut BTreeSet<PathBuf>) {
        let walk =
            WalkBuilder::new(folder).standard_filters(false).filter_entry(|entry| entry.file_name() != ".git").build();
        for entry in walk {
            match entry {
                Ok(entry) if is_wanted(entry.path()) => {
                    let path = entry.into_path();
                    if ignored.as_mut().is_some_and(|ignored| ignored.holds(&path)) {
                        self.skipped.push(Skipped::new(from_here(&path), SkipReason::Ignored));
                    } else {
                        paths.insert(path);
                    }
                }
                Ok(_) => {}
                Err(error) => {
                    let error = error.into_io_error().unwrap_or_else(|| io::Error::other("cannot be searched"));
                    self.errors.push(CliError::Unreadable { path: folder.to_owned(), error });
                }
            }
        }
    }

    fn sort_in(&mut self, paths: BTreeSet<PathBuf>, folder: &Path) {
        for path in paths {
            let shown = from_here(&path).to_owned();
            let Ok(metadata) = fs::symlink_metadata(&path) else { continue };
            if links::between(folder, &path).is_some() {
                self.skipped.push(Skipped::new(&shown, SkipReason::Link));
            } else if metadata.is_dir() {
                // A folder may be called like a policy.
            } else if !metadata.is_file() {
                self.skipped.push(Skipped::new(&shown, SkipReason::NotAFile));
            } else if path.file_name() == Some(ASSIGNMENTS.as_ref()) {
                self.assignments.push(shown);
            } else {
                self.policies.push(shown);
            }
        }
    }
}

/// Whether a file is looked for by its name.
fn is_wanted(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == ASSIGNMENTS || name == "requirements.toml" || name.ends_with(".requirements.toml")
}

/// The TOML files in a folder, except settings, sorted; none if there is no such folder.
pub(crate) fn toml_files(folder: &Path) -> Search {
    let mut search = Search::default();
    if folder.is_symlink() {
        search.skipped.push(Skipped::new(folder, SkipReason::Link));
    } else {
        search.add_toml_files(folder);
    }
    search.sorted()
}

/// The TOML files in a folder and in all below it, the same way.
pub(crate) fn toml_files_below(folder: &Path) -> Search {
    let mut search = Search::default();
    if folder.is_symlink() {
        search.skipped.push(Skipped::new(folder, SkipReason::Link));
        return search;
    }
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        folders.extend(search.add_toml_files(&folder));
    }
    search.sorted()
}

impl Search {
    /// Adds what lies in a folder, and returns the folders in it.
    fn add_toml_files(&mut self, folder: &Path) -> Vec<PathBuf> {
        let mut folders = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else { continue };
            let is_toml = path.extension() == Some(OsStr::new("toml")) && path.file_name() != Some(SETTINGS.as_ref());
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink() {
                // One to a folder may hold policies, whatever it is called.
                if is_toml || path.is_dir() {
                    self.skipped.push(Skipped::new(&path, SkipReason::Link));
                }
            } else if kind.is_file() {
                self.policies.extend(is_toml.then_some(path));
            } else if is_toml {
                self.skipped.push(Skipped::new(&path, SkipReason::NotAFile));
            }
        }
        folders
    }

    fn sorted(mut self) -> Self {
        self.policies.sort();
        self.skipped.sort_by(|one, other| one.path.cmp(&other.path));
        self
    }
}
