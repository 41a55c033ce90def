//! What must hold of every run.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use super::repository::Repository;
use crate::Failure;

/// Lies outside of the repository, in what git keeps, and in the environment: it may be in no answer.
pub(super) const SECRET: &str = "secret-5c1b7e";

/// How long a run may take.
const LONGEST: Duration = Duration::from_secs(5);

/// How much memory a run may ask for, in KiB: of addresses, which is more than what it uses.
const MEMORY: &str = "262144";

/// What is outside of the repository before a run.
pub(super) struct Oracle {
    base: PathBuf,
    outside: BTreeMap<PathBuf, Vec<u8>>,
}

impl Oracle {
    pub(super) fn before(base: &Path) -> Self {
        Self { base: base.to_owned(), outside: contents(&base.join("outside")) }
    }

    /// Runs the command: its exit code, or what was wrong.
    pub(super) fn ask(
        &self,
        program: &Path,
        repository: &Repository,
        arguments: &[String],
    ) -> Result<Result<usize, String>, Failure> {
        let (stdout, stderr) = (self.base.join("stdout"), self.base.join("stderr"));
        let file = |path: &Path| File::create(path).map_err(|error| Failure::file(path, &error));
        // The limit is for this run alone, and one pool of memory serves all its threads.
        let mut command = Command::new("sh");
        command
            .args(["-c", "ulimit -v \"$0\" && exec \"$@\"", MEMORY])
            .arg(program)
            .args(arguments)
            .current_dir(&repository.folder);
        command.env("MALLOC_ARENA_MAX", "1").env("STRICTURE_FUZZ", SECRET).env_remove("GITHUB_STEP_SUMMARY");
        command.stdin(Stdio::null()).stdout(file(&stdout)?).stderr(file(&stderr)?);
        let mut child = command.spawn().map_err(|error| Failure::file(program, &error))?;
        let Some(status) = ended(&mut child) else { return Ok(Err(format!("runs for more than {LONGEST:?}"))) };
        let said = |path: &Path| String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned();
        Ok(self.judge(status, repository, arguments, &said(&stdout), &said(&stderr)))
    }

    fn judge(
        &self,
        status: ExitStatus,
        repository: &Repository,
        arguments: &[String],
        stdout: &str,
        stderr: &str,
    ) -> Result<usize, String> {
        let code = status.code().and_then(|code| usize::try_from(code).ok()).filter(|code| *code <= 2);
        let code = code.ok_or_else(|| format!("{status}: {}", stderr.chars().take(400).collect::<String>()))?;
        if contents(&self.base.join("outside")) != self.outside {
            return Err("writes outside of the repository".to_owned());
        }
        if stdout.contains(SECRET) || stderr.contains(SECRET) {
            return Err("shows what lies outside of the repository".to_owned());
        }
        if leftover(&repository.folder) {
            return Err("leaves a draft behind".to_owned());
        }
        // A difference has a form of its own, and shows a policy as it is.
        let shows_text = arguments.iter().any(|argument| argument == "--diff");
        let json = arguments.iter().any(|argument| matches!(argument.as_str(), "json" | "sarif" | "--format=json"));
        if json && !shows_text && !stdout.is_empty() && serde_json::from_str::<serde_json::Value>(stdout).is_err() {
            return Err("answers what is no JSON".to_owned());
        }
        let steers = |text: &str| text.chars().find(|c| steers(*c));
        if let Some(c) = steers(stderr).or_else(|| if shows_text { None } else { steers(stdout) }) {
            return Err(format!("writes {c:?} as it is"));
        }
        Ok(code)
    }
}

/// Whether a character does something to what shows it, instead of being read.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// How a run ended, if it did in time; it is ended otherwise.
fn ended(child: &mut Child) -> Option<ExitStatus> {
    let start = Instant::now();
    while start.elapsed() < LONGEST {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}

/// All files in a folder, which has no others below it.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    entries.map(|path| (path.clone(), fs::read(&path).unwrap_or_default())).collect()
}

/// Whether a draft lies in a folder that the repository did not bring.
fn leftover(folder: &Path) -> bool {
    let is_draft = |name: &str| name.starts_with(".stricture-") && name != ".stricture-requirements.toml.tmp";
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .any(|entry| is_draft(&entry.file_name().to_string_lossy()))
}
