//! The verdicts of Stricture on policies in files, as its command gives them.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::wasm::target_folder;
use crate::{Failure, root};

/// Lints that say what the text alone cannot decide: a file must exist or a server must answer.
pub(crate) const MACHINE: &[&str] = &["file-dependent-start", "server-dependent-start"];

/// The verdict on a policy, with the findings that it comes from.
#[derive(Debug)]
pub(crate) struct Verdict {
    /// `accepted`, `rejected` or `unusable`.
    word: String,
    findings: Vec<Found>,
}

/// A finding.
#[derive(Debug)]
struct Found {
    lint: String,
    outcome: String,
}

impl Verdict {
    pub(crate) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    /// Whether a finding of one of these lints is there.
    pub(crate) fn has(&self, lints: &[&str]) -> bool {
        self.findings.iter().any(|found| lints.contains(&found.lint.as_str()))
    }

    /// The lints with the outcome of the verdict, each once.
    pub(crate) fn causes(&self) -> Vec<&str> {
        let causes = self.findings.iter().filter(|found| found.outcome == self.word);
        let mut causes: Vec<&str> = causes.map(|found| found.lint.as_str()).collect();
        causes.dedup();
        causes
    }

    fn of(file: &Value) -> Option<Self> {
        let text = |value: &Value, key| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let findings = file.get("findings")?.as_array()?.iter();
        let findings =
            findings.map(|finding| Some(Found { lint: text(finding, "lint")?, outcome: text(finding, "outcome")? }));
        Some(Self { word: text(file, "verdict")?, findings: findings.collect::<Option<_>>()? })
    }
}

/// Builds the command, and returns where it is.
pub(crate) fn build() -> Result<PathBuf, Failure> {
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--workspace", "--bin", "stricture"])
        .current_dir(root())
        .status();
    match status {
        Ok(status) if status.success() => Ok(target_folder().join("debug/stricture")),
        _ => Err(Failure::new("stricture does not build")),
    }
}

/// The verdict on each file for the clients of a release.
pub(crate) fn verdicts(binary: &Path, release: &str, files: &[PathBuf]) -> Result<Vec<Verdict>, Failure> {
    let mut command = Command::new(binary);
    command.args(["lint", "--no-config", "--client", release, "--format", "json"]).args(files);
    let output = command.output().map_err(|error| Failure::file(binary, &error))?;
    let answer: Value = serde_json::from_slice(&output.stdout).map_err(|error| {
        Failure::new(format!("stricture gave no JSON: {error}: {}", String::from_utf8_lossy(&output.stderr)))
    })?;
    let found = answer.get("files").and_then(Value::as_array).into_iter().flatten();
    let verdicts = found.map(Verdict::of).collect::<Option<Vec<_>>>();
    match verdicts {
        Some(verdicts) if verdicts.len() == files.len() => Ok(verdicts),
        _ => Err(Failure::new("stricture gave no verdict on some file")),
    }
}
