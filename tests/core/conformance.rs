//! Our verdicts against those that a real client gave, recorded in `fixtures/conformance/*.cases`.
//!
//! `cargo xtask conformance --client PATH` asks a client again. `BLESS=1` rewrites `fixtures/conformance-findings`, which show what we say
//! about each case, for review.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use stricture::release::Clients;
use stricture::{Document, Linter, Node, Outcome, Table, Value, Verdict};
use stricture_conformance::{Answer, Case, Cases, Release, Releases, Verdict as Start, client_file};
use stricture_tests::{compare, count, files, root};

fn folder() -> PathBuf {
    root().join("fixtures/conformance")
}

fn all() -> Vec<Cases> {
    Cases::all(&folder()).unwrap_or_else(|error| panic!("{error}"))
}

/// Every case, with what the client said.
fn cases() -> Vec<(Case, Answer)> {
    let cases = all().into_iter().flat_map(|file| file.cases);
    let answered = cases.map(|mut case| match case.answer.take() {
        Some(answer) => (case, answer),
        None => panic!("{} has no answer: cargo xtask conformance --client PATH --record", case.name),
    });
    answered.collect()
}

fn document(case: &Case) -> Document {
    Document::from_bytes(case.policy.clone())
}

/// What editors and people do to these files leaves them as a task would write them, and no case hides behind another.
#[test]
fn cases_are_written_as_tasks_write_them() {
    let mut names = BTreeSet::new();
    for file in all() {
        assert_eq!(fs::read_to_string(&file.file).unwrap(), file.to_text(), "{}", file.file.display());
        for case in file.cases {
            assert!(names.insert(case.name.clone()), "two cases are named {}", case.name);
        }
    }
    count("conformance-cases", names.len());
}

#[test]
fn the_client_that_was_asked_is_ours() {
    let recorded = fs::read_to_string(client_file(&folder())).unwrap();
    assert_eq!(recorded.trim_end(), stricture::Release::newest().to_string());
}

/// The verdicts of other releases are written where they differ, and only those of releases that were asked.
#[test]
fn other_releases_say_only_what_differs() {
    let releases = Releases::read(&folder()).unwrap_or_else(|error| panic!("{error}"));
    assert!(!releases.others.contains(&releases.first));
    let files = all();
    let cases: Vec<&Case> = files.iter().flat_map(|file| &file.cases).collect();
    for case in &cases {
        let answer = case.answer.as_ref().map(|answer| Start::of(answer.accepted));
        for (release, verdict) in &case.others {
            assert!(releases.others.contains(release), "{}: {release} is not in the list", case.name);
            assert_ne!(Some(*verdict), answer, "{}: {release} says the same", case.name);
        }
    }
    for release in &releases.others {
        let with = |verdict| cases.iter().filter(|case| releases.verdict(case, *release) == verdict).count();
        // A dot would begin a table of the counts.
        let name = release.to_string().replace('.', "-");
        count(&format!("conformance-{name}-accepted"), with(Start::Accepted));
        count(&format!("conformance-{name}-unmeasured"), with(Start::Unmeasured));
    }
}

/// An answer that is recorded for one release says nothing about another one.
#[test]
fn answers_are_never_relabelled() {
    let (first, other, third) = (Release(0, 2, 0), Release(0, 1, 0), Release(0, 3, 0));
    let mut releases = Releases { first, others: [other].into() };
    let new = || Case { name: "new".to_owned(), answer: None, others: BTreeMap::new(), policy: Vec::new() };
    let answer = |accepted| Answer { accepted, ignored: Vec::new(), more: 0 };
    let mut case = new();
    releases.answer(&mut case, answer(true));
    assert_eq!(releases.verdict(&case, first), Start::Accepted);
    assert_eq!(releases.verdict(&case, other), Start::Unmeasured);
    assert_eq!(releases.verdict(&case, third), Start::Unmeasured);
    releases.record(&mut case, other, Start::Accepted);
    assert!(case.others.is_empty());
    // The first release gives another answer: that of the other one stays.
    releases.answer(&mut case, answer(false));
    assert_eq!(releases.verdict(&case, other), Start::Accepted);
    // A third release gives the full answers from now on: both others keep their verdicts.
    let mut releases = Releases { first: third, others: [first, other].into() };
    releases.answer(&mut case, answer(true));
    assert_eq!(releases.verdict(&case, first), Start::Rejected);
    assert_eq!(releases.verdict(&case, other), Start::Accepted);
}

