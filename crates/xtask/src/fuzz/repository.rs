//! Repositories: files with the names that Stricture looks for, names that others take for something else, links, pipes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::oracle::SECRET;
use super::text::Texts;
use crate::Failure;
use crate::random::Random;

/// Names that mean something.
const NAMES: &[&str] = &[
    "requirements.toml",
    "a.requirements.toml",
    "policies/base.toml",
    "policies/sre.toml",
    "policies/deep/x.toml",
    "assignments.toml",
    "sub/assignments.toml",
    "sub/policies/base.toml",
    "sub/requirements.toml",
    "stricture.toml",
    "policies/stricture.toml",
    "tests/cases.toml",
    "people.json",
    "people.csv",
    "known.json",
    "log.jsonl",
    ".gitignore",
    ".ignore",
    "sub/.gitignore",
    ".stricture-requirements.toml.tmp",
];

/// Names that somebody might take for something else.
const HOSTILE: &[&str] = &[
    "--output=json:x.requirements.toml",
    "--config=x.requirements.toml",
    "-.requirements.toml",
    "--deny=warnings",
    "::error::x.requirements.toml",
    "\u{1b}[2J.requirements.toml",
    "\u{202e}lmot.requirements.toml",
    "=1+1.requirements.toml",
    "]]>.requirements.toml",
    "a\nb.requirements.toml",
    "policies/##[error].toml",
    "policies/\u{200b}.toml",
    "policies/%0A.toml",
    "policies/ .toml",
    "tests/-.toml",
];

/// Where links lead.
const TARGETS: &[&str] = &[
    "/proc/self/environ",
    "/dev/zero",
    "/dev/null",
    "/proc/kmsg",
    "..",
    ".",
    "requirements.toml",
    "policies",
    "../outside",
    "../outside/secret.toml",
    "../outside/requirements.toml",
    "gone.toml",
    "../../outside/secret.toml",
    "../.git/config",
    ".git/config",
];

/// A repository on disk.
pub(super) struct Repository {
    pub(super) folder: PathBuf,
    /// What is a file or folder itself, from the folder: what a caller may name.
    pub(super) names: Vec<String>,
}

impl Repository {
    /// Makes a repository below `base`, and beside it a folder that nothing may come out of or go into.
    pub(super) fn make(base: &Path, texts: &Texts, random: &mut Random) -> Result<Self, Failure> {
        let outside = base.join("outside");
        write(&outside.join("secret.toml"), format!("{SECRET} = \"{SECRET}\"\n").as_bytes())?;
        write(&outside.join("requirements.toml"), format!("allow_appshot = true\n# {SECRET}\n").as_bytes())?;
        let mut repository = Self { folder: base.join("repository"), names: Vec::new() };
        fs::create_dir_all(&repository.folder).map_err(|error| Failure::file(&repository.folder, &error))?;
        if random.once_in(2) {
            repository.company(texts, random)?;
        }
        let mut names = BTreeSet::new();
        for _ in 0..=random.below(9) {
            let choices = if random.once_in(6) { HOSTILE } else { NAMES };
            names.insert(random.pick(choices).unwrap_or("requirements.toml"));
        }
        for name in names {
            let path = repository.folder.join(name);
            if !path.exists() {
                write(&path, &texts.of(name, random))?;
                repository.names.push(name.to_owned());
            }
        }
        if random.once_in(3) {
            git(&repository.folder, &["init", "--quiet"])?;
            let config = repository.folder.join(".git/config");
            let text = fs::read_to_string(&config).unwrap_or_default();
            write(&config, format!("{text}[http]\n\textraheader = {SECRET}\n").as_bytes())?;
        }
        repository.odd(random)?;
        if repository.folder.join(".git").exists() && random.once_in(2) {
            git(&repository.folder, &["add", "--all", "--force", "."])?;
        }
        Ok(repository)
    }

    /// A whole company, in which little is changed.
    fn company(&mut self, texts: &Texts, random: &mut Random) -> Result<(), Failure> {
        for (name, text) in texts.company() {
            let text = if random.once_in(4) { texts.changed(text, name, random) } else { text.as_bytes().to_vec() };
            write(&self.folder.join(name), &text)?;
            self.names.push(name.to_owned());
        }
        Ok(())
    }

    /// Links, pipes and second names, where nothing is yet.
    fn odd(&self, random: &mut Random) -> Result<(), Failure> {
        for _ in 0..random.below(4) {
            let name = random.pick(NAMES).unwrap_or("requirements.toml");
            let name = if random.once_in(3) { name.split('/').next().unwrap_or(name) } else { name };
            let path = self.folder.join(name);
            let folder = path.parent().unwrap_or(&self.folder);
            // What is made must not itself end up outside.
            let real = fs::canonicalize(folder).is_ok_and(|real| real.starts_with(&self.folder));
            if path.exists() || path.is_symlink() || (folder.exists() && !real) {
                continue;
            }
            if fs::create_dir_all(folder).is_err() {
                continue;
            }
            let made = match random.below(8) {
                // Git itself reads some of these, and callers name the others to stream them. Nobody gets a pipe by git.
                0 if !["ignore", "csv", "json", "jsonl"].iter().any(|ending| name.ends_with(ending)) => {
                    Command::new("mkfifo").arg(&path).stderr(Stdio::null()).status().map(drop)
                }
                1 => self.names.first().map_or(Ok(()), |name| fs::hard_link(self.folder.join(name), &path)),
                _ => link(random.pick(TARGETS).unwrap_or("."), &path),
            };
            made.map_err(|error| Failure::file(&path, &error))?;
        }
        Ok(())
    }
}

#[cfg(unix)]
fn link(target: &str, path: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> std::io::Result<()> {
    Ok(())
}

fn write(path: &Path, text: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).map_err(|error| Failure::file(path, &error))
}

/// Runs git; what it cannot add, such as a pipe, stays as it is.
fn git(folder: &Path, arguments: &[&str]) -> Result<(), Failure> {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().map(drop).map_err(|error| Failure::new(format!("git: {error}")))
}
