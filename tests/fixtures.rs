//! Every lint's fixtures: `fixtures/lints/<lint>/bad*.toml` fires it, `good*.toml` is silent.
//!
//! A `bad` file may begin with `# also: other-lint …` where other lints have something to say about it. `BLESS=1` rewrites the
//! `.expected` files.

use std::collections::BTreeSet;

use stricture::lints;
use stricture_tests::{compare, counted, document, files, root};

#[test]
fn every_lint_has_fixtures_and_they_behave() {
    let folder = root().join("fixtures/lints");
    let mut wrong = Vec::new();
    for lint in lints() {
        let own = folder.join(lint.name());
        let found = if own.is_dir() { files(&own, "toml") } else { Vec::new() };
        let has = |start: &str| found.iter().any(|file| file.file_name().unwrap().to_string_lossy().starts_with(start));
        if !has("bad") || !has("good") {
            wrong.push(format!("fixtures/lints/{}: a bad and a good policy are needed", lint.name()));
        }
        for file in &found {
            let name = file.file_name().unwrap().to_string_lossy();
            let document = document(file);
            let report = stricture::lint(&document);
            if name.starts_with("good") {
                if counted(&report, lint.name()).next().is_some() {
                    wrong.push(format!("{}: {}", file.display(), stricture_tests::findings(&document, &report)));
                }
                continue;
            }
            let allowed: BTreeSet<&str> = document
                .text()
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("# also: "))
                .map(|names| names.split_whitespace().collect())
                .unwrap_or_default();
            let fired: BTreeSet<&str> = counted(&report, lint.name()).collect();
            if !fired.contains(lint.name()) {
                wrong.push(format!("{}: {} does not fire", file.display(), lint.name()));
            }
            let expected: BTreeSet<&str> = allowed.iter().copied().chain([lint.name()]).collect();
            if fired != expected {
                wrong.push(format!("{}: fired {fired:?}, expected {expected:?}", file.display()));
            }
            if let Err(difference) =
                compare(&file.with_extension("expected"), &stricture_tests::findings(&document, &report))
            {
                wrong.push(difference);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_folder_lacks_its_lint() {
    let folder = root().join("fixtures/lints");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(lints().iter().any(|lint| lint.name() == name), "fixtures/lints/{name} belongs to no lint");
    }
}

/// Ten files that stop the client and that an existing linter passes over.
#[test]
fn the_ten_that_others_miss() {
    let cases = files(&root().join("fixtures/passed-over"), "toml");
    assert_eq!(cases.len(), 10);
    for case in cases {
        let document = document(&case);
        let report = stricture::lint(&document);
        assert_eq!(report.verdict(), stricture::Verdict::Rejected, "{}", case.display());
        compare(&case.with_extension("expected"), &stricture_tests::findings(&document, &report)).unwrap();
    }
}
