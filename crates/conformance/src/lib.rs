//! Policies with the recorded answers of a real client: `fixtures/conformance/*.cases`.
//!
//! A file holds the cases about one key of the format, and has the name of the key. Each case begins with a head line.
//! The policy is below it, up to the next head line:
//!
//! ```text
//! # case: allow-appshots-true | accepted
//! allow_appshots = true
//! # case: allow-appshots-date | accepted | ignores: "", allow_appshots.x (+2 more)
//! allow_appshots = { x = 1979-05-27 }
//! # case: not-asked-yet
//! allow_appshots = {}
//! ```
//!
//! A policy that an editor cannot show, or might damage, has the mark `| escaped` (see [`escape`]). The client names at
//! most three ignored settings; the number of further settings is in brackets. These answers are from one release, which
//! `client.txt` names.
//!
//! `other-clients.txt` names other releases. Of these, only the verdicts are recorded, and a head line has only those that
//! differ from the answer:
//!
//! ```text
//! # case: allow-appshots-number | rejected | 0.120.0, 0.130.0: accepted
//! ```
//!
//! Tests and `xtask` read the cases. `xtask` must build while generated files of the library are stale. So the cases have
//! a crate of their own.

pub mod escape;
pub mod experiments;
mod head;
mod release;
pub mod sessions;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub use release::{Release, Releases, Verdict};

/// How each head line begins.
const MARK: &str = "# case: ";

/// A policy with the client's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The unique name, in lower case and with hyphens.
    pub name: String,
    /// The client's answer, if it is recorded.
    pub answer: Option<Answer>,
    /// The verdicts of other releases, where they differ from the answer: see [`Releases::verdict`].
    pub others: BTreeMap<Release, Verdict>,
    /// The policy, byte for byte.
    pub policy: Vec<u8>,
}

/// The client's answer about a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether the client starts.
    pub accepted: bool,
    /// The settings that the client reports as ignored. It names at most three.
    pub ignored: Vec<String>,
    /// The number of further ignored settings, which the client does not name.
    pub more: usize,
}

/// The cases of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    /// The path of the file.
    pub file: PathBuf,
    /// The cases, in the order of the file.
    pub cases: Vec<Case>,
}

/// The reason why cases cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// A line has the wrong form.
    #[error("{0}:{1}: {2}")]
    Line(PathBuf, usize, &'static str),
    /// A file has the wrong form.
    #[error("{0}: {1}")]
    Form(PathBuf, String),
}

impl Cases {
    /// Returns the key that the cases are about, as the file's name writes it.
    pub fn key(&self) -> String {
        self.file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Reads the cases of one file.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(file).map_err(|error| Error::File(file.to_owned(), error))?;
        let cases = parse(&text).map_err(|(line, what)| Error::Line(file.to_owned(), line, what))?;
        Ok(Self { file: file.to_owned(), cases })
    }

    /// Reads all files of a folder, sorted by their names.
    pub fn all(folder: &Path) -> Result<Vec<Self>, Error> {
        let failed = |error| Error::File(folder.to_owned(), error);
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            files.push(entry.map_err(failed)?.path());
        }
        files.retain(|file| file.extension().is_some_and(|extension| extension == "cases"));
        files.sort();
        files.iter().map(|file| Self::read(file)).collect()
    }

    /// Writes the cases to their file.
    pub fn write(&self) -> Result<(), Error> {
        fs::write(&self.file, self.to_text()).map_err(|error| Error::File(self.file.clone(), error))
    }

    /// Returns the text of the file.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        for case in &self.cases {
            let plain = plain(&case.policy);
            let _ = writeln!(out, "{MARK}{}", head::write(case, plain.is_none()));
            match plain {
                Some(text) => out.push_str(text),
                None => out.push_str(&escape::write(&case.policy)),
            }
        }
        out
    }
}

/// Returns the path of the file that names the client's release for all answers in `folder`.
pub fn client_file(folder: &Path) -> PathBuf {
    folder.join("client.txt")
}

/// The policy as it can stand in a file as it is.
fn plain(policy: &[u8]) -> Option<&str> {
    let text = str::from_utf8(policy).ok()?;
    let ends = text.is_empty() || text.ends_with('\n');
    let shown = !text.chars().any(escape::hides);
    (ends && shown && !text.lines().any(|line| line.starts_with(MARK))).then_some(text)
}

/// Cases, or the number of a line and what is wrong with it.
fn parse(text: &str) -> Result<Vec<Case>, (usize, &'static str)> {
    let mut cases: Vec<Case> = Vec::new();
    let mut escaped = false;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let number = at + 1;
        if let Some(head) = line.strip_prefix(MARK) {
            let (case, marked) = head::parse(head.strip_suffix('\n').unwrap_or(head)).map_err(|what| (number, what))?;
            cases.push(case);
            escaped = marked;
            continue;
        }
        let case = cases.last_mut().ok_or((number, "no head line stands above it"))?;
        if !line.ends_with('\n') {
            return Err((number, "the file ends within a line"));
        }
        if escaped {
            escape::read(line, &mut case.policy).map_err(|what| (number, what))?;
        } else {
            case.policy.extend_from_slice(line.as_bytes());
        }
    }
    Ok(cases)
}
