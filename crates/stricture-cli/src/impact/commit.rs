//! Files as they were committed, read with the `git` command: nothing is checked out, and nothing fetched.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::files::git::git;
use crate::files::inputs::LARGEST;

/// How git marks what is a link.
const LINK: &str = "120000";

/// How git marks another repository.
const SUBMODULE: &str = "160000";

/// A folder as it was in a commit.
pub(super) struct Commit {
    folder: PathBuf,
    revision: String,
    /// The files, by their paths from the folder.
    files: HashMap<String, Listed>,
}

/// What git lists of a file.
struct Listed {
    mode: String,
    object: String,
    /// How many bytes it has, if it has any.
    size: Option<u64>,
}

impl Commit {
    /// The folder in a revision.
    pub(super) fn find(folder: &Path, revision: &str) -> Result<Self, CliError> {
        let wrong = |reason: String| CliError::NoBase { base: revision.to_owned(), reason };
        // Git would take it for an option.
        if revision.starts_with('-') {
            return Err(wrong("a revision cannot begin with a hyphen".to_owned()));
        }
        let commit = format!("{revision}^{{commit}}");
        let found = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).map_err(&wrong)?;
        let hash = String::from_utf8_lossy(&found).trim().to_owned();
        if hash.is_empty() || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(wrong("git does not know this revision".to_owned()));
        }
        let listed = git(folder, &["ls-tree", "-r", "-l", "-z", &hash]).map_err(wrong)?;
        let listed = String::from_utf8_lossy(&listed);
        // Each: mode, kind, object and size, a tab, the path.
        let file = |line: &str| {
            let (about, path) = line.split_once('\t')?;
            let mut about = about.split_ascii_whitespace();
            let (mode, object) = (about.next()?.to_owned(), about.nth(1)?.to_owned());
            let size = about.next().and_then(|size| size.parse().ok());
            Some((path.to_owned(), Listed { mode, object, size }))
        };
        let files = listed.split('\0').filter_map(file).collect();
        Ok(Self { folder: folder.to_owned(), revision: revision.to_owned(), files })
    }

    /// A file; `None` if there was none.
    pub(super) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, CliError> {
        let wrong = |reason: String| CliError::NoBase { base: self.revision.clone(), reason };
        // Git lists no folders, but it lists links and submodules, also in the place of a folder.
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        for part in ends.filter_map(|end| path.get(..end)) {
            match self.files.get(part).map(|listed| listed.mode.as_str()) {
                Some(LINK) => {
                    return Err(wrong(format!("{part} was a link, and Stricture does not follow links in git")));
                }
                Some(SUBMODULE) => {
                    return Err(wrong(format!(
                        "{part} was another repository, and Stricture does not read submodules"
                    )));
                }
                _ => {}
            }
        }
        let Some(Listed { object, size, .. }) = self.files.get(path) else { return Ok(None) };
        // Asked before reading: git hands over all of it.
        if size.is_some_and(|size| size > LARGEST) {
            return Err(wrong(format!("{path} was larger than a policy may be")));
        }
        git(&self.folder, &["cat-file", "blob", object]).map(Some).map_err(wrong)
    }
}
