//! The fixes of all lints: what each makes of a policy, and what must hold for every one over every fixture.
//!
//! Beside a fixture stand what safe fixes make of it (`.safe`) and what all fixes make of it (`.fixed`), where that is another
//! text; `BLESS=1` rewrites them. The policies of `fixtures/fixes` are about layouts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use stricture::report::Fingerprint;
use stricture::{Document, Edit, Linter, Outcome, Report, Safety, Verdict, accept, lint};
use stricture_tests::layouts;
use stricture_tests::policies::{Policy, below};
use stricture_tests::{blessing, count, document, files, root};

/// The folders whose policies have their repaired text beside them.
const RECORDED: [&str; 4] = ["lints", "fixes", "passed-over", "realistic"];

fn everything() -> Vec<Policy> {
    below(&[&RECORDED[..], &["conformance"]].concat())
}

#[test]
fn repaired_texts_are_as_recorded() {
    let mut wrong = Vec::new();
    for policy in RECORDED.iter().flat_map(|folder| files(&root().join("fixtures").join(folder), "toml")) {
        let before = document(&policy);
        for (most, extension) in [(Safety::Safe, "safe"), (Safety::Unsafe, "fixed")] {
            let repaired = Linter::new().fix(before.clone(), most);
            let text = repaired.document().text();
            let expected = (text != before.text()).then_some(text);
            wrong.extend(differs(&policy.with_extension(extension), expected));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Compares the file with what it should hold, `None` where there should be none.
fn differs(file: &Path, expected: Option<&str>) -> Option<String> {
    let recorded = fs::read_to_string(file).ok();
    if recorded.as_deref() == expected {
        return None;
    }
    if !blessing() {
        return Some(format!("{}:\n--- recorded\n{recorded:?}\n--- actual\n{expected:?}", file.display()));
    }
    match expected {
        Some(text) => fs::write(file, text).unwrap(),
        None => fs::remove_file(file).unwrap(),
    }
    None
}

#[test]
fn every_layout_is_repaired() {
    let layouts = files(&root().join("fixtures/fixes"), "toml");
    count("fixes-layouts", layouts.len());
    for policy in layouts {
        let repaired = Linter::new().fix(document(&policy), Safety::Unsafe);
        let left: Vec<&str> = repaired
            .report()
            .findings()
            .iter()
            .filter(|finding| !finding.fixes.is_empty())
            .map(|finding| finding.lint.as_str())
            .collect();
        assert!(!repaired.applied().is_empty() && left.is_empty(), "{}: {left:?}", policy.display());
    }
}

/// Whatever is offered works by itself too: an editor applies one fix at a time.
#[test]
fn each_fix_alone_removes_its_finding_and_breaks_nothing() {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for policy in everything() {
        tried += each_alone(&policy.name, &policy.document(), &mut wrong);
    }
    count("fixes-alone", tried);
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_fix_works_in_every_layout() {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for policy in everything() {
        let Some(table) = policy.text().and_then(|text| text.parse::<toml::Table>().ok()) else {
            continue;
        };
        let with_headers = layouts::with_headers(&table);
        for text in [
            layouts::in_braces(&table, false),
            layouts::dotted(&table),
            with_headers.replace('\n', "\r\n"),
            with_headers,
        ] {
            tried += each_alone(&policy.name, &Document::parse(text), &mut wrong);
        }
    }
    count("fixes-in-layouts", tried);
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Tries every fix by itself and returns how many there are.
fn each_alone(policy: &str, before: &Document, wrong: &mut Vec<String>) -> usize {
    let (report, mut tried) = (lint(before), 0);
    for finding in report.findings() {
        for fix in &finding.fixes {
            tried += 1;
            let after = Document::parse(apply(before.text(), &fix.edits));
            if let Err(why) = holds(before, &report, &after, &Fingerprint::of(finding, before.text())) {
                let (lint, title) = (finding.lint, &fix.title);
                wrong.push(format!("{policy}: {lint} ({title}): {why}\n{}\n-->\n{}", before.text(), after.text()));
            }
        }
    }
    tried
}

fn holds(before: &Document, report: &Report, after: &Document, repaired: &Fingerprint) -> Result<(), String> {
    if let Err(error) = after.root() {
        return Err(format!("no TOML any more: {error}"));
    }
    let now = lint(after);
    let count = |report: &Report, text: &str| {
        report.findings().iter().filter(|finding| Fingerprint::of(finding, text) == *repaired).count()
    };
    if count(&now, after.text()) >= count(report, before.text()) {
        return Err("the finding stays".to_owned());
    }
    if report.verdict() == Verdict::Accepted && now.verdict() == Verdict::Rejected {
        return Err("was accepted and is rejected".to_owned());
    }
    if comments(before.text()) != comments(after.text()) {
        return Err("comments differ".to_owned());
    }
    Ok(())
}

#[test]
fn repairing_all_keeps_the_laws() {
    let mut wrong = Vec::new();
    for policy in everything() {
        let before = policy.document();
        let was = lint(&before).verdict();
        for most in [Safety::Safe, Safety::Unsafe] {
            let repaired = Linter::new().fix(before.clone(), most);
            let after = repaired.document();
            let mut broken = |what: &str| wrong.push(format!("{}: {what}\n{}", policy.name, after.text()));
            if before.root().is_ok() && after.root().is_err() {
                broken("no TOML any more");
            }
            if was == Verdict::Accepted && repaired.report().verdict() == Verdict::Rejected {
                broken("was accepted and is rejected");
            }
            if !Linter::new().fix(after.clone(), most).applied().is_empty() {
                broken("repairing twice differs from repairing once");
            }
            if before.root().is_ok() && comments(before.text()) != comments(after.text()) {
                broken("comments differ");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Safe fixes after which the typed policy is another one: it tells what the client reads, and these are about what it then does
/// not use, or what stops it on some machines only.
const OTHERWISE: &[(&str, &str)] = &[
    // It tells lists from tables, and counts what stands there twice.
    ("deprecated-network-lists", "move"),
    ("duplicate-value", "remove"),
    ("renamed-key", "remove"),
    ("dropped-matcher", "remove"),
    ("deprecated-network-lists", "move"),
    ("dropped-matcher", "remove"),
    ("duplicate-rule", "remove"),
    ("duplicate-value", "remove"),
    ("foreign-source-key", "remove"),
    ("host-dependent-start", "add"),
    ("overridden-feature", "remove"),
    ("removed-feature", "remove"),
    ("renamed-key", "remove"),
    ("renamed-value", "remove"),
    ("shadowed-rule", "remove"),
    ("skipped-hook", "remove"),
    ("workspaces-without-chatgpt", "remove"),
    // That no decision and no text changes is held by tests/core/rule_laws.rs.
    ("duplicate-rule", "remove"),
    ("justification-never-shown", "remove"),
    ("longer-rule-is-no-exception", "remove"),
    ("shadowed-rule", "remove"),
];

/// A safe fix leaves what the client enforces as it is: the typed policy of an accepted file stays the same.
#[test]
fn safe_fixes_change_nothing_that_is_enforced() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for policy in everything() {
        let before = policy.document();
        let repaired = Linter::new().fix(before.clone(), Safety::Safe);
        let otherwise = repaired.applied().iter().any(|applied| {
            OTHERWISE.iter().any(|(lint, title)| *lint == applied.lint.as_str() && applied.title.starts_with(title))
        });
        if lint(&before).verdict() == Verdict::Rejected || otherwise {
            continue;
        }
        let typed = |document: &Document| stricture::Requirements::of(&accept(document).unwrap());
        compared += usize::from(!repaired.applied().is_empty());
        if typed(&before) != typed(repaired.document()) {
            wrong.push(format!("{}: {:?}", policy.name, repaired.applied()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("fixes-that-change-nothing-enforced", compared);
}

/// What is left of the rejected ones, by lint: a number to look at when it changes.
#[test]
fn most_rejected_policies_that_are_touched_are_accepted_in_the_end() {
    let (mut touched, mut accepted, mut left) = (0, 0, BTreeMap::<&str, usize>::new());
    for policy in everything() {
        let before = policy.document();
        let repaired = Linter::new().fix(before.clone(), Safety::Unsafe);
        let text = repaired.document().text();
        if lint(&before).verdict() != Verdict::Rejected || text == before.text() {
            continue;
        }
        touched += 1;
        accepted += usize::from(repaired.report().verdict() != Verdict::Rejected);
        for finding in repaired.report().findings().iter().filter(|finding| finding.outcome == Outcome::Rejected) {
            *left.entry(finding.lint.as_str()).or_default() += 1;
        }
    }
    assert!(accepted * 10 >= touched * 8, "{accepted} of {touched}; {left:?}");
    count("fixes-of-rejected", touched);
    count("fixes-of-rejected-that-are-accepted", accepted);
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        out.replace_range(edit.span.range(), &edit.text);
    }
    out
}

/// The comments of a TOML text, in order: a reader of its own, so that it can disagree with ours.
fn comments(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['#', '"', '\'']) {
        rest = &rest[at..];
        let skip = if rest.starts_with('#') {
            let end = rest.find('\n').unwrap_or(rest.len());
            found.push(rest[..end].trim_end());
            end
        } else {
            string_length(rest)
        };
        rest = &rest[skip..];
    }
    found
}

fn string_length(text: &str) -> usize {
    let quote = &text[..1];
    let long = quote.repeat(3);
    let end = if text.starts_with(&long) { long.as_str() } else { quote };
    let mut at = end.len();
    while at < text.len() && !text[at..].starts_with(end) {
        let escaped = quote == "\"" && text[at..].starts_with('\\');
        at += if escaped { 1 } else { 0 };
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    // A long string may end in quotes of its own.
    at += end.len();
    while end.len() == 3 && text.get(at..).is_some_and(|rest| rest.starts_with(quote)) {
        at += 1;
    }
    at.min(text.len())
}

#[test]
fn comments_are_found() {
    for (text, expected) in [
        ("a = 1 # x\n# y", vec!["# x", "# y"]),
        ("a = '#' # \"\nb = \"\\\"#\" # z", vec!["# \"", "# z"]),
        ("a = \"\"\"\n#\\\"\"\"\"\" # x\nb = '''#'''", vec!["# x"]),
    ] {
        assert_eq!(comments(text), expected, "{text:?}");
    }
}
