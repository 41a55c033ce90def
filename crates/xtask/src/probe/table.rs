//! What a new release has beyond our table, written into the schema files. Their help texts remain for a person.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::asker::Asker;
use super::compare::new_words;
use super::kind;
use super::measured::{Cell, Measured};
use super::plan::{Plan, ROOT};
use stricture_conformance::Release;

use crate::schema::Model;
use crate::{Failure, root};

/// The help of a key that nobody has described yet.
const HELP: &str = "Not described by the documentation of its release";

/// Writes new keys, words and features into the schema files: what was written, in lines.
pub(super) fn update(
    asker: &Asker<'_>,
    measured: &Measured,
    plan: &Plan,
    model: &Model,
    recorded: &BTreeMap<Release, Measured>,
) -> Result<Vec<String>, Failure> {
    let knows = |path: &str, measured: &Measured| measured.keys.get(path) == Some(&Cell::Recognised);
    let before = recorded.range(..asker.client.release());
    let known_before = |path: &str| before.clone().any(|(_, measured)| knows(path, measured));
    let folder = root().join("crates/stricture/schema");
    let mut written = Vec::new();
    let mut listed = BTreeSet::new();
    for (path, table) in &plan.tables {
        let expected = measured.expected.get(path);
        let further = measured.further.get(path);
        // From the last to the first: each stands before the names that a client lists after it.
        for name in further.into_iter().flat_map(|names| names.rsplit(", ")) {
            let key_path = if path == ROOT { name.to_owned() } else { format!("{path}.{name}") };
            // Tables of one type are described once.
            if !listed.insert((&table.name, name.to_owned())) {
                continue;
            }
            // What older releases know as well has been judged before.
            let Some(key) = plan.keys.get(&key_path).filter(|_| !known_before(&key_path)) else { continue };
            let Some((kind, text)) = kind::of(asker, key)? else {
                written.push(format!("key {key_path}: its kind is not clear, add it by hand"));
                continue;
            };
            let places = kind::places(asker, table, name, &kind, expected, model)?;
            insert(&folder, &table.name, *places.start(), &entry(&table.name, name, &kind, text.as_deref()))?;
            let place = match (places.start() + 1, places.end() + 1) {
                (first, last) if first == last => format!("place {first}"),
                (first, last) => format!("place {first} to {last}: move it there if you know which"),
            };
            written.push(format!("key {key_path}: {kind}, {place}; describe it"));
        }
    }
    for (set, word) in new_words(measured, plan, model) {
        if add_word(&folder, &set, &word)? {
            written.push(format!("word {word} of {set}; describe it"));
        } else {
            written.push(format!("word {word} of {set}: add it by hand"));
        }
    }
    features(&folder, measured, model)?;
    Ok(written)
}

/// The lines that describe a key.
fn entry(table: &str, key: &str, kind: &str, text: Option<&str>) -> String {
    let mut out = format!("[[table.{table}.field]]\nkey = {key:?}\nkind = {kind:?}\n");
    if let Some(text) = text {
        let _ = writeln!(out, "text = {text:?}");
    }
    let _ = writeln!(out, "undocumented = true\nhelp = {HELP:?}");
    out
}

/// Puts an entry before the field with this number of its table, or behind the last one.
fn insert(folder: &Path, table: &str, at: usize, entry: &str) -> Result<(), Failure> {
    let mark = format!("[[table.{table}.field]]");
    for file in files(folder)? {
        let text = read(&file)?;
        let lines: Vec<&str> = text.lines().collect();
        let places: Vec<usize> = (0..lines.len()).filter(|line| lines.get(*line) == Some(&mark.as_str())).collect();
        let (Some(first), Some(last)) = (places.first(), places.last()) else { continue };
        let line = places.get(at).copied().unwrap_or_else(|| {
            // The field ends where the next thing begins.
            let rest = lines.iter().skip(last + 1).take_while(|line| !line.is_empty() && !line.starts_with('['));
            last + 1 + rest.count()
        });
        let (before, after) = lines.split_at(line);
        // An array that needs every field needs the new one too.
        let header = format!("[table.{table}]");
        let all = format!("array = {}", places.len());
        let start = before.iter().rposition(|line| *line == header).unwrap_or(before.len());
        let grown = format!("array = {}", places.len() + 1);
        let before: Vec<&str> = before
            .iter()
            .enumerate()
            .map(|(at, line)| if at > start && at < *first && *line == all { grown.as_str() } else { *line })
            .collect();
        let before = before.as_slice();
        let joined = |lines: &[&str]| [lines, &[""]].concat().join("\n");
        let text = match after.first() {
            Some(&line) if line == mark => {
                let gap = if before.last().is_none_or(|line| line.is_empty()) { "" } else { "\n" };
                format!("{}{gap}{entry}\n{}", joined(before), joined(after))
            }
            _ => format!("{}\n{entry}{}", joined(before), joined(after)),
        };
        return write(&file, &text);
    }
    Err(Failure::new(format!("no file describes a field of `{table}`")))
}

/// Puts a word at the end of a set of words, if that is written with a word a line.
fn add_word(folder: &Path, set: &str, word: &str) -> Result<bool, Failure> {
    let mark = format!("[enum.{set}]");
    for file in files(folder)? {
        let text = read(&file)?;
        let lines: Vec<&str> = text.lines().collect();
        let Some(start) = lines.iter().position(|line| *line == mark) else { continue };
        let Some(end) = lines.iter().skip(start).position(|line| *line == "]") else { return Ok(false) };
        let (before, after) = lines.split_at(start + end);
        let new = format!("  {{ word = {word:?}, help = {HELP:?} }},");
        let lines = [before, &[new.as_str()], after, &[""]].concat().join("\n");
        write(&file, &lines)?;
        return Ok(true);
    }
    Ok(false)
}

/// Writes the features as the release lists them. Other names of features stay, and so do features that it no longer has.
fn features(folder: &Path, measured: &Measured, model: &Model) -> Result<(), Failure> {
    let mut entries: BTreeMap<String, String> = BTreeMap::new();
    for feature in &model.feature {
        let mut text = format!("stage = {:?}\ndefault = {}\n", feature.stage, feature.default);
        if let Some(of) = &feature.alias_of {
            let _ = writeln!(text, "alias_of = {of:?}");
        }
        entries.insert(feature.name.clone(), text);
    }
    for (name, line) in &measured.features {
        let Some((stage, default)) = line.rsplit_once(", ") else { continue };
        entries.insert(name.clone(), format!("stage = {stage:?}\ndefault = {}\n", default == "on"));
    }
    let file = folder.join("features.toml");
    let written = read(&file)?;
    // What stands above the first feature stays.
    let head = written.split_once("[[feature]]").map_or("", |(head, _)| head);
    let entries = entries.iter().map(|(name, text)| format!("[[feature]]\nname = {name:?}\n{text}"));
    write(&file, &format!("{head}{}", entries.collect::<Vec<_>>().join("\n")))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml") && !file.ends_with("since.toml"));
    files.sort();
    Ok(files)
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| Failure::file(file, &error))
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(file, text).map_err(|error| Failure::file(file, &error))
}
