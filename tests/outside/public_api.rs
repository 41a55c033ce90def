//! The public interface of the library is the recorded one, so that a change of it is seen in review. `BLESS=1` rewrites the record.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::process::Command;

use stricture_tests::crate_paths::at_the_root;
use stricture_tests::{compare, root, target};

#[test]
fn the_interface_is_as_recorded() {
    // The form of rustdoc's that programs read is not promised yet, so that a stable compiler must be told to write it. That changes how some
    // dependencies are built: they have a folder of their own.
    let folder = target().join("public-api");
    let built = Command::new(env!("CARGO"))
        .args(["rustdoc", "--package", "stricture", "--lib", "--all-features", "--target-dir"])
        .arg(&folder)
        .args(["--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTDOCFLAGS")
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let interface = public_api::Builder::from_rustdoc_json(folder.join("doc/stricture.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()
        .expect("the version of `public-api` is that for this compiler");
    let mut text = String::new();
    // What an implementation of a trait holds, the trait says.
    let mut of_trait = false;
    for line in interface.items().map(ToString::to_string) {
        if line.starts_with("impl") {
            of_trait = line.contains(" for ");
        } else if of_trait && is_of_a_type(&line) {
            continue;
        } else {
            of_trait = false;
        }
        let _ = writeln!(text, "{line}");
    }
    if let Err(difference) = compare(&root().join("fixtures/public-api.txt"), &text) {
        panic!("{}\nif that is meant, record it with `BLESS=1`, and say it in CHANGELOG.md", changed(&difference));
    }
}

/// Whether a line declares something that a type holds, and not a module: names of types begin with a capital.
fn is_of_a_type(line: &str) -> bool {
    let path = ["pub const fn ", "pub fn ", "pub type ", "pub const "].iter().find_map(|kind| line.strip_prefix(kind));
    // References have implementations, too.
    let path = path.map(|path| path.split_once("stricture::").map_or(path, |(_, path)| path));
    let Some(path) = path.and_then(|path| path.split(['(', ' ', '=']).next()) else { return false };
    let holder = path.trim_end_matches(':').rsplit("::").nth(1);
    holder.is_some_and(|holder| holder.starts_with(char::is_uppercase))
}

/// The lines that are in one of the two texts only.
fn changed(difference: &str) -> String {
    let (recorded, actual) = difference.split_once("--- actual\n").expect("two texts");
    let (recorded, actual): (Vec<&str>, Vec<&str>) = (recorded.lines().skip(2).collect(), actual.lines().collect());
    let gone = recorded.iter().filter(|line| !actual.contains(line)).map(|line| format!("- {line}\n"));
    let new = actual.iter().filter(|line| !recorded.contains(line)).map(|line| format!("+ {line}\n"));
    gone.chain(new).collect()
}

#[test]
fn no_two_public_types_have_one_name() {
    let text = std::fs::read_to_string(root().join("fixtures/public-api.txt")).expect("a record");
    let roots = at_the_root(&std::fs::read_to_string(root().join("crates/stricture/src/lib.rs")).expect("the root"));
    let mut paths: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for path in text.lines().filter_map(declared) {
        let name = path.rsplit("::").next().unwrap_or(path);
        // What a room defines and the root brings forward is one type.
        let room = roots.get(name).filter(|_| path == format!("stricture::{name}"));
        paths
            .entry(name)
            .or_default()
            .insert(room.map_or(path.to_owned(), |room| format!("stricture::{room}::{name}")));
    }
    assert!(paths.len() > 250, "only {} types", paths.len());
    paths.retain(|_, paths| paths.len() > 1);
    assert!(paths.is_empty(), "{paths:?}");
}

/// The path of a type, if the line declares one.
fn declared(line: &str) -> Option<&str> {
    let line = line.strip_prefix("#[non_exhaustive] ").unwrap_or(line);
    let path =
        ["pub struct ", "pub enum ", "pub type ", "pub trait "].iter().find_map(|kind| line.strip_prefix(kind))?;
    path.split(['<', '(', ' ', '{']).next()
}
