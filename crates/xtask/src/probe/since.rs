//! `since.toml`, derived from the recorded answers of all releases.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;
use stricture_conformance::Release;

use super::measured::{Cell, Measured, folder, releases_file};
use crate::Failure;
use crate::schema::Since;

const HEAD: &str = "\
# Written by `cargo xtask generate` from measured/*.json. Do not edit.
#
# Since which client release keys and words are known. absent_in: the newest measured client below present_in that does not
# know it (in_absent: what it does with it). exact: no stable release lies between the two. An entry with a note was not
# measured in this way: see measured/earlier.toml.
";

/// What was found by other means than the questions of today: `measured/earlier.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Earlier {
    #[serde(default)]
    since: Vec<Since>,
}

/// An entry by the path of its key, its word and its form.
type Name = (String, Option<String>, Option<String>);

/// The answers about a key or word, by release.
type Row = BTreeMap<Release, Cell>;

/// The text of `since.toml`.
pub(crate) fn text() -> Result<String, Failure> {
    let measured = Measured::all()?;
    let rows = rows(&measured);
    let stable = stable()?;
    let file = folder().join("earlier.toml");
    let earlier = std::fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
    let earlier: Earlier = toml::from_str(&earlier).map_err(|error| Failure::file(&file, &error))?;
    let mut entries: BTreeMap<Name, Vec<Since>> =
        rows.iter().map(|(name, row)| (name.clone(), spans(name, row, &stable))).collect();
    for since in earlier.since {
        let name = (since.path.clone(), since.value.clone(), since.form.clone());
        if let Some(row) = rows.get(&name) {
            check(&since, row).map_err(|what| Failure::file(&file, &format!("{}: {what}", since.path)))?;
        }
        entries.insert(name, vec![since]);
    }
    let mut out = HEAD.to_owned();
    for release in measured.keys() {
        let _ = write!(out, "\n[[probed]]\nclient = \"{release}\"\n");
    }
    for since in entries.values().flatten() {
        write(&mut out, since);
    }
    Ok(out)
}

/// Whether an entry that was found by other means is still needed, and agrees with the answers that there are.
fn check(since: &Since, row: &Row) -> Result<(), String> {
    if row.values().all(|cell| *cell != Cell::Unmeasured) {
        return Err("it is measured now: remove it".to_owned());
    }
    let release = |text: &Option<String>| text.as_ref().map(|text| text.parse::<Release>()).transpose();
    let (present, absent, removed) =
        (release(&since.present_in)?, release(&since.absent_in)?, release(&since.removed_in)?);
    for (client, cell) in row {
        let known = match cell {
            Cell::Recognised => true,
            Cell::Ignored | Cell::Refused => false,
            Cell::Unmeasured => continue,
        };
        let gone = removed.is_some_and(|removed| *client >= removed);
        let wrong = if known {
            gone || absent.is_some_and(|absent| *client <= absent)
        } else {
            !gone && present.is_some_and(|present| *client >= present)
        };
        if wrong {
            return Err(format!("client {client} says: {cell}"));
        }
    }
    Ok(())
}

/// The stable releases of the client, oldest first.
fn stable() -> Result<Vec<Release>, Failure> {
    let file = releases_file();
    let text = std::fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
    text.lines().map(|line| line.parse().map_err(|what: &str| Failure::file(&file, &what))).collect()
}

/// The key under which a feature stands.
const FEATURE: &str = "features.<feature>";

/// The answers about each key, word and feature. A release that does not list a feature does not know it. Its reaction is the
/// same for every unknown name, so the room of the client says it.
fn rows(measured: &BTreeMap<Release, Measured>) -> BTreeMap<Name, Row> {
    let mut rows: BTreeMap<Name, Row> = BTreeMap::new();
    let features: BTreeSet<&String> = measured.values().flat_map(|measured| measured.features.keys()).collect();
    for (release, measured) in measured {
        let keys = measured.keys.iter().map(|(path, cell)| ((path.clone(), None, None), *cell));
        let words = measured.words.iter().filter_map(|(word, cell)| {
            let (path, word) = word.split_once(" = ")?;
            Some(((path.to_owned(), Some(word.to_owned()), None), *cell))
        });
        let features = features.iter().map(|feature| {
            let cell = if measured.features.contains_key(*feature) { Cell::Recognised } else { Cell::Ignored };
            ((FEATURE.to_owned(), Some((*feature).to_owned()), None), cell)
        });
        for (name, cell) in keys.chain(words).chain(features) {
            rows.entry(name).or_default().insert(*release, cell);
        }
    }
    rows
}

/// An entry for each span of releases that know the key or word. There is none if no release is known to know it, or if the
/// answers do not tell since when. A feature may be taken out and come back: then it has two.
fn spans(name: &Name, row: &Row, stable: &[Release]) -> Vec<Since> {
    let mut spans = Vec::new();
    let mut from = Release(0, 0, 0);
    while let Some((since, gone)) = span(name, row, from, stable) {
        spans.push(since);
        let Some(gone) = gone else { break };
        from = gone;
    }
    spans
}

