//! The policies about which the task asks.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use stricture_conformance::{Case, Cases};

use super::book;
use crate::Failure;

/// A policy with its name.
#[derive(Debug)]
pub(super) struct Policy {
    /// The recording that has its answers.
    pub(super) group: String,
    /// The name in this recording.
    pub(super) name: String,
    pub(super) text: Vec<u8>,
}

impl Policy {
    pub(super) fn full_name(&self) -> String {
        format!("{}/{}", self.group, self.name)
    }
}

/// The groups that come first: the policies that people copy, and the cases about sessions.
const FIRST: [&str; 5] = ["acme", "realistic", "book", "sessions", "lints"];

/// All policies, those that people copy first.
pub(super) fn all(root: &Path) -> Result<Vec<Policy>, Failure> {
    let keys = keys(root)?;
    let mut all = shown(root)?;
    all.extend(book::policies(root)?);
    all.retain(|policy| is_policy(&policy.text, &keys));
    // Of these cases, also those that stop the client.
    all.extend(cases(&root.join("fixtures/sessions"), "sessions", |_| true)?);
    all.sort_by_key(|policy| FIRST.iter().position(|first| policy.group == *first).unwrap_or(FIRST.len()));
    let accepted = |case: &Case| case.answer.as_ref().is_some_and(|answer| answer.accepted);
    all.extend(cases(&root.join("fixtures/conformance"), "conformance", accepted)?);
    Ok(all)
}

/// The files of the fixtures that show what is good, and those that a fix wrote.
fn shown(root: &Path) -> Result<Vec<Policy>, Failure> {
    let fixtures = root.join("fixtures");
    let mut found = Vec::new();
    for file in files(&fixtures, &["toml", "safe", "fixed"])? {
        let path = file.strip_prefix(&fixtures).unwrap_or(&file).to_string_lossy().into_owned();
        let Some((group, name)) = path.split_once('/') else { continue };
        let flagged = name.split('/').nth(1).is_some_and(|name| name.starts_with("bad"));
        let bad = group == "lints" && flagged && file.extension().is_some_and(|extension| extension == "toml");
        // Policies that each stop the client, cases about them, and experiments.
        if bad || ["conformance", "experiments", "passed-over", "sessions"].contains(&group) {
            continue;
        }
        let text = fs::read(&file).map_err(|error| Failure::file(&file, &error))?;
        found.push(Policy { group: group.to_owned(), name: name.to_owned(), text });
    }
    Ok(found)
}

/// The cases in a folder that are `wanted`, each with the name of its file before its own.
fn cases(folder: &Path, group: &str, wanted: impl Fn(&Case) -> bool) -> Result<Vec<Policy>, Failure> {
    let mut found = Vec::new();
    for file in Cases::all(folder)? {
        let key = file.key();
        let cases = file.cases.into_iter().filter(&wanted);
        found.extend(cases.map(|case| Policy {
            group: group.to_owned(),
            name: format!("{key}/{}", case.name),
            text: case.policy,
        }));
    }
    Ok(found)
}

/// The files below a folder with one of these extensions, sorted.
pub(super) fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))? {
            let path = entry.map_err(|error| Failure::file(&folder, &error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| extensions.iter().any(|extension| found == *extension)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The keys at the top level of the format.
fn keys(root: &Path) -> Result<BTreeSet<String>, Failure> {
    let file = root.join("fixtures/known-keys.txt");
    let text = fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
    let first = |path: &str| path.split(['.', '[']).next().map(str::to_owned);
    Ok(text.lines().filter(|line| !line.starts_with('#')).filter_map(first).filter(|key| !key.is_empty()).collect())
}

/// Whether a text is a policy, and not the assignments, the settings or the test cases of a repository.
fn is_policy(text: &[u8], keys: &BTreeSet<String>) -> bool {
    let Some(table) =
        str::from_utf8(text).ok().and_then(|text| text.trim_start_matches('\u{feff}').parse::<toml::Table>().ok())
    else {
        return false;
    };
    let assigns = table.get("rules").is_some_and(toml::Value::is_array);
    !assigns && table.keys().any(|key| keys.contains(key))
}
