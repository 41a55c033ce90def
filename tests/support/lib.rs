//! What several tests need: fixtures, policies, programs, and readers of other formats.

mod counts;
pub mod crate_paths;
mod inert;
pub mod layouts;
mod markdown;
pub mod naive_rules;
pub mod policies;
mod programs;
mod repositories;
mod rust;
pub mod scripts;
pub mod shell_reference;
mod verbs;
mod yaml;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use stricture::{ColumnUnit, Document, Lint, Linter, Report, Source, Span};

pub use counts::count;
pub use inert::assert_inert;
pub use markdown::blocks;
pub use programs::{
    check_sarif, done, foreign, foreign_file, git, lint_json, piped, run, said, stricture, with_lasting_build,
};
pub use repositories::lint_repository_files;
pub use rust::literals;
pub use verbs::{Verb, verbs};
pub use yaml::yaml;

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

/// The names of the findings that count in an example for one lint. Lints that need a whole policy fire on nearly every example of rules: they
/// count in their own fixtures and in those of whole policies.
pub fn counted<'r>(report: &'r Report, lint: &'r str) -> impl Iterator<Item = &'r str> {
    let names = report.findings().iter().map(|finding| finding.lint.as_str());
    let needs_whole_policy = |name: &str| stricture::find_lint(name).expect("a lint").needs_whole_policy();
    names.filter(move |name| *name == lint || !needs_whole_policy(name))
}

/// Findings as fixtures record them: one line each, with their labels and help below.
pub fn findings(document: &Document, report: &Report) -> String {
    let source = document.source();
    let mut out = String::new();
    for finding in report.findings() {
        let _ =
            writeln!(out, "{} {} {}: {}", place(&source, finding.span), finding.outcome, finding.lint, finding.message);
        for label in &finding.labels {
            let place = match &label.elsewhere {
                Some(other) => format!("{}:{}:{}", other.path, other.start.line.get(), other.start.column.get()),
                None => place(&source, label.span),
            };
            let _ = writeln!(out, "  {place} {}", label.message);
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

/// The files below a folder, by their paths there with forward slashes.
pub fn texts(folder: &Path) -> Vec<(String, String)> {
    let all = ["toml", "csv", "json"].into_iter().flat_map(|extension| files(folder, extension));
    all.map(|file| {
        let path = file.strip_prefix(folder).expect("below it").to_string_lossy().replace('\\', "/");
        (path, std::fs::read_to_string(&file).expect("a text"))
    })
    .collect()
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

/// The clients for which a lint about older ones has its fixtures and examples.
const OLDER: &str = "0.130.0..";

/// Lints a policy for the clients that `lint` is about.
pub fn lint_for(lint: &Lint, document: &Document) -> Report {
    let clients = if lint.is_of_older_clients() { OLDER } else { "newest" };
    Linter::new().clients(clients.parse().expect("clients")).lint(document)
}
