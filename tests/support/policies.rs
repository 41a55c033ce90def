//! Policies: those of fixtures, and two that tests of the command lint, whatever else they are about.

use std::path::Path;

use stricture::Document;
use stricture_conformance::Cases;

use crate::{files, root};

/// Nothing can be said against it.
pub const GOOD: &str = "allowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n";

/// The client refuses it: `missing-read-only`, whose safe fix makes it [`GOOD`].
pub const BAD: &str = "allowed_sandbox_modes = [\"workspace-write\"]\n";

/// A policy of a fixture, whatever its bytes.
pub struct Policy {
    /// Its path, from the root of the repository, or the name of its case.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Policy {
    pub fn document(&self) -> Document {
        Document::from_bytes(self.bytes.clone())
    }

    /// It as text, if it is any.
    pub fn text(&self) -> Option<&str> {
        str::from_utf8(&self.bytes).ok()
    }
}

/// Every policy below these folders of `fixtures`: a file each, or a recorded case. A file of experiments has many policies, and is none.
pub fn below(folders: &[&str]) -> Vec<Policy> {
    let experiments = root().join("fixtures/experiments");
    let mut found = Vec::new();
    for folder in folders.iter().map(|folder| root().join("fixtures").join(folder)) {
        let policies = files(&folder, "toml").into_iter().filter(|file| !file.starts_with(&experiments));
        found.extend(policies.map(|file| {
            let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            Policy { name: name(&file), bytes }
        }));
        for file in files(&folder, "cases") {
            let cases = Cases::read(&file).unwrap_or_else(|error| panic!("{error}")).cases;
            found.extend(cases.into_iter().map(|case| Policy { name: case.name, bytes: case.policy }));
        }
    }
    found
}

fn name(file: &Path) -> String {
    file.strip_prefix(root()).expect("a fixture").display().to_string()
}
