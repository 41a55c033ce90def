//! `cargo xtask new-client`: a new release of the client, installed, asked, recorded and compared.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use stricture_conformance::Release;

use crate::foreign::step;
use crate::probe::measured::{Measured, releases_file};
use crate::wasm::target_folder;
use crate::{Failure, machine, root};

const PACKAGE: &str = "@openai/codex";

/// The oldest release that anybody asks about.
const OLDEST: Release = Release(0, 98, 0);

/// What the recordings need of the machine. Without a shell, its cases look like a change of the client.
const PROGRAMS: &[&str] = &["npm", "node", "unshare", "mount", "bash", "zsh", "fish", "git", "curl"];

/// Installs the release `version`, or the newest one, and does all that a program can do about it.
pub(crate) fn run(version: Option<&str>) -> Result<(), Failure> {
    machine::must_have(PROGRAMS)?;
    let release = match version {
        Some(version) => version.to_owned(),
        None => {
            view("version")?.as_str().map(str::to_owned).ok_or_else(|| Failure::new("npm names no newest release"))?
        }
    };
    let release: Release = release.parse().map_err(|what| Failure::new(format!("{release}: {what}")))?;
    if version.is_none() && Measured::all()?.contains_key(&release) {
        println!("client {release} is measured");
        return Ok(());
    }
    record_releases()?;
    let folder = target_folder().join("clients").join(release.to_string());
    let client = install(&folder, release)?;
    let client = client.to_string_lossy();
    let differential = ["differential", "--client", &client, "--count", "2000"];
    let mut report = Report { text: format!("# Client {release}\n\n{}", integrity(&folder)?), failed: Vec::new() };
    // A step that finds differences fails, and the next one has still to be made.
    report.step("The format", &["probe", "--client", &client, "--write"])?;
    report.step("Generated files", &["generate"])?;
    report.step("Recorded policies", &["conformance", "--client", &client, "--record"])?;
    report.step("Made-up policies", &differential)?;
    report.step("Made-up policies that combine keys", &[differential.as_slice(), &["--crossed"]].concat())?;
    report.step("Command rules", &["rules", "--client", &client])?;
    report.step("What people can do under policies", &["meaning", "--client", &client])?;
    report.finish(&folder)
}

/// What npm knows about the package.
fn view(field: &str) -> Result<Value, Failure> {
    let output = Command::new("npm").args(["view", PACKAGE, field, "--json"]).output();
    let output = output.map_err(|error| Failure::new(format!("npm: {error}")))?;
    serde_json::from_slice(&output.stdout).map_err(|error| Failure::new(format!("npm view {PACKAGE} {field}: {error}")))
}

/// Writes the list of stable releases: between two that are measured, there may be others.
fn record_releases() -> Result<(), Failure> {
    let versions = view("versions")?;
    let versions = versions.as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut releases: Vec<Release> = versions.filter_map(|version| version.parse().ok()).collect();
    releases.retain(|release| *release >= OLDEST);
    releases.sort();
    let mut text = String::new();
    for release in releases {
        let _ = writeln!(text, "{release}");
    }
    let file = releases_file();
    fs::write(&file, text).map_err(|error| Failure::file(&file, &error))
}

/// Installs the release. npm compares what it gets with the checksum of the registry; no script of the package runs.
fn install(folder: &Path, release: Release) -> Result<PathBuf, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let options = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"];
    step(Command::new("npm").args(options).arg(folder).arg(format!("{PACKAGE}@{release}")))?;
    Ok(folder.join("node_modules/.bin/codex"))
}

/// The checksums that npm has compared.
fn integrity(folder: &Path) -> Result<String, Failure> {
    let file = folder.join("package-lock.json");
    let text = fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
    let lock: Value = serde_json::from_str(&text).map_err(|error| Failure::file(&file, &error))?;
    let packages = lock.get("packages").and_then(Value::as_object).into_iter().flatten();
    let mut out = String::new();
    for (name, package) in packages {
        if let Some(checksum) = package.get("integrity").and_then(Value::as_str)
            && folder.join(name).exists()
        {
            let _ = writeln!(out, "- `{name}`: `{checksum}`");
        }
    }
    if out.is_empty() { Err(Failure::file(&file, &"no checksum of the package")) } else { Ok(out) }
}

/// What a person has to look at.
struct Report {
    text: String,
    failed: Vec<&'static str>,
}

impl Report {
    /// Runs another task, and keeps what it prints. Its progress is shown.
    fn step(&mut self, title: &'static str, arguments: &[&str]) -> Result<(), Failure> {
        println!("{title}: cargo xtask {}", arguments.join(" "));
        // Built again where a step before has changed what this one compares with.
        let output = Command::new(env!("CARGO"))
            .args(["xtask"])
            .args(arguments)
            .current_dir(root())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failure::new(format!("cargo: {error}")))?;
        let printed = String::from_utf8_lossy(&output.stdout);
        print!("{printed}");
        if !output.status.success() {
            self.failed.push(title);
        }
        // A fence longer than any in the text cannot be ended by it.
        let _ = write!(self.text, "\n## {title}\n\n~~~~~~~~text\n{}~~~~~~~~\n", printed.replace("~~~~", ""));
        Ok(())
    }

    /// Writes the report beside the client, and prints what is left for a person.
    fn finish(self, folder: &Path) -> Result<(), Failure> {
        let file = folder.join("report.md");
        fs::write(&file, self.text).map_err(|error| Failure::file(&file, &error))?;
        println!("\nThe report: {}", file.display());
        println!("Left for a person, see docs/develop/new-client.md:");
        println!("- help texts of new keys and words: git diff crates/stricture/schema");
        if self.failed.is_empty() {
            println!("- no step found a difference");
            Ok(())
        } else {
            for title in &self.failed {
                println!("- {title}: a difference");
            }
            Err(Failure::new("differences are left"))
        }
    }
}
