//! Dependencies point one way: a room of the core uses only rooms above its own.

use stricture_tests::{files, root};

/// From the top of the house to the bottom.
const ROOMS: &[&str] = &[
    "syntax",
    "report",
    "schema",
    "client",
    "requirements",
    "rules",
    "assign",
    "lint",
    "repair",
    "control",
    "suite",
    "replay",
    "meaning",
];

/// A policy is only given to those whom the lints let pass, and problems with assignments quote as findings do: the only arrows that point
/// down.
const DOORS: &[(&str, &str)] = &[("requirements/mod.rs", "lint"), ("rules/rule_set.rs", "lint"), ("assign/", "lint")];

#[test]
fn rooms_use_only_rooms_above_them() {
    let source = root().join("crates/stricture/src");
    let mut wrong = Vec::new();
    for file in files(&source, "rs") {
        let name = file.strip_prefix(&source).unwrap().to_string_lossy().into_owned();
        let Some(own) = ROOMS.iter().position(|room| name.starts_with(&format!("{room}/"))) else { continue };
        let text = std::fs::read_to_string(&file).unwrap();
        for (at, room) in ROOMS.iter().enumerate() {
            let used = text.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//")
                    && (line.contains(&format!("crate::{room}::"))
                        || line.contains(&format!("crate::{room}("))
                        || line.contains(&format!("crate::{room};")))
            });
            if used && at > own && !DOORS.iter().any(|(from, to)| name.starts_with(from) && to == room) {
                wrong.push(format!("{name} uses {room}, which lies below it"));
            }
        }
        if text.contains("toml_edit") && name != "syntax/parser.rs" {
            wrong.push(format!("{name} names toml_edit"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is said of the client is shown by cases of which the verdict is recorded: each definition names some, and they are there.
#[test]
fn facts_about_the_client_name_their_cases() {
    let conformance = root().join("fixtures/conformance");
    let cases: Vec<String> = files(&conformance, "toml").iter().map(|file| stem(file)).collect();
    let mut definitions = 0;
    for file in files(&root().join("crates/stricture/src/client"), "rs") {
        let text = std::fs::read_to_string(&file).unwrap();
        let mut doc = String::new();
        for line in text.lines() {
            if let Some(more) = line.strip_prefix("/// ") {
                doc.push_str(more);
                doc.push(' ');
                continue;
            }
            if line.starts_with("pub(crate) fn ") {
                definitions += 1;
                let shows = doc.split('`').skip(1).step_by(2).any(|name| match name.strip_suffix('*') {
                    Some(start) => start.contains('-') && cases.iter().any(|case| case.starts_with(start)),
                    None => cases.iter().any(|case| case == name),
                });
                assert!(shows, "{}: no case is named for `{line}`", file.display());
            }
            doc.clear();
        }
    }
    assert!(definitions > 10, "{definitions}");
}

fn stem(file: &std::path::Path) -> String {
    file.file_stem().unwrap().to_string_lossy().into_owned()
}
