//! The preview page in a real browser: `tests/browser` holds the scenarios, a file for each subject.

use std::process::Command;

use serde_json::json;
use stricture_tests::{foreign_file, root, target};

/// Bytes that may have to be loaded, compressed: what was reached and a little more, so that what adds to it is noticed.
const LARGEST_MODULE: usize = 560_000;
const LARGEST_PAGE: usize = 732_000;

/// Runs the scenarios of one file, in the page that `cargo xtask preview` builds.
fn scenarios(file: &str) {
    let page = target().join("preview");
    assert!(page.join("index.html").exists(), "run `cargo xtask test`, which builds the page");
    let tools = json!({
        "page": page,
        "package": target().join("npm"),
        "chromium": foreign_file("chromium"),
        "playwright": foreign_file("playwright-core"),
        "axe": foreign_file("axe.min.js"),
        "limits": { "module": LARGEST_MODULE, "page": LARGEST_PAGE },
    });
    let script = root().join("tests/browser/run.mjs");
    let output = Command::new("node").arg(script).arg(file).arg(tools.to_string()).output().expect("node runs");
    let told = String::from_utf8_lossy(&output.stdout);
    println!("{told}");
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
}

/// The modules that need no page, on tables of cases and random texts.
#[test]
fn modules() {
    let (script, sources) = (root().join("tests/node/modules.mjs"), root().join("crates/stricture-wasm/www"));
    let output = Command::new("node").args([script, sources]).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn typing() {
    scenarios("typing");
}

#[test]
fn views() {
    scenarios("views");
}

#[test]
fn bad_input() {
    scenarios("bad-input");
}

#[test]
fn background() {
    scenarios("background");
}

#[test]
fn access() {
    scenarios("access");
}

/// The package for browsers, without the page.
#[test]
fn package() {
    scenarios("package");
}

/// Whoever has the page has the terms of everything in it.
#[test]
fn licences() {
    let terms = std::fs::read_to_string(target().join("preview/licences.txt")).expect("they are beside the page");
    let package = std::fs::read_to_string(root().join("crates/stricture-wasm/www/package.json")).expect("a package");
    let package: serde_json::Value = serde_json::from_str(&package).expect("JSON");
    let wanted = package["dependencies"].as_object().expect("dependencies").keys().map(String::as_str);
    // What they need in their turn, and the page itself.
    let others = ["crelt", "style-mod", "w3c-keyname", "Stricture, under the terms of either of these"];
    for name in wanted.chain(others) {
        assert!(terms.contains(&format!("{name}\n\n")), "nothing is said of {name}");
    }
    // The WebAssembly is part of the page.
    assert!(terms.contains("toml_edit ") && terms.contains("Permission is hereby granted"));
}

#[test]
fn speed_and_size() {
    scenarios("speed");
}
