//! `since.toml` against the recorded answers of each client release, in `crates/stricture/schema/measured`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use stricture_conformance::Release;
use stricture_tests::{count, files, root};

#[derive(Deserialize)]
struct Measured {
    client: String,
    features: BTreeMap<String, String>,
    keys: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Table {
    probed: Vec<Probed>,
    since: Vec<Since>,
}

#[derive(Deserialize)]
struct Probed {
    client: String,
}

#[derive(Deserialize)]
struct Since {
    path: String,
    value: Option<String>,
    form: Option<String>,
    present_in: Option<String>,
    absent_in: Option<String>,
    exact: Option<bool>,
    in_absent: Option<String>,
    removed_in: Option<String>,
    in_removed: Option<String>,
}

fn folder() -> PathBuf {
    root().join("crates/stricture/schema")
}

fn measured() -> BTreeMap<Release, Measured> {
    let read = |file: PathBuf| {
        let measured: Measured = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(file.file_stem().unwrap().to_str(), Some(measured.client.as_str()), "answers of another client");
        (measured.client.parse().unwrap(), measured)
    };
    files(&folder().join("measured"), "json").into_iter().map(read).collect()
}

fn table() -> Table {
    toml::from_str(&fs::read_to_string(folder().join("since.toml")).unwrap()).unwrap()
}

/// Every release has an answer about every key and word of every other one, if only that it does not tell.
#[test]
fn all_releases_were_asked_the_same() {
    let measured = measured();
    let probed: BTreeSet<Release> = table().probed.iter().map(|probed| probed.client.parse().unwrap()).collect();
    assert_eq!(probed, measured.keys().copied().collect());
    let keys: BTreeSet<&String> = measured.values().flat_map(|measured| measured.keys.keys()).collect();
    let words: BTreeSet<&String> = measured.values().flat_map(|measured| measured.words.keys()).collect();
    for (release, measured) in &measured {
        assert_eq!(measured.keys.keys().collect::<BTreeSet<_>>(), keys, "keys of {release}");
        assert_eq!(measured.words.keys().collect::<BTreeSet<_>>(), words, "words of {release}");
        assert!(!measured.features.is_empty(), "features of {release}");
    }
    let cells = measured.values().flat_map(|measured| measured.keys.values().chain(measured.words.values()));
    for word in ["recognised", "ignored", "refused", "unmeasured"] {
        count(&format!("measured-{word}"), cells.clone().filter(|cell| *cell == word).count());
    }
    count("measured-releases", measured.len());
}

/// What the table says about a release is what that release answered.
#[test]
fn the_table_says_what_was_answered() {
    let measured = measured();
    let release = |text: &Option<String>| text.as_ref().map(|text| text.parse::<Release>().unwrap());
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for since in table().since.iter().filter(|since| since.form.is_none()) {
        let (present, absent, removed) =
            (release(&since.present_in), release(&since.absent_in), release(&since.removed_in));
        for (client, measured) in &measured {
            let answer = match &since.value {
                None => measured.keys.get(&since.path),
                Some(word) => measured.words.get(&format!("{} = {word}", since.path)),
            };
            let Some(answer) = answer.map(String::as_str).filter(|answer| *answer != "unmeasured") else { continue };
            let gone = removed.is_some_and(|removed| *client >= removed);
            let known = !gone && present.is_some_and(|present| *client >= present);
            let unknown = gone || present.is_none_or(|present| *client < present);
            let right = if known { answer == "recognised" } else { unknown && answer != "recognised" };
            let reaction = |at: Option<Release>, word: &Option<String>| {
                at != Some(*client) || word.as_deref().is_none_or(|word| word == answer)
            };
            compared += 1;
            if !right || !reaction(absent, &since.in_absent) || !reaction(removed, &since.in_removed) {
                wrong.push(format!("{} {:?}: client {client} says {answer}", since.path, since.value));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    count("since-answers", compared);
}

/// An entry is exact if no release lies between the two that it names.
#[test]
fn exact_entries_leave_out_no_release() {
    let list = fs::read_to_string(folder().join("measured/releases.txt")).unwrap();
    let releases: Vec<Release> = list.lines().map(|line| line.parse().unwrap()).collect();
    assert!(releases.is_sorted());
    for since in table().since {
        if let (Some(present), Some(absent), Some(exact)) = (&since.present_in, &since.absent_in, since.exact) {
            let (present, absent): (Release, Release) = (present.parse().unwrap(), absent.parse().unwrap());
            let between = releases.iter().any(|release| absent < *release && *release < present);
            assert_eq!(exact, !between, "{} {:?}", since.path, since.value);
        }
    }
}
