//! The `git` command, as Stricture runs it: it reads, writes nothing, fetches nothing, and starts no other program.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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

/// What would change the meaning of a path that is given to git.
const OF_PATHS: &[&str] =
    &["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"];

/// Settings that win over those of a repository. A stranger may have put a bare repository into a folder, with settings of its own, of which one
/// names a program that watches the files.
const SETTINGS: [&str; 4] = ["-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false"];

/// How git marks another repository in its list of files.
const SUBMODULE: &[u8] = b"160000 ";

/// The end of the names that are looked for.
const TOML: &[u8] = b".toml";

/// Runs git in a folder and returns its answer, or the first line of what it said when it failed.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.arg("--no-optional-locks").args(SETTINGS).arg("-C").arg(folder).args(arguments).stdin(Stdio::null());
    // What a partial clone left out is not fetched behind anybody's back.
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    for name in OF_ANOTHER_REPOSITORY.iter().chain(OF_PATHS) {
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

/// What git knows of a folder.
pub(super) struct Known {
    /// The TOML files that it tracks, and those that it neither tracks nor ignores.
    pub(super) files: Vec<PathBuf>,
    /// Other repositories in it, of which its git knows nothing.
    pub(super) repositories: Vec<PathBuf>,
}

/// What git knows of a folder and all below it; `None` where it does not know the folder, or does not run.
pub(super) fn known(folder: &Path) -> Option<Known> {
    let tracked = git(folder, &["ls-files", "-z", "--stage"]).ok()?;
    let others = git(folder, &["ls-files", "-z", "--others", "--exclude-standard"]).ok()?;
    let mut known = Known { files: Vec::new(), repositories: Vec::new() };
    // Each: mode, object and stage, a tab, the path.
    for entry in entries(&tracked) {
        let Some(path) = entry.splitn(2, |byte| *byte == b'\t').nth(1) else { continue };
        if entry.starts_with(SUBMODULE) {
            known.repositories.push(folder.join(written(path)));
        } else if path.ends_with(TOML) {
            known.files.push(folder.join(written(path)));
        }
    }
    // One that is not tracked is listed as a folder.
    for path in entries(&others) {
        if path.ends_with(b"/") {
            known.repositories.push(folder.join(written(path)));
        } else if path.ends_with(TOML) {
            known.files.push(folder.join(written(path)));
        }
    }
    known.repositories.retain(|path| path != folder && path.join(".git").exists());
    Some(known)
}

/// Whether git ignores a folder as a whole.
pub(super) fn ignores(folder: &Path) -> bool {
    git(folder, &["check-ignore", "--quiet", "--no-index", "."]).is_ok()
}

fn entries(listed: &[u8]) -> impl Iterator<Item = &[u8]> {
    listed.split(|byte| *byte == 0).filter(|entry| !entry.is_empty())
}

/// A path as git writes it: bytes on Unix, UTF-8 elsewhere.
#[cfg(unix)]
fn written(path: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(path))
}

#[cfg(not(unix))]
fn written(path: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(path).into_owned())
}
