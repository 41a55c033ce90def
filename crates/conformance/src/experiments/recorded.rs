//! The recorded answers about experiments.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::fs;
use std::path::Path;

use toml::{Table, Value};

use super::{Family, stem, table, toml_files};
use crate::{Error, Release};

/// The key of the hash.
const OF: &str = "of";

/// What each sight showed.
///
/// A client that does not start has only `start = "refused"`. If no session begins, `session = "refused"` says so, and what a session would
/// show is missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer(pub BTreeMap<String, Value>);

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries: Vec<String> =
            self.0.iter().map(|(key, value)| format!("{} = {}", quoted(key), inline(value))).collect();
        write!(f, "{{ {} }}", entries.join(", "))
    }
}

/// The answers about one experiment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The hash of the experiment.
    pub of: String,
    /// The answers by release.
    pub by_release: BTreeMap<Release, Answer>,
}

/// All answers, by the names of the family and of the experiment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recordings(pub BTreeMap<String, BTreeMap<String, Answers>>);

impl Recordings {
    /// Reads all files of a folder.
    pub fn all(folder: &Path) -> Result<Self, Error> {
        let mut all = BTreeMap::new();
        for file in toml_files(folder)? {
            let mut family = BTreeMap::new();
            for (name, value) in table(&file)? {
                let answers = answers(value).map_err(|what| Error::Form(file.clone(), format!("{name}: {what}")))?;
                family.insert(name, answers);
            }
            all.insert(stem(&file), family);
        }
        Ok(Self(all))
    }

    /// Returns the text of the file of a family.
    pub fn to_text(&self, family: &str) -> String {
        self.0.get(family).map(text).unwrap_or_default()
    }

    /// Returns the answers about the experiment with this hash.
    pub fn about(&self, family: &str, name: &str, hash: &str) -> Option<&Answers> {
        self.0.get(family)?.get(name).filter(|answers| answers.of == hash)
    }

    /// Records an answer about an experiment.
    pub fn add(&mut self, family: &str, name: &str, hash: &str, release: Release, answer: Answer) {
        let answers = self.0.entry(family.to_owned()).or_default().entry(name.to_owned()).or_default();
        if answers.of != hash {
            *answers = Answers { of: hash.to_owned(), by_release: BTreeMap::new() };
        }
        answers.by_release.insert(release, answer);
    }

    /// Forgets the answers about experiments that are gone.
    pub fn keep_only(&mut self, families: &[Family]) {
        for (name, family) in &mut self.0 {
            let kept = families.iter().find(|kept| kept.name == *name);
            family.retain(|name, _| kept.is_some_and(|kept| kept.experiments.contains_key(name)));
        }
    }

    /// Writes one file for each family. A family without answers loses its file.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for (name, family) in &self.0 {
            let file = folder.join(format!("{name}.toml"));
            let written = if family.is_empty() { fs::remove_file(&file) } else { fs::write(&file, text(family)) };
            written.map_err(|error| Error::File(file, error))?;
        }
        Ok(())
    }
}

/// The text of a file.
fn text(family: &BTreeMap<String, Answers>) -> String {
    let mut out = String::new();
    for (name, answers) in family {
        let separator = if out.is_empty() { "" } else { "\n" };
        let _ = writeln!(out, "{separator}[{name}]\n{OF} = \"{}\"", answers.of);
        let mut rest: Vec<(&Release, &Answer)> = answers.by_release.iter().collect();
        while let Some((_, answer)) = rest.first().copied() {
            let same: Vec<String> =
                rest.iter().filter(|(_, other)| *other == answer).map(|(release, _)| release.to_string()).collect();
            let _ = writeln!(out, "\"{}\" = {answer}", same.join(", "));
            rest.retain(|(_, other)| *other != answer);
        }
    }
    out
}

fn answers(value: Value) -> Result<Answers, String> {
    let Value::Table(table) = value else { return Err("the answers are a table".to_owned()) };
    let mut answers = Answers::default();
    for (key, value) in table {
        match value {
            Value::String(of) if key == OF => answers.of = of,
            Value::Table(answer) => {
                for release in key.split(", ") {
                    let release = release.parse().map_err(|what: &str| format!("{release}: {what}"))?;
                    answers.by_release.insert(release, Answer(answer.clone().into_iter().collect()));
                }
            }
            _ => return Err(format!("{key} is neither a hash nor an answer")),
        }
    }
    Ok(answers)
}

/// A key as TOML has it.
fn quoted(key: &str) -> String {
    if key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        key.to_owned()
    } else {
        Value::String(key.to_owned()).to_string()
    }
}

/// A value on one line.
fn inline(value: &Value) -> String {
    let table = |table: &Table| {
        let entries: Vec<String> =
            table.iter().map(|(key, value)| format!("{} = {}", quoted(key), inline(value))).collect();
        format!("{{ {} }}", entries.join(", "))
    };
    match value {
        Value::Table(entries) => table(entries),
        Value::Array(values) => format!("[{}]", values.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}
