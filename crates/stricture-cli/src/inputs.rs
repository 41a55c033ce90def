//! Which files to lint, and reading them: the only place that touches the file system.

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use stricture::Document;
use stricture::assign::PolicyPath;
use thiserror::Error;

/// Largest policy that is read. Real ones have a few kilobytes; a hostile one must not fill the memory.
pub(crate) const LARGEST: u64 = 16 << 20;

/// The file whose presence marks a policy repository.
pub(crate) const ASSIGNMENTS: &str = "assignments.toml";

/// The file that holds a repository's decisions about findings.
pub(crate) const SETTINGS: &str = "stricture.toml";

/// Why the job could not be done.
#[derive(Debug, Error)]
pub(crate) enum Trouble {
    #[error("{}: {}", path.display(), reason(error))]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("{}: not a regular file; to lint what a program writes, give `-` and pipe it in", path.display())]
    NotAFile { path: PathBuf },
    #[error("{}: larger than {} MiB, which no policy is", path.display(), LARGEST >> 20)]
    TooLarge { path: PathBuf },
    #[error("{}: no policy found in this directory: expected requirements.toml, *.requirements.toml or a policy repository with assignments.toml", path.display())]
    NothingHere { path: PathBuf },
    #[error("{}: the policy `{policy}` is not inside the repository; paths are relative to the assignments and never leave their folder", path.display())]
    Outside { path: PathBuf, policy: String },
    #[error("{}: {message}", path.display())]
    Assignments { path: PathBuf, message: String },
    #[error("{}: the client refuses to start with this policy, so that no question about it has an answer", path.display())]
    Rejected { path: PathBuf },
    #[error("{}: a directory; name the logs in it", path.display())]
    ADirectory { path: PathBuf },
    #[error(transparent)]
    NoSuchLint(#[from] stricture::NoSuchLint),
    #[error("no assignments.toml in this directory or above it: name the file with --assignments FILE")]
    NoAssignments,
    #[error("{}:{message}", path.display())]
    Broken { path: PathBuf, message: String },
    #[error("{}: {error}", path.display())]
    Directory { path: PathBuf, error: stricture::assign::DirectoryError },
    #[error("{}: {ambiguous}; ask by another address of theirs, or correct the directory", path.display())]
    Ambiguous { path: PathBuf, ambiguous: String },
    #[error("{}: there is no policy `{policy}`; {help}", path.display())]
    NoSuchPolicy { path: PathBuf, policy: String, help: String },
    #[error("{}: no export found in this directory: expected *.json (SCIM) or *.csv (email,group)", path.display())]
    NoExports { path: PathBuf },
    #[error("cannot compare with `{}`: {}", base.escape_debug(), reason.escape_debug())]
    NoBase { base: String, reason: String },
    #[error("{}: no tests found in this directory: expected tests/*.toml", path.display())]
    NoTests { path: PathBuf },
    #[error("no case to run")]
    NoCases,
    #[error("{}:{message}", path.display())]
    Suite { path: PathBuf, message: String },
    #[error("{}:{message}", path.display())]
    Settings { path: PathBuf, message: String },
    #[error("{}: {message}", path.display())]
    Baseline { path: PathBuf, message: String },
    #[error(transparent)]
    NotAllowable(#[from] stricture::control::NotAllowable),
    #[error("{}: not written: {reason}", path.display())]
    NotWritten { path: PathBuf, reason: String },
    #[error("{0}")]
    Usage(&'static str),
    #[error("cannot write the answer: {0}")]
    Output(io::Error),
}

impl Trouble {
    /// The file at `path` could not be written.
    pub(crate) fn not_written(path: &Path, error: &io::Error) -> Self {
        Self::NotWritten { path: path.to_owned(), reason: reason(error) }
    }
}

/// The operating system's words without its error number.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split_once(" (os error").map_or(text.clone(), |(reason, _)| reason.to_lowercase())
}

/// Something to lint.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
}

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) inputs: Vec<Input>,
    /// The policy repositories among the directories; their policies are among the inputs.
    pub(crate) repositories: Vec<Whole>,
    pub(crate) troubles: Vec<Trouble>,
}

/// A policy repository that is looked at as a whole.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) folder: PathBuf,
    pub(crate) assignments: PathBuf,
    /// The policies that lie there, named by the assignments or not.
    pub(crate) policies: Vec<PathBuf>,
}

/// Turns paths into inputs, each file once, in the order of the paths and sorted within a directory.
pub(crate) fn find(paths: &[PathBuf]) -> Found {
    let here = [PathBuf::from(".")];
    let mut found = Found::default();
    for path in if paths.is_empty() { &here } else { paths } {
        if path.as_os_str() == "-" {
            found.inputs.push(Input::Stdin);
            continue;
        }
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => directory(path, &mut found),
            // Whatever else it is, reading it will tell.
            Ok(_) | Err(_) => found.inputs.push(Input::File(path.clone())),
        }
    }
    let mut seen = HashSet::new();
    found.inputs.retain(|input| match input {
        Input::Stdin => seen.insert(PathBuf::from("-")),
        Input::File(path) => seen.insert(path.clone()),
    });
    found
}

fn directory(path: &Path, found: &mut Found) {
    if path.join(ASSIGNMENTS).is_file() {
        let whole = repository(path);
        found.inputs.extend(whole.policies.iter().cloned().map(Input::File));
        found.repositories.push(whole);
        return;
    }
    let before = (found.inputs.len(), found.troubles.len());
    tree(path, found);
    if (found.inputs.len(), found.troubles.len()) == before {
        found.troubles.push(Trouble::NothingHere { path: path.to_owned() });
    }
}

