//! Running programs: ours, and those of others.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use super::{root, target};

/// The binary, built once: with the features that everything here has together, so that what the tests were built of is not built again.
pub fn stricture() -> Command {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    let binary = BINARY.get_or_init(|| {
        let output = Command::new(env!("CARGO"))
            .args(["build", "--workspace", "--bin", "stricture", "--message-format", "json"])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "stricture-cli builds: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
            .find_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)))
            .expect("cargo names the binary")
    });
    let mut command = Command::new(binary);
    for variable in ["NO_COLOR", "FORCE_HYPERLINK", "GITHUB_STEP_SUMMARY", "STRICTURE_DOCS_URL"] {
        command.env_remove(variable);
    }
    command
}

/// Runs the binary in `folder`: its exit code, standard output and standard error.
pub fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = stricture().args(arguments).current_dir(folder).stdin(Stdio::null()).output().expect("it runs");
    (
        output.status.code().expect("no signal"),
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

/// The same with `lint --format json`: its exit code, its answer, if there is one, and standard error.
pub fn lint_json(folder: &Path, arguments: &[&str]) -> (i32, Value, String) {
    let (code, stdout, stderr) = run(folder, &[&["lint", "--format", "json"], arguments].concat());
    (code, serde_json::from_str(&stdout).unwrap_or(Value::Null), stderr)
}

/// What came of `command` when `text` was piped into it.
pub fn piped(command: &mut Command, text: impl AsRef<[u8]> + Send) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut pipe = child.stdin.take().expect("a pipe");
    // It may answer before it has read all.
    std::thread::scope(|scope| {
        scope.spawn(move || pipe.write_all(text.as_ref()).expect("it reads"));
        child.wait_with_output().expect("it ends")
    })
}

/// Standard output and standard error, one after the other.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

/// The standard output of a command that has to succeed.
pub fn done(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", said(&output));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Makes what `command` builds of this repository last from test to test, and be built fast.
pub fn with_lasting_build(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_TARGET_DIR", target().join("installed"))
        // What the tests were built with is here already; what is published next is no matter of a test.
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        // The last word, also for the packages whose level the profile sets.
        .env("RUSTFLAGS", "-Copt-level=0")
}

/// A program of others, which `cargo xtask foreign-tools` has installed.
pub fn foreign(program: &str) -> Command {
    Command::new(foreign_file(program))
}

/// A file of others, such as a schema, which `cargo xtask foreign-tools` has installed.
pub fn foreign_file(name: &str) -> PathBuf {
    const INSTALL: &str = "run `cargo xtask foreign-tools`";
    let list = target().join("foreign/programs.txt");
    let text = std::fs::read_to_string(&list).unwrap_or_else(|_| panic!("{name} is not installed: {INSTALL}"));
    let path = text.lines().filter_map(|line| line.split_once('\t')).find(|(known, _)| *known == name);
    let (_, path) = path.unwrap_or_else(|| panic!("{name} is not installed: {INSTALL}"));
    assert!(Path::new(path).exists(), "{path} is gone: {INSTALL}");
    PathBuf::from(path)
}

/// What the official schema has against these SARIF files.
pub fn check_sarif(files: &[PathBuf]) -> Result<(), String> {
    let mut check = foreign("check-jsonschema");
    // The schema holds an expression that only Python's reading of expressions takes.
    check.args(["--regex-variant", "python", "--schemafile"]).arg(foreign_file("sarif.schema.json")).args(files);
    let output = check.output().expect("it runs");
    if output.status.success() { Ok(()) } else { Err(said(&output)) }
}

/// Git as if nobody had set it up, whatever runs the tests.
pub fn git(folder: &Path) -> Command {
    let mut command = foreign("git");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "test").env(format!("GIT_{who}_EMAIL"), "test@example.com");
    }
    command
}
