//! What `.gitignore` files leave out where there is no git to ask.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// The name of the files.
const GITIGNORE: &str = ".gitignore";

/// Largest file that is read.
const LARGEST: u64 = 1 << 20;

/// The `.gitignore` files in a folder and below it.
pub(super) struct Ignored {
    folder: PathBuf,
    files: HashMap<PathBuf, Gitignore>,
}

impl Ignored {
    pub(super) fn below(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), files: HashMap::new() }
    }

    /// Whether a file below the folder is left out. The nearest file that says anything decides.
    pub(super) fn holds(&mut self, path: &Path) -> bool {
        for folder in path.ancestors().skip(1) {
            let rules = self.files.entry(folder.to_owned()).or_insert_with_key(|folder| read(folder));
            match rules.matched_path_or_any_parents(path, false) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => {}
            }
            if folder == self.folder {
                break;
            }
        }
        false
    }
}

/// The file in a folder. One that is a link, a pipe or larger than any that people write says nothing, as with git.
fn read(folder: &Path) -> Gitignore {
    let path = folder.join(GITIGNORE);
    let mut rules = GitignoreBuilder::new(folder);
    if fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= LARGEST) {
        // A line that is no pattern is left out, as git does.
        let _ = rules.add(&path);
    }
    rules.build().unwrap_or_else(|_| Gitignore::empty())
}
