//! `cargo xtask docs`: the generated part of the book.
//!
//! The book is read off the library, so another program prints it: this one must build while the library's own generated files are
//! stale.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::generated::{Output, Whole};
use crate::{Failure, root};

/// What that program prints.
#[derive(Deserialize)]
struct Book {
    /// Folders that hold nothing but generated pages.
    folders: Vec<String>,
    /// Texts by path.
    files: BTreeMap<String, String>,
}

/// The generated pages, made from the library as it stands.
pub(crate) fn pages() -> Result<Whole, Failure> {
    let output = Command::new("cargo")
        // With the features that the whole workspace has together, as the tests are built.
        .args(["run", "--quiet", "--bin", "stricture-docs"])
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("cargo: {error}")))?;
    if !output.status.success() {
        return Err(Failure::new("the pages were not made"));
    }
    let book: Book =
        serde_json::from_slice(&output.stdout).map_err(|error| Failure::new(format!("the pages: {error}")))?;
    let docs = root().join("docs");
    let outputs = book.files.into_iter().map(|(path, text)| Output::new(docs.join(path), text)).collect();
    Ok(Whole { outputs, folders: book.folders.iter().map(|folder| docs.join(folder)).collect() })
}
