//! `cargo xtask new-lint NAME`: the files of a new lint, red until they are filled in.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::{Failure, root};

/// Makes the lint's file, its fixtures, and its lines in the lists.
pub(crate) fn run(name: &str) -> Result<(), Failure> {
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
        return Err(Failure::new(format!("`{name}` is no name of a lint: use lower case and hyphens")));
    }
    let module = name.replace('-', "_");
    let folder = root().join("crates/stricture/src/lint");
    create(&folder.join(format!("{module}.rs")), &source(name))?;
    let fixtures = root().join("fixtures/lints").join(name);
    create(&fixtures.join("bad.toml"), "# A policy that this lint flags.\n")?;
    create(&fixtures.join("good.toml"), "# A policy that no lint flags.\n")?;
    list(&folder.join("mod.rs"), &module)?;
    let names = root().join("fixtures/lint-names.txt");
    let mut file = fs::OpenOptions::new().append(true).open(&names).map_err(|error| Failure::file(&names, &error))?;
    writeln!(file, "{name}").map_err(|error| Failure::file(&names, &error))?;
    println!(
        "fill in {}, then `cargo xtask generate` and `BLESS=1 cargo test --package stricture-tests`",
        folder.join(format!("{module}.rs")).display()
    );
    Ok(())
}

fn create(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    let mut file = fs::File::create_new(path).map_err(|error| Failure::file(path, &error))?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::file(path, &error))
}

/// Adds the module to the list of lints, in its order.
fn list(path: &Path, module: &str) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
    let (before, rest) = text.split_once("lints! {\n").ok_or_else(|| Failure::file(path, &"has no list"))?;
    let (modules, after) = rest.split_once('}').ok_or_else(|| Failure::file(path, &"has no list"))?;
    let line = format!("    {module},");
    let mut lines: Vec<&str> = modules.lines().collect();
    lines.push(&line);
    lines.sort_unstable();
    let text = format!("{before}lints! {{\n{}\n}}{after}", lines.join("\n"));
    fs::write(path, text).map_err(|error| Failure::file(path, &error))
}

fn source(name: &str) -> String {
    format!(
        "//! See [`LINT`].

use super::{{Context, declare_lint}};
use crate::report::Finding;

declare_lint! {{
    /// What it finds, in one sentence.
    ///
    /// Why it matters.
    ///
    /// ```toml,flagged
    /// ```
    ///
    /// ```toml,fine
    /// ```
    \"{name}\", Risky, check
}}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {{
    let _ = (cx, found);
}}
"
    )
}
