//! What the answers of a release say that our table does not.

use std::collections::{BTreeMap, BTreeSet};

use super::measured::{Cell, Measured, word};
use super::plan::Plan;
use crate::schema::Model;

/// The differences, each in a line: empty if the release has exactly the format of our table.
pub(super) fn lines(measured: &Measured, plan: &Plan, beyond: &BTreeMap<String, String>, model: &Model) -> Vec<String> {
    let mut out = features(measured, model);
    for (path, cell) in &measured.keys {
        match (beyond.get(path), cell) {
            (None, Cell::Ignored | Cell::Refused) => out.push(format!("key {path}: not known, {cell}")),
            (Some(others), Cell::Recognised) => out.push(format!("key {path}: not in our table{others}")),
            _ => {}
        }
    }
    for ((path, name), asked) in &plan.words {
        let cell = measured.words.get(&word(path, name));
        if let Some(cell @ (Cell::Ignored | Cell::Refused)) = cell
            && described(&asked.set, model).contains(name.as_str())
        {
            out.push(format!("word {path} = {name}: not known, {cell}"));
        }
    }
    for (path, table) in &plan.tables {
        if let (Some(ours), Some(theirs)) = (table.elements, measured.elements.get(path))
            && ours != *theirs
        {
            out.push(format!("table {path}: {theirs} elements, {ours} in our table"));
        }
    }
    out.extend(
        new_words(measured, plan, model).iter().map(|(set, word)| format!("word {word} of {set}: not in our table")),
    );
    out.sort();
    out.dedup();
    out
}

fn features(measured: &Measured, model: &Model) -> Vec<String> {
    let ours: BTreeMap<&str, String> = model
        .feature
        .iter()
        .filter(|feature| feature.alias_of.is_none())
        .map(|feature| (feature.name.as_str(), super::features::line(&feature.stage, feature.default)))
        .collect();
    let mut out = Vec::new();
    for (name, line) in &measured.features {
        match ours.get(name.as_str()) {
            None => out.push(format!("feature {name}: new, {line}")),
            Some(ours) if ours != line => out.push(format!("feature {name}: {line}, {ours} in our table")),
            Some(_) => {}
        }
    }
    let gone = ours.keys().filter(|name| !measured.features.contains_key(**name));
    out.extend(gone.map(|name| format!("feature {name}: not known")));
    out
}

/// Words that the client expects and our table does not have: the name of their set in our files, and each word.
pub(super) fn new_words(measured: &Measured, plan: &Plan, model: &Model) -> BTreeSet<(String, String)> {
    let mut out = BTreeSet::new();
    for ((path, _), asked) in &plan.words {
        let ours = described(&asked.set, model);
        let expected = measured.expected.get(path).into_iter().flat_map(|expected| expected.split(", "));
        out.extend(expected.filter(|word| !ours.contains(word)).map(|word| (asked.set.clone(), word.to_owned())));
    }
    out
}

/// The words that our files describe in a set.
fn described<'m>(set: &str, model: &'m Model) -> BTreeSet<&'m str> {
    let words = model.words.get(set).map(|words| &words.values);
    let tagged = model.tagged.get(set).map(|tagged| &tagged.values);
    words.into_iter().chain(tagged).flatten().map(|word| word.word.as_str()).collect()
}
