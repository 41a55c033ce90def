//! Prints the generated files of the book as JSON, for `cargo xtask generate`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it talks to the task that started it")]

use std::collections::BTreeMap;
use std::process::ExitCode;

use stricture_docs::{FOLDERS, pages};

fn main() -> ExitCode {
    let summary = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/SUMMARY.md");
    let pages = std::fs::read_to_string(summary).map_err(|error| error.to_string()).and_then(|text| pages(&text));
    let files = pages.map(|pages| pages.into_iter().map(|page| (page.path, page.text)).collect::<BTreeMap<_, _>>());
    match files.map(|files| serde_json::json!({ "folders": FOLDERS, "files": files }).to_string()) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(what) => {
            eprintln!("docs/SUMMARY.md: {what}");
            ExitCode::FAILURE
        }
    }
}
