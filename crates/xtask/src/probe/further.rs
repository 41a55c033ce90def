//! Keys that our table does not have: names in the client's program, asked for in groups.
//!
//! A table that ignores unknown keys does not list what it expects. But one policy can ask about thousands of names: a value of a
//! wrong type stops the client if it knows any of them. Halving the names finds which one that is.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use super::place::{MADE_UP, wrong};
use super::plan::{AskedTable, Plan};
use super::question::reason;
use crate::Failure;
use crate::client::{Client, Reaction};
use crate::differential::Tree;

/// The names in the client's program that could be keys.
///
/// A compiler puts the names of a table's keys one after another, with nothing between. So what is left of such a run is a
/// name too, if known names are cut out of it.
pub(super) fn in_program(program: &Path, plan: &Plan) -> Result<Vec<String>, Failure> {
    let bytes = std::fs::read(program).map_err(|error| Failure::file(program, &error))?;
    let mut known: Vec<&str> = plan.tables.values().flat_map(|table| &table.names).map(String::as_str).collect();
    known.sort_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    known.dedup();
    known.retain(|name| name.len() > 3);
    let runs = bytes.split(|byte| !(byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'_'));
    let runs: HashSet<&[u8]> = runs.filter(|run| (3..400).contains(&run.len())).collect();
    let mut names = BTreeSet::new();
    for run in runs.into_iter().filter_map(|run| str::from_utf8(run).ok()) {
        let run = run.trim_matches(|c: char| c == '_' || c.is_ascii_digit());
        // A single word is a name only between known ones: a program is full of words.
        if run.contains('_') && run.len() < 60 {
            names.insert(run.to_owned());
        }
        let mut pieces = vec![run];
        for name in known.iter().filter(|name| run.len() > name.len() && run.contains(**name)) {
            pieces = pieces.into_iter().flat_map(|piece| piece.split(name)).collect();
        }
        if pieces.len() > 2 {
            names.extend(pieces.into_iter().filter(|piece| piece.len() > 3 && piece.len() < 60).map(str::to_owned));
        }
    }
    names.retain(|name| {
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.contains(|c: char| c.is_ascii_alphabetic())
    });
    Ok(names.into_iter().collect())
}

/// The names among `names` that the client knows in `table`, besides those of our table; nothing if it cannot be asked.
pub(super) fn in_table(client: &Client, table: &AskedTable, names: &[String]) -> Result<Option<Vec<String>>, Failure> {
    let reaction = |names: &[&str]| {
        let mut entries = table.base.clone();
        entries.extend(names.iter().map(|name| ((*name).to_owned(), wrong())));
        client.reaction(table.place.policy(Tree::Table(entries)).as_bytes())
    };
    // A policy that ends at a later check passes this one, unless its reason is another.
    let usual = match reaction(&[MADE_UP])? {
        Reaction::Starts => None,
        // A table that refuses unknown names lists what it expects.
        Reaction::Refuses(text) if text.contains(MADE_UP) => return Ok(None),
        Reaction::Refuses(text) => Some(reason(&text)),
    };
    // A map takes every name.
    if table.open && usual.is_some() {
        return Ok(None);
    }
    let stops = |names: &[&str]| -> Result<bool, Failure> {
        Ok(match reaction(names)? {
            Reaction::Starts => false,
            Reaction::Refuses(text) => Some(reason(&text)) != usual,
        })
    };
    let names: Vec<&str> =
        names.iter().map(String::as_str).filter(|name| !table.names.iter().any(|known| known == name)).collect();
    let (mut found, mut groups) = (Vec::new(), vec![names.as_slice()]);
    while let Some(group) = groups.pop() {
        if group.is_empty() || !stops(group)? {
            continue;
        }
        if let [name] = group {
            found.push((*name).to_owned());
        } else {
            let (first, second) = group.split_at(group.len() / 2);
            groups.extend([first, second]);
        }
    }
    found.sort();
    Ok(Some(found))
}