/// A repository with the policies that its assignments name, as far as they are there, and those in its `policies` folder. What is wrong
/// with the assignments is told when they are judged.
fn repository(folder: &Path) -> Whole {
    let assignments = folder.join(ASSIGNMENTS);
    let document = read(&assignments).map(Document::from_bytes).ok();
    let named = document.as_ref().map(named).unwrap_or_default();
    let named = named.into_iter().filter_map(|policy| inside(folder, policy)).filter(|path| path.is_file());
    let mut policies: Vec<PathBuf> = named.chain(toml_files(&folder.join("policies"))).collect();
    policies.sort();
    policies.dedup();
    Whole { folder: folder.to_owned(), assignments, policies }
}

/// The policies that assignments name, whatever else is wrong with them.
fn named(assignments: &Document) -> Vec<&str> {
    let Ok(root) = assignments.root() else { return Vec::new() };
    let rules = root.get("rules").and_then(|rules| rules.as_array()).unwrap_or_default();
    let named = rules.iter().filter_map(|rule| rule.as_table()?.get("policy")?.as_text());
    root.get("default").and_then(|policy| policy.as_text()).into_iter().chain(named).collect()
}

/// The TOML files that lie in a folder, but for settings; none if there is no such folder.
pub(crate) fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let wanted = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension == "toml") && path.file_name() != Some(SETTINGS.as_ref())
    };
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(wanted).collect();
    files.sort();
    files
}

/// The policies of a repository: those that its assignments name, if it has any, and those in its `policies` folder.
pub(crate) fn policies_of(folder: &Path) -> Found {
    let mut found = Found::default();
    let assignments = folder.join(ASSIGNMENTS);
    if assignments.is_file() {
        found.inputs.extend(repository(folder).policies.into_iter().map(Input::File));
        match read(&assignments).map(Document::from_bytes) {
            Err(trouble) => found.troubles.push(trouble),
            Ok(document) => found.troubles.extend(troubles(folder, &assignments, &document)),
        }
    } else {
        found.inputs.extend(toml_files(&folder.join("policies")).into_iter().map(Input::File));
    }
    found
}

/// Why policies that the assignments name cannot be found.
fn troubles(folder: &Path, assignments: &Path, document: &Document) -> Vec<Trouble> {
    let path = || assignments.to_owned();
    if let Err(error) = document.root() {
        let (start, _) = document.source().place(error.span, stricture::ColumnUnit::Scalar);
        let message = format!("line {}, column {}: {error}", start.line.get(), start.column.get());
        return vec![Trouble::Assignments { path: path(), message }];
    }
    let trouble = |policy: &str| match inside(folder, policy) {
        None => Some(Trouble::Outside { path: path(), policy: policy.to_owned() }),
        Some(there) if there.is_file() => None,
        Some(missing) => read(&missing).err(),
    };
    named(document).into_iter().filter_map(trouble).collect()
}

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

/// Whether no link leads from `path`, below `folder`, out of it. What does not exist is told when it is read.
pub(crate) fn stays_in(folder: &Path, path: &Path) -> bool {
    match (fs::canonicalize(or_here(folder)), fs::canonicalize(path)) {
        (Ok(folder), Ok(target)) => target.starts_with(&folder),
        _ => true,
    }
}

/// The folder in which a file lies.
pub(crate) fn folder_of(path: &Path) -> &Path {
    or_here(path.parent().unwrap_or(Path::new("")))
}

/// A folder without a name is the current one.
pub(crate) fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// The policies in a directory that is no repository.
fn tree(folder: &Path, found: &mut Found) {
    let mut files = Vec::new();
    for entry in ignore::WalkBuilder::new(folder).hidden(false).require_git(false).build() {
        match entry {
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy();
                let named = name == "requirements.toml" || name.ends_with(".requirements.toml");
                if named && entry.file_type().is_some_and(|kind| !kind.is_dir()) {
                    files.push(entry.into_path());
                }
            }
            Err(error) => {
                let path = folder.to_owned();
                let error = error.into_io_error().unwrap_or_else(|| io::Error::other("cannot be searched"));
                found.troubles.push(Trouble::Unreadable { path, error });
            }
        }
    }
    files.sort();
    let plain = |path: PathBuf| path.strip_prefix("./").map(Path::to_path_buf).unwrap_or(path);
    found.inputs.extend(files.into_iter().map(plain).map(Input::File));
}

impl Input {
    /// The path as reports show it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Reads it whole, up to a limit.
    pub(crate) fn read(&self) -> Result<Vec<u8>, Trouble> {
        match self {
            Self::Stdin => limited(io::stdin().lock(), Path::new("-"), 0),
            Self::File(path) => read(path),
        }
    }
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let unreadable = |error| Trouble::Unreadable { path: path.to_owned(), error };
    // Asked before opening: opening a FIFO would wait for a writer that may never come.
    let metadata = fs::metadata(path).map_err(unreadable)?;
    check(path, &metadata)?;
    let file = File::open(path).map_err(unreadable)?;
    limited(file, path, metadata.len())
}

fn check(path: &Path, metadata: &Metadata) -> Result<(), Trouble> {
    if !metadata.is_file() {
        Err(Trouble::NotAFile { path: path.to_owned() })
    } else if metadata.len() > LARGEST {
        Err(Trouble::TooLarge { path: path.to_owned() })
    } else {
        Ok(())
    }
}

fn limited(reader: impl io::Read, path: &Path, expected: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0) + 1);
    let read = reader.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Trouble::Unreadable { path: path.to_owned(), error })?;
    if bytes.len() as u64 > LARGEST {
        return Err(Trouble::TooLarge { path: path.to_owned() });
    }
    Ok(bytes)
}
