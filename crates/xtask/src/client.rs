//! Asking a real client what it makes of a policy.
//!
//! Each question gets a private mount namespace with its own `/etc/codex`, so questions never see each other and nothing on
//! the machine changes. Needs root and `unshare(1)`; no network and no account.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use stricture_conformance::{Answer, Release};

use crate::Failure;

/// An installed client.
#[derive(Debug)]
pub(crate) struct Client {
    program: PathBuf,
    /// The program itself, without the script that starts it: a question takes half the time.
    native: PathBuf,
    release: Release,
    /// Whether it prints how it would start.
    prints_start: bool,
}

/// How a client reacts to a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reaction {
    Starts,
    /// It refuses to start. The reason is in its own words, which no file keeps.
    Refuses(String),
}

impl Client {
    /// The client at `program`.
    pub(crate) fn at(program: &Path) -> Result<Self, Failure> {
        let program = fs::canonicalize(program).map_err(|error| Failure::file(program, &error))?;
        fs::create_dir_all("/etc/codex").map_err(|error| Failure::file(Path::new("/etc/codex"), &error))?;
        let native = native(&program)?.unwrap_or_else(|| program.clone());
        let output =
            Command::new(&native).arg("--version").output().map_err(|error| Failure::file(&program, &error))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let release = text.split_whitespace().last().and_then(|release| release.parse().ok());
        let release = release.ok_or_else(|| Failure::file(&program, &"the client does not tell a stable release"))?;
        let mut client = Self { program, native, release, prints_start: false };
        client.prints_start = client.printed_start(b"")?.is_some();
        // A client that cannot start with an empty policy would refuse every other one, and say nothing about it.
        match client.reaction(b"")? {
            Reaction::Starts => Ok(client),
            Reaction::Refuses(why) => Err(Failure::file(&client.program, &format!("it does not start at all: {why}"))),
        }
    }

    /// The executable file of the client, which contains the names of its keys.
    pub(crate) fn native(&self) -> &Path {
        &self.native
    }

    /// Its release.
    pub(crate) fn release(&self) -> Release {
        self.release
    }

    /// Whether it starts with `policy`. Older clients do not print how they would start; these have to list their features.
    pub(crate) fn accepts(&self, policy: &[u8]) -> Result<bool, Failure> {
        if self.prints_start {
            self.printed_start(policy)?.ok_or_else(|| Failure::new("the client gave no answer"))
        } else {
            Ok(self.reaction(policy)? == Reaction::Starts)
        }
    }

    /// Whether it starts, as it prints; nothing if it cannot print that.
    fn printed_start(&self, policy: &[u8]) -> Result<Option<bool>, Failure> {
        let output = self.run(policy, &["app-server", "--print-startup-config"])?;
        let text = String::from_utf8_lossy(&output.stdout);
        let answer: Option<Value> = text.lines().last().and_then(|line| serde_json::from_str(line).ok());
        Ok(answer.map(|answer| answer.get("error").is_none()))
    }

    /// How it reacts to `policy` when it has to list its features, which clients of every release can.
    pub(crate) fn reaction(&self, policy: &[u8]) -> Result<Reaction, Failure> {
        let output = self.run(policy, &["features", "list"])?;
        if output.status.success() {
            return Ok(Reaction::Starts);
        }
        let text = String::from_utf8_lossy(&output.stderr);
        if output.status.code().is_some() && text.contains("Error") {
            Ok(Reaction::Refuses(text.into_owned()))
        } else {
            Err(Failure::new(format!("the client gave no answer: {text}")))
        }
    }

    /// What it lists as its features, with no policy.
    pub(crate) fn features(&self) -> Result<String, Failure> {
        Ok(String::from_utf8_lossy(&self.run(b"", &["features", "list"])?.stdout).into_owned())
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
            .arg(&self.native)
            .args(arguments)
            .env("CODEX_HOME", &home)
            .env("HOME", &home)
            .current_dir(&home)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| Failure::new(format!("unshare: {error}")))
    }
}

/// The executable file of the client that npm installed beside `program`, which is its script.
fn native(program: &Path) -> Result<Option<PathBuf>, Failure> {
    if program.extension().is_none_or(|extension| extension != "js") {
        return Ok(None);
    }
    // The file is in the package of the platform, or in older releases in the package itself.
    let package = program.ancestors().nth(2).unwrap_or(program);
    let platform = package.with_file_name("codex-linux-x64");
    for vendor in [platform.join("vendor"), package.join("vendor")] {
        let Ok(targets) = fs::read_dir(&vendor) else { continue };
        for target in targets {
            let target = target.map_err(|error| Failure::file(&vendor, &error))?.path();
            if !target.file_name().is_some_and(|name| name.to_string_lossy().starts_with("x86_64-unknown-linux")) {
                continue;
            }
            let file = ["bin", "codex"]
                .map(|folder| target.join(folder).join("codex"))
                .into_iter()
                .find(|file| file.is_file());
            if file.is_some() {
                return Ok(file);
            }
        }
    }
    Ok(None)
}

/// The setting that a line of the client's warning names: the text between its first backticks.
fn setting_of(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("requirements.toml): `")?;
    let (setting, _) = rest.split_once('`')?;
    Some(setting.to_owned())
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