/// The first entry from a release on, and the release that does not know it any more.
fn span(name: &Name, row: &Row, from: Release, stable: &[Release]) -> Option<(Since, Option<Release>)> {
    let present = *row.range(from..).find(|(_, cell)| **cell == Cell::Recognised)?.0;
    let unknown = |cell: &Cell| matches!(cell, Cell::Ignored | Cell::Refused);
    let absent = row.range(..present).rev().find(|(_, cell)| unknown(cell));
    if absent.is_none() && row.range(..present).next().is_some() {
        return None;
    }
    let removed = row.range(present..).find(|(_, cell)| unknown(cell));
    let gone = removed.map(|(release, _)| *release);
    let last = gone.and_then(|gone| row.range(present..gone).rev().find(|(_, cell)| **cell == Cell::Recognised));
    let reaction = |(_, cell): (&Release, &Cell)| cell.to_string();
    let (path, value, form) = name.clone();
    let since = Since {
        path,
        value,
        form,
        present_in: Some(present.to_string()),
        absent_in: absent.map(|(release, _)| release.to_string()),
        exact: absent.map(|(absent, _)| !stable.iter().any(|release| absent < release && *release < present)),
        in_absent: absent.map(reaction),
        last_present_in: last.map(|(last, _)| last.to_string()),
        removed_in: gone.map(|release| release.to_string()),
        in_removed: removed.map(reaction),
        note: None,
    };
    Some((since, gone))
}

fn write(out: &mut String, since: &Since) {
    let _ = write!(out, "\n[[since]]\npath = {:?}\n", since.path);
    let mut text = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(out, "{name} = {value:?}");
        }
    };
    text("value", &since.value);
    text("form", &since.form);
    text("present_in", &since.present_in);
    text("absent_in", &since.absent_in);
    if let Some(exact) = since.exact {
        let _ = writeln!(out, "exact = {exact}");
    }
    let mut text = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(out, "{name} = {value:?}");
        }
    };
    text("in_absent", &since.in_absent);
    text("last_present_in", &since.last_present_in);
    text("removed_in", &since.removed_in);
    text("in_removed", &since.in_removed);
    text("note", &since.note);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans_of(cells: [Cell; 4]) -> Vec<Since> {
        let releases = [Release(0, 1, 0), Release(0, 2, 0), Release(0, 4, 0), Release(0, 5, 0)];
        let stable = [releases.as_slice(), &[Release(0, 3, 0)]].concat();
        spans(&("a".to_owned(), None, None), &releases.into_iter().zip(cells).collect(), &stable)
    }

    fn since(cells: [Cell; 4]) -> Option<Since> {
        spans_of(cells).into_iter().next()
    }

    #[test]
    fn what_was_not_measured_is_not_guessed() {
        use Cell::{Ignored, Recognised, Refused, Unmeasured};
        let known = since([Refused, Unmeasured, Recognised, Recognised]).unwrap();
        assert_eq!(known.present_in.as_deref(), Some("0.4.0"));
        assert_eq!(known.absent_in.as_deref(), Some("0.1.0"));
        assert_eq!((known.exact, known.in_absent.as_deref()), (Some(false), Some("refused")));
        let gone = since([Ignored, Recognised, Unmeasured, Ignored]).unwrap();
        assert_eq!((gone.exact, gone.removed_in.as_deref()), (Some(true), Some("0.5.0")));
        assert_eq!(gone.last_present_in.as_deref(), Some("0.2.0"));
        let ever = since([Recognised; 4]).unwrap();
        assert_eq!((ever.absent_in, ever.exact, ever.removed_in), (None, None, None));
        let back = spans_of([Recognised, Ignored, Unmeasured, Recognised]);
        assert_eq!(back.len(), 2);
        assert_eq!((back[0].removed_in.as_deref(), back[0].last_present_in.as_deref()), (Some("0.2.0"), Some("0.1.0")));
        assert_eq!((back[1].present_in.as_deref(), back[1].absent_in.as_deref()), (Some("0.5.0"), Some("0.2.0")));
        assert!(since([Unmeasured, Ignored, Refused, Unmeasured]).is_none());
        assert!(since([Unmeasured, Unmeasured, Recognised, Recognised]).is_none());
    }

    #[test]
    fn other_means_do_not_contradict_the_answers() {
        use Cell::{Ignored, Recognised, Unmeasured};
        let since: Since = toml::from_str("path = \"a\"\npresent_in = \"0.3.0\"\nabsent_in = \"0.2.0\"\n").unwrap();
        let row =
            |cells: [Cell; 3]| [Release(0, 1, 0), Release(0, 2, 0), Release(0, 3, 0)].into_iter().zip(cells).collect();
        assert_eq!(check(&since, &row([Ignored, Unmeasured, Recognised])), Ok(()));
        assert!(check(&since, &row([Ignored, Ignored, Recognised])).is_err());
        assert!(check(&since, &row([Unmeasured, Recognised, Recognised])).is_err());
        assert!(check(&since, &row([Unmeasured, Ignored, Ignored])).is_err());
    }
}
