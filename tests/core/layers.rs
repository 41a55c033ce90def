//! Dependencies point one way: a room of the core uses only rooms above its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use stricture_tests::crate_paths::{ROOMS, at_the_root, used};
use stricture_tests::{files, root};

fn source() -> PathBuf {
    root().join("crates/stricture/src")
}

/// The module that a file below `src` is.
fn module(file: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        file.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.pop_if(|name| name == "mod");
    names
}

/// What is wrong with the names that a file uses from the root.
fn wrong(file: &Path, text: &str, roots: &BTreeMap<String, &'static str>) -> Vec<String> {
    let module = module(file);
    let module: Vec<&str> = module.iter().map(String::as_str).collect();
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    let own = place(module[0]).unwrap_or_else(|| panic!("{} is in no room", file.display()));
    let mut wrong = Vec::new();
    for name in used(text, &module) {
        match roots.get(&name) {
            Some(room) if place(room) <= Some(own) => {}
            Some(room) => wrong.push(format!("{} uses `{name}` of {room}, which lies below it", file.display())),
            None => wrong.push(format!("{} uses `{name}`, which is in no room", file.display())),
        }
    }
    wrong
}

#[test]
fn rooms_use_only_rooms_above_them() {
    let source = source();
    let roots = at_the_root(&std::fs::read_to_string(source.join("lib.rs")).unwrap());
    let (mut found, mut looked_at) = (Vec::new(), 0);
    for file in files(&source, "rs") {
        let name = file.strip_prefix(&source).unwrap();
        if name == Path::new("lib.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        looked_at += used(&text, &module(name).iter().map(String::as_str).collect::<Vec<_>>()).len();
        found.extend(wrong(name, &text, &roots));
        if text.contains("toml_edit") && name != Path::new("syntax/parser.rs") {
            found.push(format!("{} names toml_edit", name.display()));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(looked_at > 500, "only {looked_at} names");
}

#[test]
fn contributing_lists_the_rooms_in_this_order() {
    let page = std::fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let (_, rest) = page.split_once("The core has these modules").expect("the table of modules");
    let rows = rest.lines().skip_while(|line| !line.starts_with("| `")).take_while(|line| line.starts_with('|'));
    let listed: Vec<&str> = rows.filter_map(|row| row.strip_prefix("| `")?.split('`').next()).collect();
    assert_eq!(listed, ROOMS);
}

/// Whichever way a name is written, it is seen.
#[test]
fn every_form_is_seen() {
    let lib = "mod a;\npub use fix::{Applied, Fixed};\npub use syntax::{\n    Document,\n    Span,\n};\npub use lint::lints;\n";
    let roots = at_the_root(lib);
    assert_eq!(roots.get("Fixed"), Some(&"fix"));
    assert_eq!(roots.get("Span"), Some(&"syntax"));
    let below = |text: &str| wrong(Path::new("rules/shell/text.rs"), text, &roots).len();
    for text in [
        "use crate::lint;",
        "use crate::lint::quoted;",
        "use crate::{report::Finding, lint};",
        "use crate::{\n    report::{Finding, Report},\n    lint::{self, Lint},\n};",
        "use crate::lints;",
        "use crate::Fixed;",
        "pub(crate) use crate::Fixed as Repaired;",
        "use super::super::super::lint::quoted;",
        "use super::super::{super::lint::quoted, words};",
        "fn f() { let x = crate::lint::quoted(\"\"); }",
        "fn f() -> super::super::super::Fixed { todo!() }",
        "mod tests { use super::super::super::super::lint; }",
        "macro_rules! m { () => { $crate::lint::quoted() } }",
        "use crate::*;",
        "use crate::{*};",
        "use crate::Nobody;",
        "const Q: char = '\"'; use crate::lint; const R: char = '\"';",
        "fn f<'a>(x: &'a str) { crate::lint::quoted(x) }",
    ] {
        assert_eq!(below(text), 1, "{text}");
    }
    for text in [
        "use crate::report::Finding;",
        "use crate::{Document, Span, syntax};",
        "use super::super::lint;",
        "use super::{super::lint::quoted, words};",
        "mod tests { use super::super::super::lint; }",
        "// crate::lint\n/* crate::lint */\n/// [`lint`](crate::lint)\n",
        "const X: &str = \"crate::lint\"; const Y: &str = r#\"\"crate::lint\"#;",
        "pub(crate) fn f() {}\npub(in crate::rules) fn g() {}",
        "use crate::report::{lint, fix};",
    ] {
        assert_eq!(below(text), 0, "{text}");
    }
}

/// A file that no `mod` names is compiled by nobody, and whoever reads it is misled.
#[test]
fn every_file_is_declared() {
    for source in
        ["crates/stricture/src", "crates/stricture-cli/src", "crates/xtask/src"].map(|folder| root().join(folder))
    {
        let all = files(&source, "rs");
        assert!(all.len() > 20, "{}", source.display());
        for file in all {
            let own = file.file_stem().unwrap().to_string_lossy().into_owned();
            let folder = file.parent().unwrap();
            let (folder, name) = match own.as_str() {
                "lib" | "main" => continue,
                "mod" => (folder.parent().unwrap(), folder.file_name().unwrap().to_string_lossy().into_owned()),
                _ => (folder, own),
            };
            let parents =
                [folder.join("mod.rs"), folder.join("lib.rs"), folder.join("main.rs"), folder.with_extension("rs")];
            let declared = parents
                .iter()
                .filter_map(|parent| std::fs::read_to_string(parent).ok())
                .any(|text| text.lines().any(|line| line.trim_start().ends_with(&format!("mod {name};"))));
            assert!(declared, "no module names {}", file.display());
        }
    }
}
