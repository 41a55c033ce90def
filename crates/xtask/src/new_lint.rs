//! `cargo xtask new-lint FAMILY NAME`: the files of a new lint, red until they are filled in.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::{Failure, root};

/// Makes the lint's file, its fixtures, and its lines in the lists.
pub(crate) fn run(family: &str, name: &str) -> Result<(), Failure> {
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
        return Err(Failure::new(format!("`{name}` is not a valid name of a lint: use lower case and hyphens")));
    }
    let module = name.replace('-', "_");
    let folder = root().join("crates/stricture/src/lint");
    let families = families(&folder)?;
    if !families.iter().any(|known| known == family) {
        return Err(Failure::new(format!("`{family}` is not a family of lints: there are {}", families.join(", "))));
    }
    let own = folder.join(family);
    create(&own.join(format!("{module}.rs")), &source(name))?;
    let fixtures = root().join("fixtures/lints").join(name);
    create(&fixtures.join("bad.toml"), "# A policy that this lint flags.\n")?;
    create(&fixtures.join("good.toml"), "# A policy that no lint flags.\n")?;
    change(&own.join("mod.rs"), |text| Some(with_module(text, &module)))?;
    change(&folder.join("mod.rs"), |text| with_lint(text, family, &module))?;
    let names = root().join("fixtures/lint-names.txt");
    let mut file = fs::OpenOptions::new().append(true).open(&names).map_err(|error| Failure::file(&names, &error))?;
    writeln!(file, "{name}").map_err(|error| Failure::file(&names, &error))?;
    println!(
        "fill in {}, then `cargo xtask generate` and `BLESS=1 cargo test --package stricture-tests`",
        own.join(format!("{module}.rs")).display()
    );
    Ok(())
}

/// The folders of lints, each with its own list.
fn families(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let folders = entries.flatten().filter(|entry| entry.path().join("mod.rs").exists());
    let mut names: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn create(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    }
    let mut file = fs::File::create_new(path).map_err(|error| Failure::file(path, &error))?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::file(path, &error))
}

/// Rewrites a file by `edit`, which finds nothing to edit in one that is not as it was.
fn change(path: &Path, edit: impl Fn(&str) -> Option<String>) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
    let text = edit(&text).ok_or_else(|| Failure::file(path, &"has no list"))?;
    fs::write(path, text).map_err(|error| Failure::file(path, &error))
}

/// The modules of a family with one more, in their order.
fn with_module(text: &str, module: &str) -> String {
    let line = format!("pub(super) mod {module};");
    let mut lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|other| other.starts_with("pub(super) mod ") && *other > line.as_str());
    let last = lines.iter().rposition(|other| other.starts_with("pub(super) mod ")).map_or(0, |last| last + 1);
    lines.insert(at.unwrap_or(last), &line);
    lines.join("\n") + "\n"
}

/// The list of all lints with one more, in the order of their names.
fn with_lint(text: &str, family: &str, module: &str) -> Option<String> {
    let (before, rest) = text.split_once("lints! {\n")?;
    let (list, after) = rest.split_once('}')?;
    let line = format!("    {family}::{module},");
    let mut lines: Vec<&str> = list.lines().collect();
    lines.push(&line);
    lines.sort_by_key(|line| line.split_once("::").map(|(_, module)| module));
    Some(format!("{before}lints! {{\n{}\n}}{after}", lines.join("\n")))
}

fn source(name: &str) -> String {
    format!(
        "//! See [`LINT`].

use crate::lint::{{Context, declare_lint}};
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lint_is_listed_in_its_place() {
        let text = "a\nlints! {\n    rules::allow,\n    hooks::cycle,\n}\nb\n";
        let expected = "a\nlints! {\n    rules::allow,\n    rules::bad,\n    hooks::cycle,\n}\nb\n";
        assert_eq!(with_lint(text, "rules", "bad").as_deref(), Some(expected));
        assert_eq!(with_lint("nothing", "rules", "bad"), None);
    }

    #[test]
    fn a_module_is_declared_in_its_place() {
        let text = "//! Head.\n\npub(super) mod b;\npub(super) mod d;\n\nuse x;\n";
        for (module, expected) in [
            ("a", "//! Head.\n\npub(super) mod a;\npub(super) mod b;\npub(super) mod d;\n\nuse x;\n"),
            ("c", "//! Head.\n\npub(super) mod b;\npub(super) mod c;\npub(super) mod d;\n\nuse x;\n"),
            ("e", "//! Head.\n\npub(super) mod b;\npub(super) mod d;\npub(super) mod e;\n\nuse x;\n"),
        ] {
            assert_eq!(with_module(text, module), expected);
        }
    }

    /// Where the lists stand, they are as a new lint would leave them.
    #[test]
    fn the_lists_are_in_order() {
        let folder = root().join("crates/stricture/src/lint");
        let text = fs::read_to_string(folder.join("mod.rs")).unwrap();
        let more = with_lint(&text, "rules", "zzz").unwrap();
        assert_eq!(more.replace("    rules::zzz,\n", ""), text);
        for family in families(&folder).unwrap() {
            let text = fs::read_to_string(folder.join(family).join("mod.rs")).unwrap();
            assert_eq!(with_module(&text, "zzz").replace("pub(super) mod zzz;\n", ""), text);
        }
    }
}
