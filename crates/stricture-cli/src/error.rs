//! Why the job could not be done.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::files::skipped::Skipped;
use crate::quantity::many;

/// Why the job could not be done.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error("{}: {}", path.display(), reason(error))]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("{}: it is a link that leads out of its repository, and is not followed; give the file that it leads to", path.display())]
    LeadsOut { path: PathBuf },
    #[error("{}: not a regular file; to lint the output of a program, pipe it in and give `-` as the path", path.display())]
    NotAFile { path: PathBuf },
    #[error("{}: larger than {} MiB, the most that a policy may have", path.display(), limit >> 20)]
    TooLarge { path: PathBuf, limit: u64 },
    #[error("{}: no policy found in this folder: expected requirements.toml, *.requirements.toml or a policy repository with assignments.toml", path.display())]
    NothingHere { path: PathBuf },
    #[error("{}: the policy `{policy}` is not inside the repository; write a path that stays in the folder of the assignments", path.display())]
    Outside { path: PathBuf, policy: String },
    #[error("{}: the policy `{policy}` is not read, because `{link}` is a link; put the policy itself there", path.display())]
    BehindLink { path: PathBuf, policy: String, link: String },
    #[error("{skipped}")]
    Skipped { skipped: Skipped },
    #[error("{}: {message}", path.display())]
    Assignments { path: PathBuf, message: String },
    #[error("{}: the client refuses to start with this policy, so Stricture cannot answer questions about it (judged for {clients})", path.display())]
    Rejected { path: PathBuf, clients: String },
    #[error("{}: {clients} to start with this policy", path.display())]
    RefusedBySome { path: PathBuf, clients: String },
    #[error("{}: a folder; name the logs in it", path.display())]
    ADirectory { path: PathBuf },
    #[error("{}: expected one JSON object on each line, found one JSON value; convert a list of objects with `jq -c '.[]'`", path.display())]
    OneValue { path: PathBuf },
    #[error(transparent)]
    NoSuchLint(#[from] stricture::NoSuchLint),
    #[error("no assignments.toml in this folder or above it; name the file with --assignments FILE")]
    NoAssignments,
    #[error("{}:{message}", path.display())]
    Broken { path: PathBuf, message: String },
    /// What is wrong was shown in its place on standard error already; `message` has it in one line, for reports.
    #[error("{}:{message}", path.display())]
    Shown { path: PathBuf, count: usize, message: String },
    #[error("{}: {error}", path.display())]
    Directory { path: PathBuf, error: stricture::assignments::DirectoryError },
    #[error("{}: {error}", path.display())]
    Fleet { path: PathBuf, error: stricture::matrix::FleetError },
    #[error("{}: the table does not say whose machines they are: add a column `email` or `group`", path.display())]
    FleetWithoutPeople { path: PathBuf },
    #[error("{}: {ambiguous}; use another address of the person, or correct the directory", path.display())]
    Ambiguous { path: PathBuf, ambiguous: String },
    #[error("{}: there is no policy `{policy}`; {help}", path.display())]
    NoSuchPolicy { path: PathBuf, policy: String, help: String },
    #[error("{}: no export found in this folder: expected *.json (SCIM) or *.csv (email,group)", path.display())]
    NoExports { path: PathBuf },
    #[error("cannot compare with `{}`: {}", base, reason)]
    NoBase { base: String, reason: String },
    #[error("{}: no tests found in this folder: expected tests/*.toml", path.display())]
    NoTests { path: PathBuf },
    #[error("there is no case to run")]
    NoCases,
    #[error("{}:{message}", path.display())]
    Suite { path: PathBuf, message: String },
    #[error("{}:{message}", path.display())]
    Settings { path: PathBuf, message: String },
    #[error("{}: {message}", path.display())]
    Baseline { path: PathBuf, message: String },
    #[error(transparent)]
    NotAllowable(#[from] stricture::levels::NotAllowable),
    #[error("{}: not written: {reason}", path.display())]
    NotWritten { path: PathBuf, reason: String },
    #[error("`{name}` is an option, and a file here has that name: write `--` before file names, or rename the file")]
    NameOrOption { name: String },
    #[error("{0}")]
    Usage(&'static str),
    #[error("cannot write the answer: {0}")]
    Output(io::Error),
}

impl CliError {
    /// What standard error has to say of it: less where it was shown there already.
    pub(crate) fn in_short(&self) -> String {
        match self {
            Self::Shown { path, count, .. } => {
                format!("{}: {}, so Stricture gives no answer", path.display(), many(*count, "problem"))
            }
            _ => self.to_string(),
        }
    }

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
