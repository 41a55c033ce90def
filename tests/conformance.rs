//! Our verdicts against those that a real client gave, recorded in `fixtures/conformance/*.json`.
//!
//! `cargo xtask conformance --client PATH` asks a client again. `BLESS=1` rewrites `fixtures/conformance-findings`, which show what we say
//! about each case, for review.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use stricture::{Node, Outcome, Table, Value, Verdict};
use stricture_tests::{compare, document, files, root};

struct Case {
    name: String,
    file: PathBuf,
    accepted: bool,
    ignored: Vec<String>,
    /// The client ignores more settings than it names.
    more: bool,
}

fn groups() -> Vec<(String, Vec<Case>)> {
    let folder = root().join("fixtures/conformance");
    let mut groups = Vec::new();
    for record in files(&folder, "json") {
        let group = record.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&record).unwrap();
        let value: serde_json::Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", record.display()));
        assert_eq!(value["client"], stricture::schema::CLIENT, "{}", record.display());
        let records = value["cases"].as_object().unwrap();
        let mut cases = Vec::new();
        for file in files(&folder.join(&group), "toml") {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let record = records.get(&name).unwrap_or_else(|| {
                panic!("{group}/{name} has no recorded verdict: cargo xtask conformance --client PATH --record")
            });
            let ignored: Vec<String> = record["ignored"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|setting| setting.as_str().map(str::to_owned))
                .collect();
            let more = record["ignored_count"].as_u64().is_some_and(|count| count as usize > ignored.len());
            cases.push(Case { name, file, accepted: record["verdict"] == "accepted", ignored, more });
        }
        assert_eq!(cases.len(), records.len(), "{group}: a verdict is recorded for a case that is gone");
        groups.push((group, cases));
    }
    groups
}

/// Cases that the recording client refused because of its machine: there is no such file, or it is no model catalog.
const ON_THIS_MACHINE: &[&str] =
    &["model-catalog-json-directory", "model-catalog-json-missing-file", "model-catalog-json-not-json"];

#[test]
fn verdicts_agree_with_the_client() {
    let (mut compared, mut wrong) = (0, String::new());
    for (group, cases) in groups() {
        for case in cases {
            let document = document(&case.file);
            let report = stricture::lint(&document);
            compared += 1;
            if ON_THIS_MACHINE.contains(&case.name.as_str()) {
                assert!(!case.accepted && report.verdict() == Verdict::Accepted, "{}", case.name);
                assert!(
                    report.findings().iter().any(|finding| finding.lint.as_str() == "file-dependent-start"),
                    "{}",
                    case.name
                );
                continue;
            }
            if (report.verdict() == Verdict::Accepted) != case.accepted {
                let verdict = if case.accepted { "accepts" } else { "rejects" };
                let _ = writeln!(wrong, "{group}/{}: the client {verdict} it", case.name);
                wrong.push_str(&stricture_tests::findings(&document, &report));
            }
        }
    }
    assert!(compared >= 600, "only {compared} cases");
    assert!(wrong.is_empty(), "{wrong}");
}

/// A setting that the client says it ignores is one that we report as ignored, and what it reads we do not call unknown.
#[test]
fn ignored_settings_agree_with_the_client() {
    let (mut wrong, mut named) = (String::new(), 0);
    for (group, cases) in groups() {
        for case in cases.iter().filter(|case| case.accepted) {
            let report = stricture::lint(&document(&case.file));
            let ours: Vec<String> = report
                .findings()
                .iter()
                .filter(|finding| finding.outcome == Outcome::Ignored)
                .map(|finding| plain(&finding.key.to_string()))
                .collect();
            for setting in &case.ignored {
                named += 1;
                let setting = plain(setting);
                let covered = ours.iter().any(|key| {
                    *key == setting || setting.starts_with(&format!("{key}.")) || *key == with_word(key, &setting)
                });
                if !covered {
                    let _ = writeln!(wrong, "{group}/{}: the client ignores `{setting}`, we say {ours:?}", case.name);
                }
            }
        }
    }
    assert!(named >= 50, "the client names only {named} settings");
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
    ("dropped-value", "allowed_sandbox_modes"),
    ("dropped-value", "remote_sandbox_config"),
    ("dropped-login-method", "allowed_login_methods"),
    ("workspaces-without-chatgpt", "allowed_chatgpt_workspaces"),
];

#[test]
fn no_false_alarms() {
    let (mut wrong, mut quiet) = (String::new(), 0);
    for (group, cases) in groups() {
        for case in cases.iter().filter(|case| case.accepted && !case.more) {
            let report = stricture::lint(&document(&case.file));
            quiet += usize::from(case.ignored.is_empty());
            let named: Vec<String> = case.ignored.iter().map(|setting| plain(setting)).collect();
            for finding in report.findings().iter().filter(|finding| finding.outcome == Outcome::Ignored) {
                let (lint, key) = (finding.lint.as_str(), finding.key.to_string());
                let known = SILENT.iter().any(|(silent, start)| *silent == lint && key.starts_with(start));
                let told = named
                    .iter()
                    .any(|setting| *setting == plain(&key) || with_word(&plain(&key), setting) == plain(&key));
                if !known && !told {
                    let _ = writeln!(wrong, "{group}/{}: {lint} at {key}, of which the client says nothing", case.name);
                }
            }
        }
    }
    assert!(quiet > 500, "only {quiet} cases of which the client ignores nothing");
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
    for (_, cases) in groups() {
        for case in cases {
            if let Ok(root) = document(&case.file).root() {
                meet_table(root, &[&tree], &mut met);
            }
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
    if stricture_tests::blessing() {
        std::fs::create_dir_all(&folder).unwrap();
    }
    for (group, cases) in groups() {
        let mut text = String::new();
        for case in cases {
            let document = document(&case.file);
            let verdict = if case.accepted { "accepted" } else { "rejected" };
            let _ = writeln!(text, "== {} ({verdict})", case.name);
            text.push_str(&stricture_tests::findings(&document, &stricture::lint(&document)));
        }
        if let Err(difference) = compare(&folder.join(format!("{group}.txt")), &text) {
            let start: String = difference.chars().take(300).collect();
            panic!("findings changed, review them with BLESS=1 and git diff: {start}");
        }
    }
}
