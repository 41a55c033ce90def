//! Whether people can work with a policy: `fixtures/sessions/recorded/*.txt`, with the answers of real clients.
//!
//! The name of a file and the name on a line together name a policy. A line also has a hash of the policy's text, because an answer
//! about an older text says nothing about the new text:
//!
//! ```text
//! clients: 0.169.0, 0.171.0
//! relative-path/good.toml | 9ae16a3b2f90404f | works
//! relative-path/old.toml | 1f0e3dad99908345 | no session: glob
//! two-answers/good.toml | 98f13708210194c4 | 0.169.0 works, 0.171.0 no session: hook
//! ```
//!
//! An answer without a release is the answer of all clients that the first line names.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::Error;

/// How each file begins.
const CLIENTS: &str = "clients: ";

/// How far people get with a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The client does not start.
    NoStart(String),
    /// The client starts, but nobody can begin a session.
    NoSession(String),
    /// A session begins, but a plain command fails in the sandbox.
    Fails(String),
    /// The client asks somebody before it runs a plain command.
    Asked,
    /// The client does not run a plain command, and asks nobody.
    Refused,
    /// A plain command runs.
    Works,
    /// The policy decides about the model service, so a stand-in for it shows nothing.
    NotComparable(String),
}

/// Reasons that depend on the machine: on its files, its programs and the services that it reaches.
pub const BY_MACHINE: &[&str] = &[
    "cannot-hide",
    "glob-scan",
    "hook-blocks",
    "proxy-credential",
    "settings-server",
    "state-folder",
    "telemetry-file",
];

/// Makes an answer of its reason.
type WithReason = fn(String) -> Answer;

/// The answers that have a reason, which is a word of ours.
const WITH_REASON: [(&str, WithReason); 4] = [
    ("no start: ", Answer::NoStart),
    ("no session: ", Answer::NoSession),
    ("fails: ", Answer::Fails),
    ("not comparable: ", Answer::NotComparable),
];

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoStart(reason) => write!(f, "no start: {reason}"),
            Self::NoSession(reason) => write!(f, "no session: {reason}"),
            Self::Fails(reason) => write!(f, "fails: {reason}"),
            Self::NotComparable(reason) => write!(f, "not comparable: {reason}"),
            Self::Asked => f.write_str("asked"),
            Self::Refused => f.write_str("refused"),
            Self::Works => f.write_str("works"),
        }
    }
}

impl FromStr for Answer {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        for (start, answer) in WITH_REASON {
            if let Some(reason) = text.strip_prefix(start) {
                let plain = !reason.is_empty() && reason.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                return if plain { Ok(answer(reason.to_owned())) } else { Err("a reason is a word in lower case") };
            }
        }
        match text {
            "asked" => Ok(Self::Asked),
            "refused" => Ok(Self::Refused),
            "works" => Ok(Self::Works),
            _ => Err("an answer begins with a known word"),
        }
    }
}

/// The answers about one policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The hash of the policy's text, see [`hash`].
    pub hash: String,
    /// The answers by release.
    pub by_release: BTreeMap<String, Answer>,
}

/// The answers of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recording {
    /// The answers by the names of the policies.
    pub policies: BTreeMap<String, Answers>,
}

impl Recording {
    /// Reads all files of a folder, by their names without the extension.
    pub fn all(folder: &Path) -> Result<BTreeMap<String, Self>, Error> {
        let mut found = BTreeMap::new();
        let failed = |error| Error::File(folder.to_owned(), error);
        for entry in fs::read_dir(folder).map_err(failed)? {
            let file = entry.map_err(failed)?.path();
            if file.extension().is_some_and(|extension| extension == "txt") {
                let text = fs::read_to_string(&file).map_err(|error| Error::File(file.clone(), error))?;
                let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let recording = parse(&text).map_err(|(line, what)| Error::Line(file, line, what))?;
                found.insert(name, recording);
            }
        }
        Ok(found)
    }

    /// Writes the file of this name in a folder.
    pub fn write(&self, folder: &Path, name: &str) -> Result<(), Error> {
        let file: PathBuf = folder.join(format!("{name}.txt"));
        fs::write(&file, self.to_text()).map_err(|error| Error::File(file, error))
    }

    /// Returns the text of the file.
    pub fn to_text(&self) -> String {
        let releases: BTreeSet<&String> =
            self.policies.values().flat_map(|answers| answers.by_release.keys()).collect();
        let mut out =
            format!("{CLIENTS}{}\n", releases.iter().map(|release| release.as_str()).collect::<Vec<_>>().join(", "));
        for (name, answers) in &self.policies {
            let _ = writeln!(out, "{name} | {} | {}", answers.hash, answers.shown(releases.len()));
        }
        out
    }
}

impl Answers {
    /// The answers as a line has them, if `releases` is the number of all clients.
    fn shown(&self, releases: usize) -> String {
        let mut different: Vec<&Answer> = self.by_release.values().collect();
        different.dedup();
        match different.as_slice() {
            [one] if self.by_release.len() == releases => one.to_string(),
            _ => {
                let each = self.by_release.iter().map(|(release, answer)| format!("{release} {answer}"));
                each.collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// Returns a hash of a policy's text: the first 64-bit hash of Fowler, Noll and Vo in its second form.
pub fn hash(policy: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in policy {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// The recording, or the number of a line and what is wrong with it.
fn parse(text: &str) -> Result<Recording, (usize, &'static str)> {
    let mut lines = text.lines();
    let releases =
        lines.next().and_then(|line| line.strip_prefix(CLIENTS)).ok_or((1, "the first line names the clients"))?;
    let releases: Vec<&str> = releases.split(", ").collect();
    let mut policies = BTreeMap::new();
    for (at, line) in lines.enumerate() {
        let failed = |what| (at + 2, what);
        let mut parts = line.split(" | ");
        let (Some(name), Some(hash), Some(shown), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(failed("a line is `NAME | HASH | ANSWERS`"));
        };
        let mut by_release = BTreeMap::new();
        for part in shown.split(", ") {
            let own = part.split_once(' ').filter(|(release, _)| releases.contains(release));
            let (of, answer) = own.map_or((releases.clone(), part), |(release, answer)| (vec![release], answer));
            let answer: Answer = answer.parse().map_err(failed)?;
            by_release.extend(of.into_iter().map(|release| (release.to_owned(), answer.clone())));
        }
        if policies.insert(name.to_owned(), Answers { hash: hash.to_owned(), by_release }).is_some() {
            return Err(failed("a policy has one line"));
        }
    }
    Ok(Recording { policies })
}
