//! Prints the generated files of the book as JSON, for `cargo xtask generate`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it talks to the task that started it")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use stricture_docs::{FOLDERS, Sources, pages};

fn main() -> ExitCode {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let pages = Sources::read(root).and_then(|sources| pages(&sources));
    let files = pages.map(|pages| pages.into_iter().map(|page| (page.path, page.text)).collect::<BTreeMap<_, _>>());
    match files.map(|files| serde_json::json!({ "folders": FOLDERS, "files": files }).to_string()) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}
