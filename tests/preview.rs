//! The preview page in a real browser: `tests/browser` holds the scenarios, a file for each subject.

use std::process::Command;

use serde_json::json;
use stricture_tests::{foreign_file, root, target};

/// Bytes that may have to be loaded, compressed: what was reached and a little more, so that what adds to it is noticed.
const LARGEST_MODULE: usize = 520_000;
const LARGEST_PAGE: usize = 690_000;

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
fn access() {
    scenarios("access");
}

#[test]
fn speed_and_size() {
    scenarios("speed");
}
