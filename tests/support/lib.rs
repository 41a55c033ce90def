//! What several tests need: the fixtures and the binary.

pub mod layouts;
mod verbs;
mod yaml;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

use stricture::{ColumnUnit, Document, Report, Source, Span};

pub use verbs::{Verb, verbs};
pub use yaml::{yaml, yaml_blocks};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests live in the repository").to_path_buf()
}

/// The folder of what is built.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from))
}

/// The files with this extension below `folder`, sorted.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("a directory entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A document read from a file, whatever its bytes.
pub fn document(path: &Path) -> Document {
    Document::from_bytes(std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Findings as fixtures record them: one line each, with their labels and help below.
pub fn findings(document: &Document, report: &Report) -> String {
    let source = document.source();
    let mut out = String::new();
    for finding in report.findings() {
        let _ =
            writeln!(out, "{} {} {}: {}", place(&source, finding.span), finding.outcome, finding.lint, finding.message);
        for label in &finding.labels {
            let _ = writeln!(out, "  {} {}", place(&source, label.span), label.message);
        }
        if let Some(help) = &finding.help {
            let _ = writeln!(out, "  help: {help}");
        }
        for fix in &finding.fixes {
            let _ = writeln!(out, "  fix ({}): {}", fix.safety.as_str(), fix.title);
        }
    }
    out
}

/// `line:column-line:column`.
pub fn place(source: &Source<'_>, span: Span) -> String {
    let (start, end) = source.place(span, ColumnUnit::Scalar);
    format!("{}:{}-{}:{}", start.line.get(), start.column.get(), end.line.get(), end.column.get())
}

/// Whether expected outputs are to be written instead of compared.
pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// Compares `actual` with the file `expected`, or writes it there when blessing.
pub fn compare(expected: &Path, actual: &str) -> Result<(), String> {
    if blessing() {
        std::fs::write(expected, actual).map_err(|error| format!("{}: {error}", expected.display()))?;
        return Ok(());
    }
    let recorded = std::fs::read_to_string(expected).unwrap_or_default();
    if recorded == actual {
        Ok(())
    } else {
        Err(format!("{}:\n--- expected\n{recorded}\n--- actual\n{actual}", expected.display()))
    }
}

/// The binary, built once.
pub fn stricture() -> Command {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    let binary = BINARY.get_or_init(|| {
        let output = Command::new(env!("CARGO"))
            .args(["build", "--package", "stricture-cli", "--message-format", "json"])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "stricture-cli builds: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
            .find_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)))
            .expect("cargo names the binary")
    });
    let mut command = Command::new(binary);
    for variable in ["NO_COLOR", "FORCE_HYPERLINK", "GITHUB_STEP_SUMMARY", "STRICTURE_DOCS_URL"] {
        command.env_remove(variable);
    }
    command
}

/// A temporary folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a name")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
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
    let said = [output.stdout, output.stderr].concat();
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said).into_owned()) }
}
