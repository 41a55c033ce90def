//! Asking a real client what it makes of a policy.
//!
//! Each question gets a private mount namespace with its own `/etc/codex`, so questions never see each other and nothing on
//! the machine changes. Needs root and `unshare(1)`; no network and no account.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use stricture_conformance::Answer;

use crate::Failure;

/// An installed client.
#[derive(Debug)]
pub(crate) struct Client {
    program: PathBuf,
}

impl Client {
    /// The client at `program`.
    pub(crate) fn at(program: &Path) -> Result<Self, Failure> {
        let program = fs::canonicalize(program).map_err(|error| Failure::file(program, &error))?;
        fs::create_dir_all("/etc/codex").map_err(|error| Failure::file(Path::new("/etc/codex"), &error))?;
        Ok(Self { program })
    }

    /// The program that is run.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// Its release, such as `0.169.0`.
    pub(crate) fn release(&self) -> Result<String, Failure> {
        let output = Command::new(&self.program)
            .arg("--version")
            .output()
            .map_err(|error| Failure::file(&self.program, &error))?;
        let text = String::from_utf8_lossy(&output.stdout);
        text.split_whitespace()
            .last()
            .map(str::to_owned)
            .ok_or_else(|| Failure::new("the client does not tell its release"))
    }

    /// Whether it starts with `policy`.
    pub(crate) fn accepts(&self, policy: &[u8]) -> Result<bool, Failure> {
        let output = self.run(policy, &["app-server", "--print-startup-config"])?;
        let text = String::from_utf8_lossy(&output.stdout);
        let answer: Value = text.lines().last().and_then(|line| serde_json::from_str(line).ok()).ok_or_else(|| {
            Failure::new(format!("the client gave no answer: {}", String::from_utf8_lossy(&output.stderr)))
        })?;
        Ok(answer.get("error").is_none())
    }

    /// All that it says about `policy`.
    pub(crate) fn judge(&self, policy: &[u8]) -> Result<Answer, Failure> {
        let mut answer = Answer { accepted: self.accepts(policy)?, ignored: Vec::new(), more: 0 };
        if answer.accepted {
            let output = self.run(policy, &["doctor", "--json"])?;
            let report: Value = serde_json::from_slice(&output.stdout)
                .map_err(|error| Failure::new(format!("the client's self-test is no JSON: {error}")))?;
            let warning = report.pointer("/checks/config.load/details/startup warning");
            let mut lines = Vec::new();
            match warning {
                Some(Value::String(text)) => lines.extend(text.lines()),
                Some(Value::Array(texts)) => lines.extend(texts.iter().filter_map(Value::as_str).flat_map(str::lines)),
                _ => {}
            }
            for line in lines {
                if let Some(setting) = setting_of(line) {
                    answer.ignored.push(setting);
                } else if let Some(more) = line.split_once("... and ").map(|(_, rest)| rest) {
                    answer.more = more.split(' ').next().and_then(|more| more.parse().ok()).unwrap_or_default();
                }
            }
            answer.ignored.sort();
        }
        Ok(answer)
    }

    fn run(&self, policy: &[u8], arguments: &[&str]) -> Result<Output, Failure> {
        let folder = Scratch::new()?;
        let (etc, home) = (folder.0.join("etc"), folder.0.join("home"));
        for path in [&etc, &home] {
            fs::create_dir(path).map_err(|error| Failure::file(path, &error))?;
        }
        fs::write(etc.join("requirements.toml"), policy).map_err(|error| Failure::file(&etc, &error))?;
        Command::new("unshare")
            .args(["-m", "sh", "-c", "mount --bind \"$1\" /etc/codex && shift && exec \"$@\"", "sh"])
            .arg(&etc)
            .arg(&self.program)
            .args(arguments)
            .env("CODEX_HOME", &home)
            .env("HOME", &home)
            .current_dir(&home)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| Failure::new(format!("unshare: {error}")))
    }
}

/// The setting that a line of the client's warning names: the text between its first backticks.
fn setting_of(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("requirements.toml): `")?;
    let (setting, _) = rest.split_once('`')?;
    Some(setting.to_owned())
}

/// The program behind the launcher that the package of the client installs: the launcher needs an interpreter, which may lie where the
/// session finds its shells.
pub(crate) fn native(launcher: &Path) -> PathBuf {
    let scope = launcher.ancestors().nth(3);
    let below = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let packages = scope.into_iter().flat_map(|scope| below(scope.to_path_buf()));
    let mut programs =
        packages.flat_map(|package| below(package.join("vendor"))).map(|target| target.join("bin/codex"));
    programs.find(|program| program.is_file()).unwrap_or_else(|| launcher.to_path_buf())
}

/// A folder that goes away with its owner.
pub(crate) struct Scratch(pub(crate) PathBuf);

impl Scratch {
    pub(crate) fn new() -> Result<Self, Failure> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("stricture-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new("/var/tmp").join(name);
        fs::create_dir(&path).map_err(|error| Failure::file(&path, &error))?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Left-over files in a temporary folder harm nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}
