//! Assignments of any bytes, and a name of a group: reading them ends, every problem lies within the text, and matching ends.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stricture::Document;
use stricture::assignments::Assignments;

/// Patterns stand in so much other text that they are given: a byte of the input stands for what ends one.
fn assignments(text: &str) -> String {
    let mut out = String::from("default = \"d\"\n");
    for (number, rule) in text.split('\u{1}').enumerate() {
        let patterns: Vec<String> = rule.split('\u{2}').map(|pattern| format!("{pattern:?}")).collect();
        out.push_str(&format!("[[rules]]\ngroups = [{}]\npolicy = \"p{number}\"\n", patterns.join(", ")));
    }
    // Escapes of Rust's that TOML does not have.
    out.replace("\\'", "'").replace("\\0", "\\u0000")
}

fuzz_target!(|input: (&str, Vec<&str>)| {
    let (text, groups) = input;
    for text in [assignments(text), text.to_owned()] {
        let document = Document::parse(text);
        let assignments = match Assignments::read(&document) {
            Ok(assignments) => assignments,
            Err(problems) => {
                assert!(!problems.is_empty());
                for problem in problems {
                    assert!(document.text().get(problem.span.range()).is_some());
                }
                continue;
            }
        };
        let resolution = assignments.resolve(groups.iter().copied());
        let first = assignments
            .rules
            .iter()
            .find(|rule| rule.patterns.iter().any(|pattern| groups.iter().any(|group| pattern.glob.matches(group))));
        assert_eq!(resolution.chosen().map(|chosen| chosen.rule.index), first.map(|rule| rule.index));
        for policy in assignments.policies() {
            let path = std::path::Path::new(policy.as_str());
            assert!(
                path.components()
                    .all(|part| { matches!(part, std::path::Component::Normal(_) | std::path::Component::CurDir) })
            );
        }
    }
});