proptest! {
    /// Whatever a policy holds, it comes back from its file byte for byte.
    #[test]
    fn any_policies_survive(policies in prop::collection::vec(policy(), 1..4)) {
        let folder = tempfile::tempdir().unwrap();
        let answers = [
            None,
            Some(Answer { accepted: false, ignored: Vec::new(), more: 0 }),
            Some(Answer { accepted: true, ignored: vec![String::new(), "a.0.b c".to_owned(), "é".to_owned()], more: 9 }),
        ];
        let named = policies.into_iter().zip(answers).enumerate();
        let others = BTreeMap::from([
            (Release(0, 98, 0), Start::Unmeasured),
            (Release(0, 120, 0), Start::Rejected),
            (Release(0, 142, 10), Start::Accepted),
            (Release(1, 0, 0), Start::Rejected),
        ]);
        let case = |(at, (policy, answer))| {
            let others = if at == 1 { BTreeMap::new() } else { others.clone() };
            Case { name: format!("case-{at}"), answer, others, policy }
        };
        let cases = Cases { file: folder.path().join("some.cases"), cases: named.map(case).collect() };
        cases.write().unwrap();
        prop_assert_eq!(Cases::read(&cases.file).unwrap(), cases);
    }
}

/// What is hard to keep.
const PIECES: &[&str] = &[
    "# case: other | accepted\n",
    "#",
    "a = 1",
    "\n",
    "\r",
    "\r\n",
    "\\",
    "\\n",
    "\\u{23}",
    "\0",
    "\t",
    "é",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\u{85}",
    "\u{fffe}",
    "\u{10ffff}",
];

fn policy() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

#[test]
fn what_is_no_case_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("some.cases");
    for (text, what) in [
        ("a = 1\n", ":1: no head line"),
        ("# case: a\na = 1", ":2: the file ends"),
        ("# case: A\n", ":1: a case has a name"),
        ("# case: a | perhaps\n", ":1: a head line is"),
        ("# case: a | accepted | rejected\n", ":1: a head line is"),
        ("# case: a | rejected | ignores: x\n", ":1: only a client that starts"),
        ("# case: a | accepted | ignores: x y\n", ":1: a setting stands between quotes"),
        ("# case: a | accepted | ignores: x (+some more)\n", ":1: what is more"),
        ("# case: a | accepted | 0.142: rejected\n", ":1: a release is written"),
        ("# case: a | accepted | 0.142.01: rejected\n", ":1: a release is written"),
        ("# case: a | accepted | 0.142.0: perhaps\n", ":1: a head line is"),
        ("# case: a | escaped\nx\n\\q\n", ":3: no such escape"),
        ("# case: a | escaped\n\\x0\n", ":2: `\\x` needs two digits"),
        ("# case: a | escaped\n\\u{d800}\n", ":2: `\\u{…}` holds"),
    ] {
        fs::write(&file, text).unwrap();
        let error = Cases::read(&file).expect_err(text).to_string();
        assert!(error.contains(what), "{text:?}: {error}");
    }
}

/// Cases that the recording client refused because of its machine: there is no such file, or it is no model catalog.
const ON_THIS_MACHINE: &[&str] =
    &["model-catalog-json-directory", "model-catalog-json-missing-file", "model-catalog-json-not-json"];

#[test]
fn verdicts_agree_with_the_client() {
    let mut wrong = String::new();
    let cases = cases();
    for (case, answer) in &cases {
        let document = document(case);
        let report = stricture::lint(&document);
        if ON_THIS_MACHINE.contains(&case.name.as_str()) {
            assert!(!answer.accepted && report.verdict() != Verdict::Rejected, "{}", case.name);
            let told = report.findings().iter().any(|finding| finding.lint.as_str() == "file-dependent-start");
            assert!(told, "{}", case.name);
            continue;
        }
        if (report.verdict() != Verdict::Rejected) != answer.accepted {
            let verdict = if answer.accepted { "accepts" } else { "rejects" };
            let _ = writeln!(wrong, "{}: the client {verdict} it", case.name);
            wrong.push_str(&stricture_tests::findings(&document, &report));
        }
    }
    count("conformance-accepted", cases.iter().filter(|(_, answer)| answer.accepted).count());
    assert!(wrong.is_empty(), "{wrong}");
}

