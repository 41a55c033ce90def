//! The terms of what the WebAssembly is made of: whoever passes it on passes them on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::{Failure, root, wasm};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    manifest_path: PathBuf,
    /// The registry that it comes from; none for a package of this project.
    source: Option<String>,
}

/// The notices of all packages that the WebAssembly is compiled from, each text once.
pub(crate) fn notices() -> Result<String, Failure> {
    let metadata: Metadata = serde_json::from_str(&cargo(&["metadata", "--format-version", "1"])?)
        .map_err(|error| Failure::new(format!("cargo metadata: {error}")))?;
    let arguments =
        ["tree", "--package", "stricture-wasm", "--target", wasm::TARGET, "--edges", "normal,no-proc-macro"];
    let tree = cargo(&[&arguments[..], &["--prefix", "none", "--format", "{p}"]].concat())?;
    let used: BTreeSet<(&str, &str)> = tree.lines().filter_map(package).collect();
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in metadata.packages.iter().filter(|package| package.source.is_some()) {
        let (name, version) = (package.name.as_str(), package.version.as_str());
        if used.contains(&(name, version)) {
            owners.entry(terms(package)?).or_default().push(format!("{name} {version}"));
        }
    }
    let notices = owners.into_iter().map(|(text, names)| format!("{}\n\n{text}\n", names.join(", ")));
    Ok(notices.collect())
}

/// `name v1.0.0 (proc-macro)` as the name and the version.
fn package(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split(' ');
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

/// The licences of a package: of several to choose from, MIT's.
fn terms(package: &Package) -> Result<String, Failure> {
    let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    files.retain(|path| path.is_file() && name(path).starts_with("LICEN"));
    if files.iter().any(|path| name(path).contains("MIT")) {
        files.retain(|path| !["APACHE", "ZLIB", "BOOST"].iter().any(|other| name(path).contains(other)));
    }
    files.sort();
    let mut texts = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).map_err(|error| Failure::file(file, &error))?;
        texts.push(text.replace("\r\n", "\n").trim().to_owned());
    }
    if texts.is_empty() { Err(Failure::file(folder, &"says nothing of its terms")) } else { Ok(texts.join("\n\n")) }
}

/// What a command of cargo prints.
fn cargo(arguments: &[&str]) -> Result<String, Failure> {
    let failed = |why: &dyn std::fmt::Display| Failure::new(format!("cargo {}: {why}", arguments.join(" ")));
    let output = Command::new("cargo").args(arguments).current_dir(root()).output().map_err(|error| failed(&error))?;
    if !output.status.success() {
        return Err(failed(&String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(&error))
}
