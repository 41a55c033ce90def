//! What CONTRIBUTING.md names is there, and every test is one that runs.

use std::collections::BTreeSet;
use std::path::Path;

use stricture_tests::{files, root};

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What the guide sets as code.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn places_are_there() {
    let guide = read("CONTRIBUTING.md");
    let core = root().join("crates/stricture/src");
    let beside = [
        root(),
        core.clone(),
        root().join("crates/stricture"),
        root().join("crates/stricture-cli/src"),
        root().join("crates/stricture-wasm/www"),
    ];
    let is_path =
        |code: &&str| code.contains('/') && code.chars().all(|c| c.is_ascii_alphanumeric() || "/._-*".contains(c));
    let mut seen = 0;
    for place in code(&guide).filter(is_path) {
        // What stands below a pattern may be anything; that there is something must be so.
        let folder = place.split('*').next().unwrap_or_default();
        seen += 1;
        assert!(
            beside.iter().any(|start| start.join(folder).exists())
                || place.starts_with("/etc/")
                || place.starts_with("node_modules/"),
            "{place}"
        );
    }
    assert!(seen > 0, "the guide names no place");
    let rooms = std::fs::read_dir(core).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
    for room in rooms {
        let name = room.file_name().to_string_lossy().into_owned();
        assert!(guide.contains(&format!("| `{name}` |")), "{name}");
    }
}

/// Benchmarks, tests and fuzz targets: each that is there is listed, and each that is listed is there.
#[test]
fn commands_are_there() {
    let guide = read("CONTRIBUTING.md");
    let listed = |start: &str| -> BTreeSet<String> {
        let rest = code(&guide).filter_map(|command| command.split_once(start));
        rest.filter_map(|(_, rest)| rest.split(' ').next()).map(str::to_owned).collect()
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
    let tests = listed("cargo test --package stricture-tests --test ");
    assert!(tests.is_subset(&names("tests/Cargo.toml", "test")), "{tests:?}");
}

/// A test that no binary names would never run.
#[test]
fn every_test_runs() {
    let manifest: toml::Table = read("tests/Cargo.toml").parse().unwrap();
    let roots: BTreeSet<&str> =
        manifest["test"].as_array().unwrap().iter().map(|test| test["path"].as_str().unwrap()).collect();
    for file in files(&root().join("tests"), "rs") {
        let path = file.strip_prefix(root().join("tests")).unwrap();
        let folder = path.parent().and_then(Path::to_str).unwrap();
        if folder.starts_with("support") || folder.starts_with("benches") {
            continue;
        }
        let main = format!("{folder}/main.rs");
        assert!(roots.contains(main.as_str()), "no binary of tests/Cargo.toml is {main}");
        let module = path.file_stem().and_then(|stem| stem.to_str()).unwrap();
        let named = read(&format!("tests/{main}")).contains(&format!("\nmod {module};\n"));
        assert!(module == "main" || named, "tests/{main} does not name {module}");
    }
}
