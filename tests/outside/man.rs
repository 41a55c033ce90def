//! Manual pages: all commands and options have their place, and the programs that show pages find no fault with them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use stricture_tests::{foreign, stricture, verbs};
use tempfile::TempDir;

/// The pages, written by the command.
fn pages() -> (TempDir, BTreeMap<String, String>) {
    let folder = TempDir::new().unwrap();
    // Directories are made on the way.
    let directory = folder.path().join("share/man/man1");
    let output = stricture().args(["man", "--directory"]).arg(&directory).output().unwrap();
    assert!(output.status.success() && output.stdout.is_empty() && output.stderr.is_empty(), "{output:?}");
    let entries = fs::read_dir(&directory).unwrap().map(|entry| entry.unwrap().path());
    let page =
        |path: &Path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap());
    let pages = entries.map(|path| page(&path)).collect();
    (folder, pages)
}

/// A page as a person reads it, in one line.
fn shown(folder: &TempDir, name: &str) -> String {
    let path = folder.path().join("share/man/man1").join(name);
    let output = foreign("mandoc").args(["-T", "ascii", "-O", "width=500"]).arg(path).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    // Bold and underlined letters are overstruck: what comes before a backspace goes.
    let mut plain = String::new();
    for c in text.chars() {
        if c == '\u{8}' {
            plain.pop();
        } else {
            plain.push(c);
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_verb_has_a_page_with_every_option() {
    let (folder, pages) = pages();
    let verbs = verbs();
    let mut expected: Vec<String> = verbs.iter().map(|verb| format!("stricture-{}.1", verb.name)).collect();
    expected.push("stricture.1".to_owned());
    expected.sort();
    assert_eq!(pages.keys().cloned().collect::<Vec<_>>(), expected);
    let program = shown(&folder, "stricture.1");
    for verb in &verbs {
        assert!(program.contains(&format!("stricture-{}(1)", verb.name)), "{}: {program}", verb.name);
        let page = shown(&folder, &format!("stricture-{}.1", verb.name));
        let (_, options) = page.split_once(" OPTIONS ").unwrap();
        for option in &verb.options {
            assert!(options.split([' ', ',', '=', '[']).any(|word| word == option), "{}: {option}: {page}", verb.name);
        }
    }
    let lint = shown(&folder, "stricture-lint.1");
    assert!(
        lint.contains("NOTES Exit codes: 0 no finding fails the run 1 an error or a denied finding fails the run"),
        "{lint}"
    );
    assert!(lint.contains(&format!("stricture {}", env!("CARGO_PKG_VERSION"))), "{lint}");
}

#[test]
fn readers_of_pages_find_no_fault() {
    let (folder, pages) = pages();
    for name in pages.keys() {
        let path = folder.path().join("share/man/man1").join(name);
        let output = foreign("mandoc").args(["-T", "lint", "-W", "warning"]).arg(&path).output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        // A date would be a second place to say when a version came out.
        let faults: Vec<&str> = told.lines().filter(|line| !line.contains("WARNING: missing date")).collect();
        assert_eq!(faults, Vec::<&str>::new());
        let output = foreign("groff").args(["-man", "-ww", "-z", "-T", "utf8"]).arg(&path).output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{name}");
    }
}

#[test]
fn without_a_directory_the_first_page_is_printed() {
    let (_folder, pages) = pages();
    let output = stricture().arg("man").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), pages["stricture.1"]);
}

#[test]
fn a_directory_that_cannot_be() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let directory = folder.path().join("file/man1");
    let output = stricture().args(["man", "--directory"]).arg(&directory).output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), stderr.lines().count()), (Some(2), 1), "{stderr}");
    assert!(stderr.starts_with(&format!("stricture: {}: not written: ", directory.display())), "{stderr}");
}
