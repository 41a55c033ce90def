//! Files as they were committed, read with the `git` command: nothing is checked out, and nothing fetched.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::inputs::{LARGEST, Trouble};

/// How git marks what is a link.
const LINK: &str = "120000";

/// A folder as it was in a commit.
pub(super) struct Commit {
    folder: PathBuf,
    revision: String,
    /// The mode and the object of each file, by its path from the folder.
    files: HashMap<String, (String, String)>,
}

impl Commit {
    /// The folder in a revision.
    pub(super) fn find(folder: &Path, revision: &str) -> Result<Self, Trouble> {
        let wrong = |reason: String| Trouble::NoBase { base: revision.to_owned(), reason };
        // Git would take it for an option.
        if revision.starts_with('-') || revision.is_empty() {
            return Err(wrong("no revision begins with a hyphen or is blank".to_owned()));
        }
        let commit = format!("{revision}^{{commit}}");
        let found = git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).map_err(&wrong)?;
        let hash = String::from_utf8_lossy(&found).trim().to_owned();
        if hash.is_empty() || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(wrong("git knows no such revision here".to_owned()));
        }
        let listed = git(folder, &["ls-tree", "-r", "-z", &hash]).map_err(wrong)?;
        let listed = String::from_utf8_lossy(&listed);
        // Each: mode, kind and object, a tab, the path.
        let file = |line: &str| {
            let (about, path) = line.split_once('\t')?;
            let mut about = about.split(' ');
            let (mode, object) = (about.next()?, about.nth(1)?);
            Some((path.to_owned(), (mode.to_owned(), object.to_owned())))
        };
        let files = listed.split('\0').filter_map(file).collect();
        Ok(Self { folder: folder.to_owned(), revision: revision.to_owned(), files })
    }

    /// A file; `None` if there was none.
    pub(super) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let Some((mode, object)) = self.files.get(path) else { return Ok(None) };
        let wrong = |reason: String| Trouble::NoBase { base: self.revision.clone(), reason };
        if mode == LINK {
            return Err(wrong(format!("{path} was a link, which is not followed there")));
        }
        let bytes = git(&self.folder, &["cat-file", "blob", object]).map_err(wrong)?;
        if bytes.len() as u64 > LARGEST {
            return Err(wrong(format!("{path} was larger than any policy is")));
        }
        Ok(Some(bytes))
    }
}

fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.arg("--no-optional-locks").arg("-C").arg(folder).args(arguments).stdin(Stdio::null());
    // What a partial clone left out is not fetched behind anybody's back.
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    let output = command.output().map_err(|error| format!("git does not run: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().next().unwrap_or("git knows no such revision here");
    Err(said.strip_prefix("fatal: ").unwrap_or(said).to_owned())
}
