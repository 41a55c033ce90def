//! Keys that people invent because they want to forbid something.

use crate::lint::{any_of, quoted};
use crate::schema::{self, forbids};
use crate::syntax::{Entry, Node, Span, Table};

/// At most so many keys of an invented table get a label.
const LABELS: usize = 5;

/// Fewer unknown keys may be mistakes in a policy. So many without a known one are the file of another program.
const SEVERAL: usize = 3;

/// What to do instead of the top-level key `key`, and labels for the keys in its table. `None` if nothing shows what it is about.
pub(in crate::lint) fn advice(key: &str, value: Option<&Node>) -> Option<(String, Vec<(Span, String)>)> {
    let meant = value.and_then(Node::as_table).map(|table| meant(key, table)).unwrap_or_default();
    let Some((entry, is_key, first)) = meant.first().copied() else {
        return schema::subject(key).map(|subject| (instead(subject.key), Vec::new()));
    };
    let labels = meant.iter().map(|(entry, is_key, place)| {
        let text = if *is_key { move_to(&entry.key.name, place) } else { format!("use {} instead", quoted(place)) };
        (entry.key.span, text)
    });
    let mut places: Vec<&str> = meant.iter().map(|(.., place)| *place).collect();
    places.dedup();
    let help = match places.as_slice() {
        [_] if !forbids(key) && is_key => move_to(&entry.key.name, first),
        [_] => instead(first),
        _ => format!("use {} instead: the client knows no table {}", any_of(places), quoted(key)),
    };
    Some((help, labels.collect()))
}

/// To use the key at `path`, and how to forbid something with it.
pub(in crate::lint) fn instead(path: &str) -> String {
    match schema::how_to_forbid(path) {
        Some(how) => format!("use {} instead: {how}", quoted(path)),
        None if !forbids(path) => format!("use {} instead: leave out what you forbid", quoted(path)),
        None => format!("use {} instead", quoted(path)),
    }
}

fn move_to(key: &str, place: &str) -> String {
    if place.contains('.') {
        format!("move {} to where it belongs: {}", quoted(key), quoted(place))
    } else {
        format!("move {} to the top of the file, before the first table", quoted(key))
    }
}

/// Whether a file has several keys, but none that the newest client knows.
pub(in crate::lint) fn is_of_another_program(root: &Table) -> bool {
    let entries = root.entries();
    entries.len() >= SEVERAL && entries.iter().all(|entry| schema::root().field(&entry.key.name).is_none())
}

/// The entries of the invented table `name` that show what they were meant to be: each with whether it is a key of the client, and the place
/// of the key that was meant.
fn meant<'t>(name: &str, table: &'t Table) -> Vec<(&'t Entry, bool, &'static str)> {
    let place = |entry: &'t Entry| {
        let key = entry.key.name.as_str();
        if let Some(field) = schema::root().field(key) {
            return Some((entry, true, field.key()));
        }
        if let Some(meant) = schema::meant_in(name, key) {
            return Some((entry, false, meant));
        }
        if let Some(home) = schema::homes_of(key, name).first().filter(|_| schema::is_distinctive(key)) {
            return Some((entry, true, *home));
        }
        schema::subject(key).map(|subject| (entry, false, subject.key))
    };
    table.entries().iter().filter_map(place).take(LABELS).collect()
}
