//! Every lint's fixtures: `fixtures/lints/<lint>/bad*.toml` fires it, `good*.toml` is silent.
//!
//! For a lint that looks at policy repositories these are folders, each a repository, perhaps with a `directory.csv` or `directory.json`.
//! A `bad` file, or the assignments of a `bad` repository, may begin with `# also: other-lint …` where other lints have something to say about it. `BLESS=1` rewrites the
//! `.expected` files.

use std::collections::BTreeSet;
use std::path::Path;

use stricture::{Document, Lint, Scope, lints};
use stricture_tests::{compare, counted, document, files, lint_repository_files, root, texts};

#[test]
fn every_lint_has_fixtures_and_they_behave() {
    let folder = root().join("fixtures/lints");
    let mut wrong = Vec::new();
    for lint in lints() {
        let own = folder.join(lint.name());
        if lint.scope() != Scope::Policy {
            repositories(lint, &own, &mut wrong);
            continue;
        }
        let found = if own.is_dir() { files(&own, "toml") } else { Vec::new() };
        let has = |start: &str| found.iter().any(|file| file.file_name().unwrap().to_string_lossy().starts_with(start));
        if !has("bad") || !has("good") {
            wrong.push(format!("fixtures/lints/{}: a bad and a good policy are needed", lint.name()));
        }
        for file in &found {
            let name = file.file_name().unwrap().to_string_lossy();
            let document = document(file);
            let report = stricture_tests::lint_for(lint, &document);
            let allowed = also(document.text());
            let fired: BTreeSet<&str> = counted(&report, lint.name()).collect();
            if name.starts_with("good") {
                if fired != allowed {
                    wrong.push(format!("{}: {}", file.display(), stricture_tests::findings(&document, &report)));
                }
                continue;
            }
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

/// The other lints that have something to say about a fixture.
fn also(text: &str) -> BTreeSet<&str> {
    let names = text.lines().next().and_then(|line| line.strip_prefix("# also: "));
    names.map(|names| names.split_whitespace().collect()).unwrap_or_default()
}

/// The fixtures of a lint that looks at policy repositories.
fn repositories(lint: &Lint, own: &Path, wrong: &mut Vec<String>) {
    let entries = std::fs::read_dir(own).map(|entries| entries.map(|entry| entry.unwrap().path()).collect::<Vec<_>>());
    let folders: Vec<_> = entries.unwrap_or_default().into_iter().filter(|path| path.is_dir()).collect();
    for start in ["bad", "good"] {
        if !folders.iter().any(|path| path.file_name().unwrap().to_string_lossy().starts_with(start)) {
            wrong.push(format!("fixtures/lints/{}: a {start} repository is needed", lint.name()));
        }
    }
    for folder in folders {
        let report =
            lint_repository_files(&texts(&folder)).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let document = Document::parse(std::fs::read_to_string(folder.join("assignments.toml")).unwrap());
        let told = stricture_tests::findings(&document, &report);
        let fired: BTreeSet<&str> = report.findings().iter().map(|finding| finding.lint.as_str()).collect();
        let good = folder.file_name().unwrap().to_string_lossy().starts_with("good");
        let own = (!good).then_some(lint.name());
        let expected: BTreeSet<&str> = also(document.text()).into_iter().chain(own).collect();
        if fired != expected {
            wrong.push(format!("{}: fired {fired:?}, expected {expected:?}\n{told}", folder.display()));
        }
        if !good && let Err(difference) = compare(&folder.with_extension("expected"), &told) {
            wrong.push(difference);
        }
    }
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
