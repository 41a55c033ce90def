//! Dependencies point one way: a room of the core uses only rooms above its own.

use stricture_tests::{files, root};

/// From the top of the house to the bottom.
const ROOMS: &[&str] = &[
    "syntax",
    "report",
    "schema",
    "client",
    "policy",
    "rules",
    "assignments",
    "lint",
    "fix",
    "levels",
    "cases",
    "replay",
    "explain",
];

/// A policy is only given to those whom the lints let pass, and problems with assignments quote as findings do: the only arrows that point
/// down.
const DOORS: &[(&str, &str)] = &[("policy/mod.rs", "lint"), ("rules/rule_set.rs", "lint"), ("assignments/", "lint")];

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
