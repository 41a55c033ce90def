//! `cargo xtask wasm`: the core for browsers and Node, as a package of npm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::{Failure, gate, licences, root};

/// The target that stands for the browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The terms of what the package is made of.
const NOTICES: &str = "licences.txt";

/// Builds the package and returns its folder, `npm` below the target directory.
pub(crate) fn build() -> Result<PathBuf, Failure> {
    install()?;
    gate::cargo(&["build", "--package", "stricture-wasm", "--target", TARGET, "--profile", "wasm"])?;
    let target = target_folder();
    let compiled = target.join(TARGET).join("wasm/stricture_wasm.wasm");
    let package = target.join("npm");
    if package.exists() {
        fs::remove_dir_all(&package).map_err(|error| Failure::file(&package, &error))?;
    }
    bind(&compiled, &package.join("web"), |bindgen| {
        // For a page that goes on with a fresh module after a failure.
        bindgen.reset_state_function(true).web(true).map(drop)
    })?;
    bind(&compiled, &package.join("node"), |bindgen| bindgen.nodejs(true).map(drop))?;
    // The package as a whole is made of modules.
    let plain = package.join("node/package.json");
    fs::write(&plain, "{ \"type\": \"commonjs\" }\n").map_err(|error| Failure::file(&plain, &error))?;
    let sources = root().join("crates/stricture-wasm/npm");
    for entry in fs::read_dir(&sources).map_err(|error| Failure::file(&sources, &error))? {
        let from = entry.map_err(|error| Failure::file(&sources, &error))?.path();
        let text = fs::read_to_string(&from).map_err(|error| Failure::file(&from, &error))?;
        let to = package.join(from.file_name().unwrap_or_default());
        fs::write(&to, text.replace("\"0.0.0\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\"")))
            .map_err(|error| Failure::file(&to, &error))?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let from = root().join(name);
        fs::copy(&from, package.join(name)).map_err(|error| Failure::file(&from, &error))?;
    }
    let notices = package.join(NOTICES);
    fs::write(&notices, licences::notices()?).map_err(|error| Failure::file(&notices, &error))?;
    Ok(package)
}

/// Installs the standard library of the target, unless it is there, whoever brought it.
pub(crate) fn install() -> Result<(), Failure> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(root());
    let output = rustc.output().map_err(|error| Failure::new(format!("rustc: {error}")))?;
    let folder = String::from_utf8_lossy(&output.stdout);
    let folder = Path::new(folder.trim_end());
    if output.status.success() && folder.is_dir() { Ok(()) } else { gate::step("rustup", &["target", "add", TARGET]) }
}

/// Writes the bindings of one kind of surroundings.
fn bind(
    compiled: &Path,
    folder: &Path,
    surroundings: impl FnOnce(&mut Bindgen) -> anyhow::Result<()>,
) -> Result<(), Failure> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("stricture")
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    surroundings(&mut bindgen)
        .and_then(|()| bindgen.generate(folder))
        .map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))
}

pub(crate) fn target_folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    root().join(target)
}
