//! A repository whose every name tries to steer what shows it, through every format of every verb.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;
use stricture_tests::{assert_inert, folder, run, verbs};
use tempfile::TempDir;

/// What each kind of character does: of no width, turning, a tag, controls of old terminals, the end of a line, a variant, nothing at all; and
/// the commands of build servers.
const EVIL: &str = "e\u{200b}\u{202e}\u{2066}\u{e0041}\u{9b}31m\u{7f}\u{2028}\u{feff}\u{fe0f}\u{ad}\u{3164}\u{61c} ##[error]x ##vso[x]";

/// The path of the policy.
fn policy() -> String {
    format!("policies/{EVIL}.toml")
}

fn user() -> String {
    format!("={EVIL}@example.com")
}

/// `text` as TOML and JSON write it.
fn toml(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

fn repository() -> TempDir {
    let evil = toml(EVIL);
    let rules = format!(
        "{evil} = 1\n[rules]\nprefix_rules = [\n  {{ pattern = [{{ token = {evil} }}, {{ any_of = [{evil}, \"x\"] }}], decision = \"forbidden\", justification = {evil} }},\n  {{ pattern = [{{ token = \"git\" }}], decision = \"prompt\", justification = {evil} }},\n]\n[mcp_servers.{evil}]\nidentity = {{ command = {evil} }}\n"
    );
    let assignments = |default: &str| {
        format!(
            "default = {default}\n[[rules]]\nname = {evil}\ngroups = [{}]\npolicy = {}\n",
            toml(&EVIL.replace('[', "[[]")),
            toml(&policy())
        )
    };
    let mut suite = String::from("directory = \"directory.csv\"\n");
    for command in [EVIL, "x"] {
        let command = toml(&format!("'{command}' x"));
        let _ = write!(
            suite,
            "[[cases]]\nname = {evil}\npolicies = [{}]\ncommand = {command}\nexpect = \"prompt\"\n",
            toml(&policy())
        );
    }
    let _ = write!(suite, "[[cases]]\nname = {evil}\nuser = {}\npolicy = \"none\"\n", toml(&user()));
    folder(&[
        ("assignments.toml", assignments(&toml(&policy())).as_str()),
        (policy().as_str(), rules.as_str()),
        ("directory.csv", &format!("email,group\n\"{}\",\"{EVIL}\"\n+b@example.com,\n", user())),
        ("tests/evil.toml", suite.as_str()),
        ("fleet.csv", &format!("\"{EVIL}\",group,version\nx,\"{EVIL}\",0.142.0\nx,\"{EVIL}\",\"{EVIL}\"\nx,\n")),
        (
            format!("{EVIL}.ndjson").as_str(),
            &format!("{{\"command\": [{0}, \"x\"]}}\n{{\"command\": {0}}}\n{0}\n", json(EVIL)),
        ),
        (
            "base/assignments.toml",
            &format!("default = \"p.toml\"\n[[rules]]\ngroups = [\"a\"]\nname = {evil}\npolicy = \"p.toml\"\n"),
        ),
        ("base/p.toml", "allow_appshots = false\n"),
    ])
}

/// The formats that each verb has, as its help says.
fn formats() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for verb in verbs().iter().filter(|verb| verb.options.iter().any(|option| option == "--format")) {
        let (_, help, _) = run(Path::new("."), &[&verb.name, "-h"]);
        let flat = help.split_whitespace().collect::<Vec<_>>().join(" ");
        let (_, rest) = flat.split_once("--format <FORMAT>").unwrap();
        let (_, values) = rest.split_once("[possible values: ").unwrap();
        let (values, _) = values.split_once(']').unwrap();
        found.extend(values.split(", ").map(|format| (verb.name.clone(), format.to_owned())));
    }
    found
}

