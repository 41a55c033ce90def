//! What CONTRIBUTING.md and the code say about the house is the same.

use std::collections::BTreeSet;

use stricture_tests::{files, root};

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first cells of the rows of a section's tables that begin with code, as that code.
fn rows(section: &str) -> Vec<String> {
    let page = read("CONTRIBUTING.md");
    let (_, rest) = page.split_once(&format!("\n## {section}\n")).expect("a section");
    let section = rest.split("\n## ").next().unwrap();
    section.lines().filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned())).collect()
}

#[test]
fn places() {
    let rows = rows("The house");
    let rooms: BTreeSet<String> = std::fs::read_dir(root().join("crates/stricture/src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(rooms.iter().all(|room| rows.contains(room)), "{rooms:?}");
    for row in &rows {
        assert!(rooms.contains(row) || root().join(row).exists(), "{row}");
    }
}

/// Benchmarks and fuzz targets: each that is there is listed, and each that is listed is there.
#[test]
fn checks() {
    let rows = rows("Checks");
    let listed = |start: &str| -> BTreeSet<String> {
        let rest = rows.iter().filter_map(|row| row.strip_prefix(start));
        rest.filter_map(|rest| rest.split(' ').next()).map(str::to_owned).collect()
    };
    let names = |manifest: &str, kind: &str| -> BTreeSet<String> {
        let manifest: toml::Table = read(manifest).parse().unwrap();
        let all = manifest[kind].as_array().unwrap().iter();
        all.map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(listed("cargo bench --package stricture --bench "), names("crates/stricture/Cargo.toml", "bench"));
    assert_eq!(listed("cargo bench --package stricture-cli --bench "), names("Cargo.toml", "bench"));
    assert_eq!(listed("cargo bench --package stricture-tests --bench "), names("tests/Cargo.toml", "bench"));
    assert_eq!(listed("cargo +nightly fuzz run "), names("fuzz/Cargo.toml", "bin"));
}

/// A test that no manifest names would never run.
#[test]
fn every_test_runs() {
    let manifest = read("tests/Cargo.toml");
    for file in files(&root().join("tests"), "rs") {
        let name = file.strip_prefix(root().join("tests")).unwrap().to_string_lossy().into_owned();
        if !name.contains('/') {
            assert!(manifest.contains(&format!("path = \"{name}\"")), "tests/{name}");
        }
    }
}
