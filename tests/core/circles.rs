//! Files of the command never import each other in circles: what a file needs can be read without coming back to it.
//!
//! What counts as an import is a path into another file: in a `use`, also in a group or through what a file hands on, or in the middle of
//! code. That a `mod.rs` declares a file is none.

use std::collections::{BTreeMap, BTreeSet};

use stricture_tests::{files, root};

/// Where a module lies in its crate; empty for the root.
type Module = Vec<String>;

/// What each file imports.
type Imports = BTreeMap<Module, BTreeSet<Module>>;

#[test]
fn no_circles_in_the_command() {
    let source = root().join("crates/stricture-cli/src");
    let texts: BTreeMap<Module, String> = files(&source, "rs")
        .into_iter()
        .map(|file| {
            let path = file.strip_prefix(&source).unwrap().with_extension("");
            let mut module: Module = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            module.pop_if(|last| *last == "mod" || *last == "main");
            (module, std::fs::read_to_string(file).unwrap())
        })
        .collect();
    let imports = imports(&texts);
    // Whoever reads imports and finds none finds no circles either.
    let imported: BTreeSet<&Module> = imports.values().flatten().collect();
    for (module, text) in &texts {
        let only_declares = text.lines().all(|line| line.starts_with("//") || line.contains("mod ") || line.is_empty());
        assert!(module.is_empty() || only_declares || imported.contains(module), "nobody imports {module:?}");
    }
    let circles = circles(&imports);
    assert!(circles.is_empty(), "these files import each other in circles: {circles:#?}");
}

#[test]
fn circles_are_seen() {
    let texts = |all: &[(&str, &str)]| -> BTreeMap<Module, String> {
        let module = |path: &str| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        all.iter().map(|(path, text)| (module(path), (*text).to_owned())).collect()
    };
    // A declaration is no import, and neither is what stands in comments, texts and a module of tests.
    let calm = texts(&[
        ("", "mod a; mod b; use a::run; fn main() { run(b'\\'', '\"', \"crate::c\") }"),
        ("a", "//! See crate::b.\n/* use crate::b; /* */ */ mod c;\nconst X: &str = r#\"\"crate::b::x\"#;"),
        ("a/c", "use std::b; fn f<'a>(x: &'a u8) {} mod tests { use super::*; use super::super::super::b; }"),
        ("b", "pub(in crate::a::c) fn x() {}"),
    ]);
    assert_eq!(imports(&calm)[&vec!["a".to_owned(), "c".to_owned()]], BTreeSet::from([vec!["b".to_owned()]]));
    assert_eq!(circles(&imports(&calm)), Vec::<Vec<String>>::new());
    for (a, c, b) in [
        ("use crate::b::x;", "", "use crate::a::y;"),
        ("use crate::{c, b::{self, x}};", "", "use super::a::{y, z as w};"),
        // Through what another file hands on.
        ("mod c; pub(crate) use c::X;", "use crate::b;", "use crate::a::X;"),
        // In the middle of code.
        ("mod c; fn f() { c::g::<u8>() }", "fn g() -> super::super::b::Y {}", "fn h(x: Vec<crate::a::X>) {}"),
        // By the name of a module that is imported.
        (
            "use crate::{self as whole, c as d}; fn f() { whole::b::x() }",
            "",
            "use crate::a; fn f() { a::c::x() } use super::a;",
        ),
        ("use super::b::*;", "", "mod inner { fn f() { super::super::a::y() } }"),
    ] {
        let found = circles(&imports(&texts(&[("", "mod a; mod b;"), ("a", a), ("a/c", c), ("b", b)])));
        let [circle] = found.as_slice() else { panic!("{a} {c} {b}: {found:?}") };
        assert!(circle.contains(&"a".to_owned()) && circle.contains(&"b".to_owned()), "{circle:?}");
    }
}

/// The files of each circle. Files are in one where each leads to the other.
fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let leads_to = |from: &Module| {
        let mut reached = BTreeSet::new();
        let mut left = vec![from];
        while let Some(next) = left.pop() {
            left.extend(imports.get(next).into_iter().flatten().filter(|module| reached.insert((*module).clone())));
        }
        reached
    };
    let reached: BTreeMap<&Module, BTreeSet<Module>> = imports.keys().map(|from| (from, leads_to(from))).collect();
    let circle = |from: &Module| -> BTreeSet<&Module> {
        let back = |other: &&Module| reached[from].contains(*other) && reached[*other].contains(from);
        imports.keys().filter(back).collect()
    };
    let all: BTreeSet<BTreeSet<&Module>> = imports.keys().map(circle).filter(|circle| !circle.is_empty()).collect();
    all.into_iter().map(|circle| circle.into_iter().map(|module| module.join("/")).collect()).collect()
}

/// What each file imports of the others.
fn imports(texts: &BTreeMap<Module, String>) -> Imports {
    texts.iter().map(|(module, text)| (module.clone(), imported(module, text, texts))).collect()
}

