//! Files as they were committed, read with the `git` command: nothing is checked out, and nothing fetched.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::CliError;
use crate::files::inputs::LARGEST;

/// How git marks what is a link.
const LINK: &str = "120000";

/// How git marks another repository.
const SUBMODULE: &str = "160000";

/// What makes git look at another repository, index or set of objects than the folder's own. Git itself sets some of them for the hooks that it
/// runs, about the repository whose hook it is. All else stays: how git is configured, what it trusts and where it stops looking.
const OF_ANOTHER_REPOSITORY: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_REPLACE_REF_BASE",
];

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

fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.arg("--no-optional-locks").arg("-C").arg(folder).args(arguments).stdin(Stdio::null());
    // What a partial clone left out is not fetched behind anybody's back.
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    for name in OF_ANOTHER_REPOSITORY {
        command.env_remove(name);
    }
    let output = command.output().map_err(|error| format!("cannot run git: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().next().unwrap_or("git does not know this revision");
    Err(said.strip_prefix("fatal: ").unwrap_or(said).to_owned())
}
