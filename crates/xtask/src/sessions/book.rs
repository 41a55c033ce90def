//! The policies that the book and the README show as good.

use std::fs;
use std::path::Path;

use stricture_conformance::sessions::hash;

use super::policies::{Policy, files};
use crate::Failure;

/// Above an example that a lint flags.
const FLAGGED: &str = "Flagged:";

/// Above the line that begins a file, in an example with several files.
const FILE: &str = "# file: ";

/// All policies on the pages. The name of a policy is its page with a hash of its text, because pages have several.
pub(super) fn policies(root: &Path) -> Result<Vec<Policy>, Failure> {
    let docs = root.join("docs");
    let mut pages = files(&docs, &["md"])?;
    pages.push(root.join("README.md"));
    let mut found: Vec<Policy> = Vec::new();
    for page in pages {
        let text = fs::read_to_string(&page).map_err(|error| Failure::file(&page, &error))?;
        let place = page.strip_prefix(&docs).unwrap_or(Path::new("README.md")).to_string_lossy().into_owned();
        for example in good(&text).iter().flat_map(|example| parts(example)) {
            let name = format!("{place}#{}", hash(example.as_bytes()));
            if !found.iter().any(|policy| policy.name == name) {
                found.push(Policy { group: "book".to_owned(), name, text: example.into_bytes() });
            }
        }
    }
    Ok(found)
}

/// The TOML on a page that no lint flags.
fn good(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut open, mut above): (Option<String>, &str) = (None, "");
    for line in page.lines() {
        match &mut open {
            Some(example) if line == "```" => {
                if above != FLAGGED {
                    found.push(std::mem::take(example));
                }
                (open, above) = (None, "");
            }
            Some(example) => {
                example.push_str(line);
                example.push('\n');
            }
            None if line == "```toml" => open = Some(String::new()),
            None if !line.is_empty() => above = line,
            None => {}
        }
    }
    found
}

/// The files of an example, or the example itself.
fn parts(example: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for line in example.lines() {
        match parts.last_mut() {
            Some(part) if !line.starts_with(FILE) => {
                part.push_str(line);
                part.push('\n');
            }
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}
