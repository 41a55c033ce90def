//! The schema table against the list of keys that the client was found to read.

use std::collections::BTreeSet;

use stricture::schema::{self, Kind, keys};
use stricture_tests::root;

/// `fixtures/known-keys.txt` holds every key path that probing the client found, one a line.
#[test]
fn every_known_key_is_in_the_table() {
    let text = std::fs::read_to_string(root().join("fixtures/known-keys.txt")).unwrap();
    let table: BTreeSet<&str> = keys().iter().map(|key| key.as_str()).collect();
    let missing: Vec<&str> =
        text.lines().filter(|line| !line.starts_with('#') && !line.is_empty() && !table.contains(line)).collect();
    assert!(missing.is_empty(), "not in crates/stricture/schema: {missing:#?}");
}

#[test]
fn keys_are_sorted_and_told() {
    let paths: Vec<&str> = keys().iter().map(|key| key.as_str()).collect();
    let mut sorted = paths.clone();
    sorted.sort_unstable();
    assert_eq!(paths, sorted);
    for key in keys() {
        if let Some(field) = key.field() {
            assert!(field.help().len() > 5 && !field.help().ends_with('.'), "{}: {:?}", key.as_str(), field.help());
        }
    }
}

/// Every top-level key says since which client it is known.
#[test]
fn top_level_keys_have_a_release() {
    for field in schema::root().fields() {
        for name in std::iter::once(&field.key()).chain(field.aliases()) {
            let key = keys().iter().find(|key| key.as_str() == *name).unwrap();
            assert!(key.since().is_some_and(|since| since.present_in().is_some()), "{name}");
        }
    }
}

/// A positional array may not demand more elements than there are keys, nor leave out a required one.
#[test]
fn positional_arrays_are_possible() {
    for key in keys() {
        if let Kind::Table(table) = key.kind()
            && let Some(least) = table.array()
        {
            assert!(least <= table.fields().len(), "{}", table.name());
            assert!(table.fields().iter().skip(least).all(|field| !field.is_required()), "{}", table.name());
        }
    }
}
