//! Policies, each with what a real client made of it: `fixtures/conformance/*.cases`.
//!
//! A file holds the cases about one key of the format, and is named after it. A head line begins each case, and what stands below it, to
//! the next one, is the policy:
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
//! A policy that an editor would not show or might damage is marked `| escaped` (see [`escape`]). The client names three ignored settings
//! at most; how many more it counts stands in brackets. All answers are those of one release, which `client.txt` names.
//!
//! Tests read the cases, and so does `xtask`, which must build while what it generates for the library is stale: so they have a crate of
//! their own.

pub mod escape;
mod head;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// How each head line begins.
const MARK: &str = "# case: ";

/// A policy, and what the client made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What is tried, in lower case and hyphens; no other case has this name.
    pub name: String,
    /// What the client said, if it was asked.
    pub answer: Option<Answer>,
    /// The file, byte for byte.
    pub policy: Vec<u8>,
}

/// What a client makes of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether it starts.
    pub accepted: bool,
    /// The settings that it says it ignores; it names three at most.
    pub ignored: Vec<String>,
    /// How many more settings it ignores, without naming them.
    pub more: usize,
}

/// The cases of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    /// Where they stand.
    pub file: PathBuf,
    /// In their order.
    pub cases: Vec<Case>,
}

/// Why cases cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// A line is not as it has to be.
    #[error("{0}:{1}: {2}")]
    Line(PathBuf, usize, &'static str),
}

impl Cases {
    /// The key that they are about, in the words of the file's name.
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

    /// Writes them where they were read.
    pub fn write(&self) -> Result<(), Error> {
        fs::write(&self.file, self.to_text()).map_err(|error| Error::File(self.file.clone(), error))
    }

    /// What their file holds.
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

/// The release of the client that gave all answers in `folder`: where it is written down.
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