#[test]
fn every_format_of_every_verb_is_inert() {
    let folder = repository();
    let (policy, user, log) = (policy(), user(), format!("{EVIL}.ndjson"));
    let script = format!("'{EVIL}' x && git push");
    let people: &[&str] = &["--directory", "directory.csv"];
    let asked: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::from([
        ("lint", vec![[&["."], people].concat(), vec![policy.as_str(), "no such \u{200b}\u{9b}\u{e0041}file"]]),
        (
            "eval",
            vec![
                vec!["--policy", &policy, "--shell", &script],
                vec!["--policy", &policy, "--", EVIL, EVIL],
                vec!["--policy", &policy, "--walk-around"],
            ],
        ),
        ("replay", vec![vec![&log, "--policy", &policy], vec![&log, "--policy", "base/p.toml", "--against", &policy]]),
        ("test", vec![vec!["."], vec!["--coverage"], vec!["--suggest"]]),
        (
            "resolve",
            vec![
                [&["--user", user.as_str()], people].concat(),
                vec!["--user", EVIL, "--group", EVIL],
                [&["--summary"], people].concat(),
                [&["--all"], people].concat(),
                [&["--user", user.as_str(), "--policy-only"], people].concat(),
            ],
        ),
        ("who", vec![[&[policy.as_str()], people].concat(), vec![EVIL]]),
        (
            "impact",
            vec![
                [&["--base", "base"], people].concat(),
                vec!["--base", "base", "--fleet", "fleet.csv"],
                vec!["--base", EVIL],
            ],
        ),
        (
            "matrix",
            vec![
                vec![policy.as_str()],
                vec![&policy, "--client", "newest", "--fleet", "fleet.csv"],
                vec![&policy, "--fleet", "no such \u{200b}\u{9b}\u{e0041}file"],
            ],
        ),
        ("explain", vec![vec!["--policy", &policy]]),
        ("clients", vec![vec![]]),
        ("lints", vec![vec![]]),
    ]);
    let mut answered = BTreeSet::new();
    for (verb, format) in formats() {
        let ways = asked.get(verb.as_str()).unwrap_or_else(|| panic!("{verb} is not asked for anything"));
        for way in ways {
            let arguments = [&[verb.as_str(), "--format", &format], way.as_slice()].concat();
            let (_, stdout, stderr) = run(folder.path(), &arguments);
            let what = format!("{arguments:?}");
            assert_inert(&what, &stdout);
            assert_inert(&what, &stderr);
            assert!(!stderr.contains("panicked"), "{what}: {stderr}");
            if stdout.is_empty() {
                continue;
            }
            answered.insert((verb.clone(), format.clone()));
            match format.as_str() {
                "json" | "sarif" => {
                    for line in stdout.lines() {
                        serde_json::from_str::<Value>(line).unwrap_or_else(|error| panic!("{what}: {error}: {line}"));
                    }
                }
                "csv" => {
                    let cells =
                        stdout.lines().flat_map(|line| line.split(',')).map(|cell| cell.trim_start_matches('"'));
                    assert!(!cells.clone().any(|cell| cell.starts_with(['=', '+', '-', '@'])), "{what}: {stdout}");
                    assert_eq!(cells.filter(|cell| cell.starts_with(['\''])).count(), 2, "{what}: {stdout}");
                }
                _ => {}
            }
        }
    }
    assert_eq!(answered, formats(), "each of them answers something");
}

/// What is escaped is still the same value.
#[test]
fn json_says_what_it_was_told() {
    let folder = repository();
    let value = |arguments: &[&str]| -> Value {
        let (_, stdout, stderr) = run(folder.path(), arguments);
        serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {stdout}{stderr}"))
    };
    let (policy, user) = (policy(), user());
    let resolved = value(&["resolve", "--format", "json", "--user", &user, "--directory", "directory.csv"]);
    assert_eq!((&resolved["user"], &resolved["policy"]), (&Value::from(user), &Value::from(policy.as_str())));
    assert_eq!(resolved["groups"], Value::from(vec![EVIL]));
    let evaluated = value(&["eval", "--format", "json", "--policy", &policy, "--", EVIL, "x"]);
    assert_eq!((&evaluated["decision"], &evaluated["justification"]), (&Value::from("forbidden"), &Value::from(EVIL)));
    let linted = value(&["lint", "--format", "json", &policy]);
    assert_eq!(linted["files"][0]["path"], Value::from(policy));
}
