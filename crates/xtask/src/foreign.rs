//! `cargo xtask foreign-tools`: programs of others that the tests run, installed below the target directory.
//!
//! To add one, add a row to [`TOOLS`], or to `machine.rs` if machines usually have it; `stricture_tests::foreign("NAME")` finds its
//! program.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Failure, machine, root};

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
    Tool { program: "zizmor", package: "zizmor", version: "1.32.0", from: Registry::Pip },
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
    for (program, path) in machine::install()? {
        let _ = writeln!(list, "{program}\t{}", path.display());
    }
    let path = folder.join("programs.txt");
    fs::write(&path, list).map_err(|error| Failure::file(&path, &error))
}

/// Where they are installed.
fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    root().join(target).join("foreign")
}

impl Tool {
    /// Installs it, unless it is there, and returns its program.
    fn install(&self, folder: &Path) -> Result<PathBuf, Failure> {
        let own = folder.join(format!("{}-{}", self.program, self.version));
        let program = match self.from {
            Registry::Pip => own.join(if cfg!(windows) { "Scripts" } else { "bin" }).join(self.program),
            Registry::Npm => own.join("node_modules/.bin").join(self.program),
        };
        // Written last, so that an installation that was cut short is begun again.
        let done = own.join("installed");
        if !done.exists() {
            fs::create_dir_all(&own).map_err(|error| Failure::file(&own, &error))?;
            match self.from {
                Registry::Pip => {
                    step(Command::new("python3").args(["-m", "venv"]).arg(&own))?;
                    let package = format!("{}=={}", self.package, self.version);
                    let options = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
                    step(Command::new(program.with_file_name("python")).args(options).arg(package))?;
                }
                Registry::Npm => {
                    let package = format!("{}@{}", self.package, self.version);
                    let options = ["install", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"];
                    step(Command::new("npm").args(options).arg(&own).arg(package))?;
                }
            }
            fs::write(&done, "").map_err(|error| Failure::file(&done, &error))?;
        }
        Ok(program)
    }
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
