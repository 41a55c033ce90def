//! What we show as good, and what our fixes write, leaves people their sessions: no denied pattern begins in the root.
//!
//! `fixtures/sessions/denied-patterns.toml` records what a client did with such patterns. [`walked`] is the rule that they follow.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use stricture::{Document, Edit, lint, lints};
use stricture_conformance::sessions::{Answer as Recorded, Recording, hash};
use stricture_docs::examples;
use stricture_tests::policies::below;
use stricture_tests::{blocks, count, files, root};

/// How far work gets with a pattern.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    starts: bool,
    session: bool,
    /// Unknown where there is no session.
    command: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    client: String,
    platform: String,
    deny_read: BTreeMap<String, Answer>,
    profile: BTreeMap<String, Answer>,
    profile_below: BTreeMap<String, BTreeMap<String, Answer>>,
    unreadable: Unreadable,
}

/// What holds where a folder cannot be read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unreadable {
    folder: String,
    deny_read: BTreeMap<String, Answer>,
}

fn record() -> Record {
    let text = fs::read_to_string(root().join("fixtures/sessions/denied-patterns.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

fn is_pattern(path: &str) -> bool {
    path.contains(['*', '?', '['])
}

/// The folder in which the client looks for what a pattern matches: all before the first part with a pattern character.
/// `None` where the path is no pattern.
///
/// The home directory counts as a folder in the root, so that what leaves it may begin in the root, as it does on some machines.
fn walked(path: &str) -> Option<String> {
    if !is_pattern(path) {
        return None;
    }
    let whole = match path.strip_prefix('~') {
        Some(rest) if rest.starts_with('/') => format!("/~{rest}"),
        _ if path.starts_with('/') => path.to_owned(),
        _ => format!("/etc/codex/{path}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/').filter(|part| !matches!(*part, "" | ".")) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    Some(format!("/{}", parts.into_iter().take_while(|part| !is_pattern(part)).collect::<Vec<_>>().join("/")))
}

/// Whether a denied path leaves no session on Linux.
fn leaves_no_session(path: &str) -> bool {
    walked(path).is_some_and(|folder| folder == "/")
}

/// All paths that a policy denies, in `deny_read` and in its profiles, whoever selects them.
fn denied(policy: &toml::Table) -> Vec<String> {
    let mut found = Vec::new();
    let Some(permissions) = policy.get("permissions").and_then(toml::Value::as_table) else { return found };
    for (profile, rules) in permissions {
        let rules = if profile == "filesystem" { Some(rules) } else { rules.get("filesystem") };
        for (path, access) in rules.and_then(toml::Value::as_table).into_iter().flatten() {
            match access {
                toml::Value::Array(paths) if path == "deny_read" => {
                    found.extend(paths.iter().filter_map(toml::Value::as_str).map(str::to_owned));
                }
                toml::Value::Table(inner) => found.extend(
                    inner.iter().filter(|(inner, access)| is_deny(access) && is_pattern(inner)).map(|(inner, _)| {
                        // What is the workspace is known only when a session begins; it is a folder that somebody works in.
                        let base = if path.starts_with(':') { "/workspace" } else { path.as_str() };
                        format!("{base}/{inner}")
                    }),
                ),
                access if is_deny(access) => found.push(path.clone()),
                _ => {}
            }
        }
    }
    found
}

fn is_deny(access: &toml::Value) -> bool {
    matches!(access.as_str(), Some("deny" | "none"))
}

/// The denied paths of a text that leave no session; none where it is no TOML.
fn harmful(text: &str) -> Vec<String> {
    let policy = text.trim_start_matches('\u{feff}').parse::<toml::Table>().unwrap_or_default();
    denied(&policy).into_iter().filter(|path| leaves_no_session(path)).collect()
}

/// A policy with one denied pattern of a profile.
fn with_profile(rules: &toml::Table) -> toml::Table {
    let mut policy = toml::Table::new();
    let mut profile = toml::Table::new();
    profile.insert("filesystem".to_owned(), toml::Value::Table(rules.clone()));
    let mut permissions = toml::Table::new();
    permissions.insert("team".to_owned(), toml::Value::Table(profile));
    policy.insert("permissions".to_owned(), toml::Value::Table(permissions));
    policy
}

fn deny(path: &str) -> toml::Table {
    std::iter::once((path.to_owned(), toml::Value::String("deny".to_owned()))).collect()
}

/// The rule says of every pattern that was asked about what the client did with it.
#[test]
fn the_rule_is_what_was_measured() {
    let record = record();
    assert_eq!((record.client.as_str(), record.platform.as_str()), ("0.169.0", "linux"));
    let mut asked: Vec<(toml::Table, Answer)> = Vec::new();
    for (pattern, answer) in record.deny_read {
        let text = format!("permissions.filesystem.deny_read = [{pattern:?}]");
        asked.push((text.parse().unwrap(), answer));
    }
    for (pattern, answer) in record.profile {
        asked.push((with_profile(&deny(&pattern)), answer));
    }
    for (base, patterns) in record.profile_below {
        for (pattern, answer) in patterns {
            let below = std::iter::once((base.clone(), toml::Value::Table(deny(&pattern)))).collect();
            asked.push((with_profile(&below), answer));
        }
    }
    for (policy, answer) in &asked {
        assert!(answer.starts && answer.command == answer.session.then_some(true), "{policy}");
        assert_eq!(harmful(&policy.to_string()).is_empty(), answer.session, "{policy}");
    }
    let without = asked.iter().filter(|(_, answer)| !answer.session).count();
    assert!(without > 20 && asked.len() > without + 40, "{without} of {}", asked.len());
}

/// A pattern also leaves no session where the client, looking for what it matches, may not read a folder.
#[test]
fn every_folder_below_the_fixed_one_is_read() {
    let Unreadable { folder, deny_read } = record().unreadable;
    let unreadable = folder.replace('~', "/~");
    for (path, answer) in deny_read {
        assert!(answer.starts && answer.command == answer.session.then_some(true), "{path}");
        let reads = walked(&path).is_some_and(|walked| Path::new(&unreadable).starts_with(walked));
        assert_eq!(answer.session, !reads, "{path}");
    }
}

#[test]
fn what_leaves_the_home_directory_may_begin_in_the_root() {
    for (path, expected) in [("~/../**/x", true), ("~/a/../**/x", false), ("~/..", false), ("/a/~/**/x", false)] {
        assert_eq!(leaves_no_session(path), expected, "{path}");
    }
}

/// Every policy that is shown as good, or that a fix wrote, with where it stands.
fn shown() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let fixtures = root().join("fixtures");
    for file in ["toml", "safe", "fixed"].iter().flat_map(|extension| files(&fixtures, extension)) {
        let path = file.strip_prefix(&fixtures).unwrap().to_string_lossy().replace('\\', "/");
        let steps: Vec<&str> = path.split('/').collect();
        // What is asked of the client, and what lints are to find.
        let bad = steps[0] == "lints" && steps[2].starts_with("bad") && path.ends_with(".toml");
        if !bad && !["conformance", "experiments", "sessions"].contains(&steps[0]) {
            all.push((path, String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned()));
        }
    }
    for one in lints() {
        for example in examples::with_mark(one, "fine") {
            let several = examples::files(&example);
            let texts = if several.is_empty() {
                vec![example.clone()]
            } else {
                several.into_iter().map(|file| file.1).collect()
            };
            all.extend(texts.into_iter().map(|text| (format!("the page of {}", one.name()), text)));
        }
    }
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    for page in
        docs.filter(|path| path.extension().is_some_and(|found| found == "md")).chain([root().join("README.md")])
    {
        let text = fs::read_to_string(&page).unwrap();
        all.extend(blocks(&text, "toml").into_iter().map(|block| (page.display().to_string(), block.to_owned())));
    }
    let first = fs::read_to_string(root().join("crates/stricture-wasm/www/src/first.js")).unwrap();
    all.push(("first.js".to_owned(), first.split('`').nth(1).expect("a policy in backquotes").to_owned()));
    all
}

#[test]
fn nothing_that_is_shown_leaves_no_session() {
    let (mut wrong, mut patterns, mut texts) = (Vec::new(), 0, 0);
    for (place, text) in shown() {
        texts += 1;
        let policy = text.trim_start_matches('\u{feff}').parse::<toml::Table>().unwrap_or_default();
        patterns += denied(&policy).iter().filter(|path| is_pattern(path)).count();
        wrong.extend(harmful(&text).into_iter().map(|path| format!("{place}: `{path}` begins in the root")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("sessions-shown-texts", texts);
    count("sessions-shown-patterns", patterns);
}

/// The policies whose fixes and helps are looked at: all that there are, also those that lints are to find.
fn linted() -> Vec<(String, Document)> {
    let fixtures = ["lints", "fixes", "passed-over", "realistic", "meaning", "formats", "conformance"];
    let mut all: Vec<(String, Document)> =
        below(&fixtures).into_iter().map(|policy| (policy.name.clone(), policy.document())).collect();
    for one in lints() {
        let flagged = examples::with_mark(one, "flagged").into_iter();
        all.extend(flagged.map(|text| (format!("the page of {}", one.name()), Document::parse(text))));
    }
    all
}

#[test]
fn no_fix_writes_what_leaves_no_session() {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (place, policy) in linted() {
        let before = harmful(policy.text());
        for finding in lint(&policy).findings() {
            for fix in &finding.fixes {
                tried += 1;
                let after = harmful(&applied(policy.text(), &fix.edits));
                if after.iter().any(|path| !before.contains(path)) {
                    wrong.push(format!("{place}: {} ({}): {after:?}", finding.lint, fix.title));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("sessions-fixes", tried);
}

fn applied(text: &str, edits: &[Edit]) -> String {
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        out.replace_range(edit.span.range(), &edit.text);
    }
    out
}

/// Helps quote what to write in backquotes. A lone `/**` is the end of a path, not a path.
#[test]
fn no_help_advises_what_leaves_no_session() {
    let mut helps = 0;
    for (place, policy) in linted() {
        for finding in lint(&policy).findings() {
            let Some(help) = &finding.help else { continue };
            helps += 1;
            for quoted in help.split('`').skip(1).step_by(2).filter(|quoted| *quoted != "/**") {
                assert!(!leaves_no_session(quoted), "{place}: {}: {help}", finding.lint);
            }
        }
    }
    assert!(helps > 1000, "only {helps} helps");
}

/// All recorded answers, by the names of the files and of the policies.
fn recordings() -> BTreeMap<String, Recording> {
    Recording::all(&root().join("fixtures/sessions/recorded")).unwrap()
}

#[test]
fn recordings_read_as_they_are_written() {
    for (name, recording) in recordings() {
        let file = root().join(format!("fixtures/sessions/recorded/{name}.txt"));
        assert_eq!(recording.to_text(), fs::read_to_string(file).unwrap(), "{name}");
    }
}

/// How many policies get how far with the newest client.
#[test]
fn recorded_answers_by_stage() {
    let mut stages: BTreeMap<&str, usize> = BTreeMap::new();
    for recording in recordings().values() {
        for answers in recording.policies.values() {
            let Some(answer) = answers.by_release.get("0.171.0") else { continue };
            let stage = match answer {
                Recorded::NoStart(_) => "no-start",
                Recorded::NoSession(_) => "no-session",
                Recorded::Fails(_) => "no-command",
                Recorded::Asked | Recorded::Refused | Recorded::Works => "work",
                Recorded::NotComparable(_) => "not-comparable",
            };
            *stages.entry(stage).or_default() += 1;
        }
    }
    for (stage, policies) in stages {
        count(&format!("sessions-{stage}"), policies);
    }
}

/// Policies that we show although people cannot work with them, and the reason. The list may only shrink.
const SHOWN_WITHOUT_WORK: &[(&str, &str)] = &[
    ("book/first-run.md", "configuration"),
    ("lints/dropped-matcher/good-nothing-runs.toml", "hook"),
    // The machine lacks the scripts and certificates.
    ("book/lints/broken-exporter.md", "telemetry-file"),
    ("lints/broken-exporter/good.toml", "telemetry-file"),
    ("realistic/mixed-fleet.requirements.toml", "hook-blocks"),
    ("realistic/telemetry.requirements.toml", "telemetry-file"),
];

/// A policy that somebody has changed since has no answer.
#[test]
fn people_can_work_with_what_we_show() {
    let (mut wrong, mut known) = (Vec::new(), 0);
    for group in ["acme", "book", "lints", "realistic"] {
        for (name, answers) in &recordings()[group].policies {
            let page = name.split_once('#').map_or(name.as_str(), |(page, _)| page);
            let text = fs::read(root().join("fixtures").join(group).join(name));
            let current = group == "book" || text.is_ok_and(|text| hash(&text) == answers.hash);
            let good = !name.ends_with(".safe") && !name.ends_with(".fixed");
            for answer in answers.by_release.values().filter(|_| current && good) {
                let (Recorded::NoStart(why) | Recorded::NoSession(why) | Recorded::Fails(why)) = answer else {
                    continue;
                };
                if SHOWN_WITHOUT_WORK.contains(&(&format!("{group}/{page}"), why)) {
                    known += 1;
                } else {
                    wrong.push(format!("{group}/{name}: {answer}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(known >= SHOWN_WITHOUT_WORK.len(), "only {known} of the list");
}