/// The files into which the paths of one file lead.
fn imported(file: &Module, text: &str, texts: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let tokens = tokens(text);
    let mut found = BTreeSet::new();
    // What a `use` gives a name to in this file, if it is a module.
    let mut named: BTreeMap<String, Module> = BTreeMap::new();
    // The modules that are written within the file, and how deep their braces are.
    let (mut within, mut depth): (Vec<(String, usize)>, usize) = (Vec::new(), 0);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let here: Module = file.iter().chain(within.iter().map(|(name, _)| name)).cloned().collect();
        let follows = |ahead: usize, wanted: &str| tokens.get(at + ahead).is_some_and(|token| token == wanted);
        match token.as_str() {
            "mod" if follows(2, "{") => {
                depth += 1;
                within.push((tokens[at + 1].clone(), depth));
                at += 3;
            }
            "use" => {
                at += 1;
                let mut paths = Vec::new();
                tree(&tokens, &mut at, &Module::new(), &mut paths);
                for (name, path) in paths {
                    let whole = absolute(&here, &path, &named, texts);
                    named
                        .extend(whole.clone().filter(|module| texts.contains_key(module)).map(|module| (name, module)));
                    found.extend(whole.and_then(|whole| file_of(&whole, texts)));
                }
            }
            "{" => (depth, at) = (depth + 1, at + 1),
            "}" => {
                within.pop_if(|(_, opened)| *opened == depth);
                (depth, at) = (depth.saturating_sub(1), at + 1);
            }
            // Who may see something, as in `pub(in crate::x)`, is no import.
            "(" if follows(1, "in") => {
                at += tokens[at..].iter().take_while(|token| *token != ")").count();
            }
            name if is_name(name) && follows(1, "::") => {
                let mut path = vec![name.to_owned()];
                at += 1;
                while tokens.get(at).is_some_and(|token| token == "::")
                    && let Some(next) = tokens.get(at + 1).filter(|token| is_name(token))
                {
                    path.push(next.clone());
                    at += 2;
                }
                found.extend(absolute(&here, &path, &named, texts).and_then(|whole| file_of(&whole, texts)));
                at += usize::from(tokens.get(at).is_some_and(|token| token == "::"));
            }
            _ => at += 1,
        }
    }
    found.remove(file);
    found
}

/// The paths of a `use`, each with the name that it gives: `a::{b, c::d as e, self}`.
fn tree(tokens: &[String], at: &mut usize, before: &Module, paths: &mut Vec<(String, Module)>) {
    let mut path = before.clone();
    let mut name = None;
    while let Some(token) = tokens.get(*at) {
        match token.as_str() {
            "::" => *at += 1,
            "as" => {
                name = tokens.get(*at + 1).cloned();
                *at += 2;
            }
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    tree(tokens, at, &path, paths);
                    *at += usize::from(tokens.get(*at).is_some_and(|token| token == ","));
                }
                *at += 1;
                return;
            }
            "self" if !path.is_empty() => *at += 1,
            part if is_name(part) || part == "*" => {
                path.push(part.to_owned());
                *at += 1;
            }
            _ => break,
        }
    }
    let name = name.or_else(|| path.last().cloned()).unwrap_or_default();
    paths.push((name, path));
}

/// A path from the root of the crate on that is written in the module `here`; none if it leads out of the crate.
fn absolute(
    here: &Module,
    path: &Module,
    named: &BTreeMap<String, Module>,
    texts: &BTreeMap<Module, String>,
) -> Option<Module> {
    let (first, _) = path.split_first()?;
    let above = path.iter().take_while(|name| *name == "self" || *name == "super").count();
    let (mut start, skipped) = match first.as_str() {
        "crate" => (Module::new(), 1),
        "self" | "super" => (here.clone(), above),
        name if texts.contains_key(&[here.as_slice(), &[name.to_owned()]].concat()) => (here.clone(), 0),
        name => (named.get(name)?.clone(), 1),
    };
    for _ in path.iter().take(above).filter(|name| *name == "super") {
        start.pop()?;
    }
    start.extend(path.iter().skip(skipped).cloned());
    Some(start)
}

/// The file in which the end of a path is looked for: the longest one on its way. What is written within a file belongs to it.
fn file_of(path: &Module, texts: &BTreeMap<Module, String>) -> Option<Module> {
    (0..=path.len()).rev().map(|parts| path[..parts].to_vec()).find(|module| texts.contains_key(module))
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The names and marks of a file, without comments and texts.
fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let word = |from: usize| chars[from..].iter().take_while(|c| c.is_alphanumeric() || **c == '_').count();
    let starts = |at: usize, with: &str| with.chars().enumerate().all(|(ahead, c)| chars.get(at + ahead) == Some(&c));
    let quoted = |mut at: usize, quote: char| {
        while chars.get(at).is_some_and(|c| *c != quote) {
            at += if chars[at] == '\\' { 2 } else { 1 };
        }
        at + 1
    };
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let c = chars[at];
        let raw = if starts(at, "br") { 2 } else { usize::from(c == 'r') };
        let hashes = chars[at + raw..].iter().take_while(|c| **c == '#').count();
        if starts(at, "//") {
            at += chars[at..].iter().take_while(|c| **c != '\n').count();
        } else if starts(at, "/*") {
            let mut open = 0;
            loop {
                let (opens, closes) = (starts(at, "/*"), starts(at, "*/"));
                open = open + usize::from(opens) - usize::from(closes);
                at += if opens || closes { 2 } else { 1 };
                if open == 0 || at >= chars.len() {
                    break;
                }
            }
        } else if raw > 0 && chars.get(at + raw + hashes) == Some(&'"') {
            let end = format!("\"{}", "#".repeat(hashes));
            at += raw + hashes + 1;
            while at < chars.len() && !starts(at, &end) {
                at += 1;
            }
            at += end.len();
        } else if c == '"' {
            at = quoted(at + 1, '"');
        } else if c == '\'' && (chars.get(at + 1) == Some(&'\\') || chars.get(at + 2) == Some(&'\'')) {
            at = quoted(at + 1, '\'');
        } else if word(at) > 0 {
            tokens.push(chars[at..at + word(at)].iter().collect());
            at += word(at);
        } else if starts(at, "::") {
            tokens.push("::".to_owned());
            at += 2;
        } else {
            if !c.is_whitespace() {
                tokens.push(c.to_string());
            }
            at += 1;
        }
    }
    tokens
}
