//! What a person can forget when adding a lint.

use std::collections::BTreeSet;

use stricture::{Document, Lint, Report, Scope, StartDependency, lint, lints};
use stricture_docs::examples;
use stricture_tests::{count, counted, document, files, lint_repository_files, root};

#[test]
fn names_are_kebab_case_unique_and_sorted() {
    let names: Vec<&str> = lints().iter().map(|lint| lint.name()).collect();
    for name in &names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
    }
    let sorted: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(
        names,
        sorted.into_iter().collect::<Vec<_>>(),
        "keep the list in crates/stricture/src/lint/mod.rs sorted"
    );
}

/// Names are promises: a line of `fixtures/lint-names.txt` is never removed. A retired name keeps its line with `retired`.
#[test]
fn names_are_on_record() {
    let text = std::fs::read_to_string(root().join("fixtures/lint-names.txt")).unwrap();
    let current: BTreeSet<&str> =
        text.lines().filter(|line| !line.starts_with('#') && !line.ends_with(" retired") && !line.is_empty()).collect();
    let names: BTreeSet<&str> = lints().iter().map(|lint| lint.name()).collect();
    assert_eq!(current, names, "record new names in fixtures/lint-names.txt");
}

#[test]
fn every_lint_file_is_listed() {
    let folder = root().join("crates/stricture/src/lint");
    let list = std::fs::read_to_string(folder.join("mod.rs")).unwrap();
    let mut declared = BTreeSet::new();
    for file in files(&folder, "rs") {
        let text = std::fs::read_to_string(&file).unwrap();
        if text.contains("declare_lint! {\n    ///") {
            let module = file.file_stem().unwrap().to_string_lossy().into_owned();
            let family = file.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
            let line = format!("    {family}::{module},\n");
            assert!(list.contains(&line), "{} is not in the list of lint/mod.rs", file.display());
            declared.insert(module.replace('_', "-"));
        }
    }
    let names: BTreeSet<String> = lints().iter().map(|lint| lint.name().to_owned()).collect();
    assert_eq!(declared, names, "a lint is declared in a file of its name, in the folder of its family");
}

/// Lints whose flagged example would fill the page; their fixture shows it.
const TOO_LARGE: &[&str] = &["unchecked-expression"];

/// What is found in an example of a lint.
fn example(one: &Lint, text: &str) -> Report {
    match one.scope() {
        Scope::Policy => stricture_tests::lint_for(one, &Document::parse(text)),
        _ => lint_repository_files(&examples::files(text)).unwrap(),
    }
}

#[test]
fn examples_do_as_they_say() {
    let mut wrong = Vec::new();
    for one in lints() {
        let (flagged, fine) = (examples::with_mark(one, "flagged"), examples::with_mark(one, "fine"));
        assert!(!fine.is_empty(), "{}: a fine example is needed", one.name());
        assert!(!flagged.is_empty() || TOO_LARGE.contains(&one.name()), "{}: a flagged example is needed", one.name());
        assert!(
            !one.summary().is_empty() && one.summary().ends_with('.'),
            "{}: the first line is a sentence",
            one.name()
        );
        for text in flagged {
            let report = example(one, &text);
            if !report.findings().iter().any(|finding| finding.lint.as_str() == one.name()) {
                wrong.push(format!("{} does not flag:\n{text}{:?}", one.name(), report.findings()));
            }
        }
        for text in fine {
            let report = example(one, &text);
            if counted(&report, one.name()).next().is_some() {
                wrong.push(format!("{}: not fine:\n{text}{:?}", one.name(), report.findings()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Messages are one line, in lower case and without a final period.
#[test]
fn messages_follow_the_style() {
    for one in lints() {
        // It is all that an index, a list or the title of a report shows.
        assert!(one.summary().chars().count() <= 90, "{}: {}", one.name(), one.summary());
        for text in examples::with_mark(one, "flagged") {
            for finding in example(one, &text).findings() {
                let words = words(&finding.message);
                assert!(words.len() <= 25, "{}: {} words: {}", finding.lint, words.len(), finding.message);
                // An annotation shows the message without the lines around it: a name must say what it is about.
                let points = matches!(words.first(), Some(&("this" | "it" | "here")));
                assert!(!points || finding.message.contains('`'), "{}: {}", finding.lint, finding.message);
                for text in std::iter::once(&finding.message).chain(&finding.help) {
                    assert!(!text.contains('\n') && !text.ends_with('.'), "{}: {text}", finding.lint);
                    assert!(
                        !text.starts_with(|c: char| c.is_ascii_uppercase()) || text.starts_with("TOML"),
                        "{}: {text}",
                        finding.lint
                    );
                }
            }
        }
    }
}

/// The words of a text, in which code is one word.
fn words(text: &str) -> Vec<&str> {
    let pieces = text.split('`').enumerate();
    pieces.flat_map(|(at, piece)| if at % 2 == 1 { vec!["`"] } else { piece.split_whitespace().collect() }).collect()
}

/// A report goes to places that the policy does not: logs, pull requests, chat.
#[test]
fn a_secret_is_never_repeated() {
    let mut secrets = 0;
    for file in files(&root().join("fixtures/lints/secret-in-policy"), "toml") {
        let document = document(&file);
        let report = lint(&document);
        let found = report.findings().iter().filter(|finding| finding.secret);
        let mut answer = stricture::report::json::LintAnswer::new();
        answer.push("policy.toml", &report, &document.source());
        let json = serde_json::to_string(&answer).unwrap();
        for finding in found {
            secrets += 1;
            let secret = document.text()[finding.span.range()].trim_matches('"');
            assert!(!json.contains(secret), "{}: {secret}", file.display());
        }
    }
    count("secrets", secrets);
}

/// The preview page and the comparison with real clients read findings as JSON, and name the lints on which a start depends.
#[test]
fn what_a_start_depends_on_is_the_same_everywhere() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    let between = |text: &str, start: &str, end: &str| -> String {
        let (_, rest) = text.split_once(start).expect(start);
        rest.split_once(end).expect(end).0.to_owned()
    };
    let page = between(&read("crates/stricture-wasm/www/src/verdict.js"), "const DEPENDS = [\n", "\n];");
    let differential = between(&read("crates/xtask/src/ours.rs"), "const MACHINE: &[&str] = &[", "];");
    for one in lints() {
        let name = format!("\"{}\"", one.name());
        let what = one.start_depends_on().map(|what| match what {
            StartDependency::File | StartDependency::Server | StartDependency::Host => "the machine",
            StartDependency::Profile => "the profile that people select",
            other => panic!("{other:?}"),
        });
        let said: Vec<String> =
            page.lines().filter(|row| row.contains(&name)).map(|row| between(row, "[\"", "\"")).collect();
        // Whether that one stops a client depends on the model only for one of its keys.
        if one.name() == "contradicting-values" {
            assert_eq!((what, said), (None, vec!["the model".to_owned()]));
            continue;
        }
        assert_eq!(said, Vec::from_iter(what), "{name}");
        // Clients are asked on a machine with a name, and without files and servers.
        let lacking = matches!(one.start_depends_on(), Some(StartDependency::File | StartDependency::Server));
        assert_eq!(differential.contains(&name), lacking, "{name}");
    }
}