/// Each measured release decides as the recorded client of that release did.
#[test]
fn verdicts_agree_with_each_release() {
    let releases = Releases::read(&folder()).unwrap_or_else(|error| panic!("{error}"));
    let asked = releases.others.iter().map(|release| release.to_string().parse::<Clients>().unwrap());
    let clients = Clients::of_each(asked).unwrap();
    let linter = Linter::new().clients(clients.clone());
    let mut wrong = String::new();
    for (case, _) in cases().iter().filter(|(case, _)| !ON_THIS_MACHINE.contains(&case.name.as_str())) {
        let document = document(case);
        let report = linter.lint(&document);
        for (release, asked) in releases.others.iter().zip(clients.iter()) {
            let ours = report.verdict_for(asked);
            let theirs = releases.verdict(case, *release);
            if theirs != Start::Unmeasured && (ours != Verdict::Rejected) != (theirs == Start::Accepted) {
                let _ = writeln!(wrong, "{}: client {release}: {}", case.name, theirs.word());
                wrong.push_str(&stricture_tests::findings(&document, &report));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A setting that the client says it ignores is one that we report as ignored, and what it reads we do not call unknown.
#[test]
fn ignored_settings_agree_with_the_client() {
    let (mut wrong, mut named) = (String::new(), 0);
    for (case, answer) in cases().iter().filter(|(_, answer)| answer.accepted) {
        let report = stricture::lint(&document(case));
        let ours: Vec<String> = report
            .findings()
            .iter()
            .filter(|finding| finding.outcome == Outcome::Ignored)
            .map(|finding| plain(&finding.key.to_string()))
            .collect();
        for setting in &answer.ignored {
            named += 1;
            let setting = plain(setting);
            let covered = ours.iter().any(|key| {
                *key == setting || setting.starts_with(&format!("{key}.")) || *key == with_word(key, &setting)
            });
            if !covered {
                let _ = writeln!(wrong, "{}: the client ignores `{setting}`, we say {ours:?}", case.name);
            }
        }
    }
    count("conformance-ignored-settings", named);
    assert!(wrong.is_empty(), "{wrong}");
}

/// What the client drops without a word of its own, by lint and by the beginning of the key: measured, case by case. An `ignored`
/// finding that is neither named by the client nor listed here would be a false alarm.
const SILENT: &[(&str, &str)] = &[
    // Buffered before they are read, so the client's own tracking of ignored keys does not see into them.
    ("unknown-key", "hooks."),
    ("unknown-key", "apps."),
    ("unknown-key", "mcp_servers."),
    ("unknown-key", "plugins."),
    ("unknown-key", "permissions."),
    ("unknown-key", "model_providers."),
    // The client says nothing of texts that it treats as missing.
    ("blank-text", "guardian_"),
    ("dropped-identity", "mcp_servers."),
    ("dropped-identity", "plugins."),
    ("unknown-feature", "features."),
    ("unknown-feature", "feature_requirements."),
    ("removed-feature", "features."),
    ("removed-feature", "feature_requirements."),
    ("overridden-feature", "features."),
    ("skipped-hook", "hooks."),
    ("hooks-feature-off", "hooks"),
    ("dropped-matcher", "hooks."),
    ("bad-regex", "hooks."),
    ("bad-regex", "marketplaces.allowed_sources."),
    ("foreign-source-key", "marketplaces.allowed_sources."),
    ("unrestricted-marketplaces", "marketplaces.allowed_sources"),
    ("rewritten-value", "allowed_approval_policies"),
    ("dropped-login-method", "allowed_login_methods"),
    ("workspaces-without-chatgpt", "allowed_chatgpt_workspaces"),
];

#[test]
fn no_false_alarms() {
    let (mut wrong, mut quiet) = (String::new(), 0);
    for (case, answer) in cases().iter().filter(|(_, answer)| answer.accepted && answer.more == 0) {
        let report = stricture::lint(&document(case));
        quiet += usize::from(answer.ignored.is_empty());
        let named: Vec<String> = answer.ignored.iter().map(|setting| plain(setting)).collect();
        for finding in report.findings().iter().filter(|finding| finding.outcome == Outcome::Ignored) {
            let (lint, key) = (finding.lint.as_str(), finding.key.to_string());
            let known = SILENT.iter().any(|(silent, start)| *silent == lint && key.starts_with(start));
            let told =
                named.iter().any(|setting| *setting == plain(&key) || with_word(&plain(&key), setting) == plain(&key));
            if !known && !told {
                let _ = writeln!(wrong, "{}: {lint} at {key}, of which the client says nothing", case.name);
            }
        }
    }
    count("conformance-nothing-ignored", quiet);
    assert!(wrong.is_empty(), "{wrong}");
}

/// Every key that the client is known to read stands in a case.
#[test]
fn every_key_has_a_case() {
    let list = std::fs::read_to_string(root().join("fixtures/known-keys.txt")).unwrap();
    let keys: Vec<&str> = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let mut tree = Step::default();
    for (index, key) in keys.iter().enumerate() {
        tree.add(key, index);
    }
    let mut met = vec![false; keys.len()];
    for (case, _) in cases() {
        if let Ok(root) = document(&case).root() {
            meet_table(root, &[&tree], &mut met);
        }
    }
    let missing: Vec<&str> = keys.iter().zip(met).filter(|(_, met)| !met).map(|(key, _)| *key).collect();
    assert!(missing.is_empty(), "no case for {missing:#?}");
}

/// The known keys as a tree of steps: a name, `[]` for an element, `*` for a name that the author chooses.
#[derive(Default)]
struct Step {
    below: BTreeMap<String, Step>,
    key: Option<usize>,
}

impl Step {
    fn add(&mut self, path: &str, key: usize) {
        let mut at = self;
        for step in path.replace("[]", ".[]").split('.') {
            let step = if step.starts_with('<') { "*" } else { step };
            at = at.below.entry(step.to_owned()).or_default();
        }
        at.key = Some(key);
    }
}

fn meet_table(table: &Table, steps: &[&Step], met: &mut [bool]) {
    for entry in table.entries() {
        let names = [entry.key.name.as_str(), "*"];
        let below: Vec<&Step> =
            steps.iter().flat_map(|step| names.iter().filter_map(|name| step.below.get(*name))).collect();
        meet(&entry.value, &below, met);
    }
}

fn meet(node: &Node, steps: &[&Step], met: &mut [bool]) {
    for key in steps.iter().filter_map(|step| step.key) {
        met[key] = true;
    }
    match &node.value {
        Value::Table(table) => meet_table(table, steps, met),
        Value::Array(elements) => {
            let below: Vec<&Step> = steps.iter().filter_map(|step| step.below.get("[]")).collect();
            elements.iter().for_each(|element| meet(element, &below, met));
        }
        _ => {}
    }
}

/// The client leaves out the word under which a table stands for it, as in `otel.exporter.otlp-http.timeout`.
fn with_word(key: &str, setting: &str) -> String {
    let steps: Vec<&str> = key.split('.').collect();
    let dropped = (0..steps.len()).find(|at| {
        let without: Vec<&str> =
            steps.iter().enumerate().filter(|(index, _)| index != at).map(|(_, step)| *step).collect();
        without.join(".") == setting
    });
    dropped.map_or_else(String::new, |_| key.to_owned())
}

/// Keys are quoted by us and not by the client, and elements are `[0]` here and `.0` there.
fn plain(key: &str) -> String {
    key.replace(['"'], "").replace('[', ".").replace(']', "")
}

#[test]
fn findings_are_as_reviewed() {
    let folder = root().join("fixtures/conformance-findings");
    let mut keys = BTreeSet::new();
    for file in all() {
        let mut text = String::new();
        for case in &file.cases {
            let document = document(case);
            let accepted = case.answer.as_ref().is_some_and(|answer| answer.accepted);
            let verdict = if accepted { "accepted" } else { "rejected" };
            let _ = writeln!(text, "== {} ({verdict})", case.name);
            text.push_str(&stricture_tests::findings(&document, &stricture::lint(&document)));
        }
        if let Err(difference) = compare(&folder.join(format!("{}.txt", file.key())), &text) {
            let start: String = difference.chars().take(300).collect();
            panic!("findings changed, review them with BLESS=1 and git diff: {start}");
        }
        keys.insert(file.key());
    }
    for file in files(&folder, "txt") {
        let key = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(keys.contains(&key), "{} is about cases that are gone", file.display());
    }
}
