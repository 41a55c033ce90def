//! Every answer for people counts rules from 1, and every answer for programs and every test file from 0.

use serde_json::Value;
use stricture_tests::{folder, run};

/// Only the second rule, on line 4, is about `git push`; no case covers it.
const POLICY: &str = r#"[rules]
prefix_rules = [
  { pattern = [{ token = "rm" }], decision = "forbidden" },
  { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt" },
]
"#;

/// Only the second rule is about the group `sre`. No rule has a name.
const ASSIGNMENTS: &str = r#"[[rules]]
groups = ["admins"]
policy = "policies/admins.toml"

[[rules]]
groups = ["sre"]
policy = "policies/sre.toml"
"#;

/// Expects another decision than the second rule's; then the first rule as the cause; covers the first rule.
const CASES: &str = r#"policy = "policies/sre.toml"

[[cases]]
command = "git push"
expect = "forbidden"

[[cases]]
command = "git push"
expect = "prompt"
because = 0

[[cases]]
command = "rm"
expect = "forbidden"
because = 0

[[cases]]
groups = ["sre"]
policy = "policies/admins.toml"
"#;

const PEOPLE: &str = "email,group\nana@example.com,sre\n";

fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("assignments.toml", ASSIGNMENTS),
        ("policies/admins.toml", ""),
        ("policies/sre.toml", POLICY),
        ("tests/cases.toml", CASES),
        ("people.csv", PEOPLE),
    ]
}

/// The numbers behind the word "rule", each once, in order.
fn numbers(text: &str) -> Vec<u32> {
    let behind = text.split("rule ").skip(1);
    let digits = behind.map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default());
    let mut numbers: Vec<u32> = digits.filter_map(|digits| digits.parse().ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[test]
fn people_count_from_one() {
    let folder = folder(&files());
    let at = folder.path();
    for (arguments, expected) in [
        (&["eval", "--policy", "policies/sre.toml", "--shell", "git push"][..], "prompt: rule 2 (line 4)"),
        (&["eval", "--policy", "policies/sre.toml", "--shell", "git push"], "rule 2 (prompt) matches git push"),
        (&["test", "--coverage", "tests/cases.toml"], "got `prompt` from rule 2"),
        (&["test", "--coverage", "tests/cases.toml"], "rule 2 decides: prompt"),
        (&["test", "--coverage", "tests/cases.toml"], "expected rule 1 to decide, but rule 2 does"),
        (&["test", "--coverage", "tests/cases.toml"], "got `policies/sre.toml` from rule 2"),
        (&["test", "--coverage", "tests/cases.toml"], "rule 1 is expected to decide"),
        (&["test", "--format", "junit", "tests/cases.toml"], "policies/sre.toml:4:3: rule 2 decides: prompt"),
        (&["test", "--format", "junit", "tests/cases.toml"], "policies/sre.toml:3:3: rule 1 is expected to decide"),
        (&["test", "--format", "json", "tests/cases.toml"], "got `prompt` from rule 2"),
        (&["resolve", "--group", "sre"], "rule 2: `sre`"),
        (&["resolve", "--directory", "people.csv", "--user", "ana@example.com"], "rule 2: `sre`"),
        (&["resolve", "--directory", "people.csv", "--summary"], "rule 2: policies/sre.toml"),
        (&["who", "--directory", "people.csv", "policies/sre.toml"], "\nrule 2\n"),
    ] {
        let (_, stdout, stderr) = run(at, arguments);
        assert!(stdout.contains(expected), "{arguments:?}\n{stdout}{stderr}");
        assert!(!numbers(&stdout).contains(&0), "{arguments:?}\n{stdout}");
    }
}

/// The nearest rule and a rule without a case are named alike.
#[test]
fn rules_that_no_case_matches_count_from_one() {
    let case = "policy = \"policies/sre.toml\"\n[[cases]]\ncommand = \"git pull\"\nexpect = \"prompt\"\n";
    let folder = folder(&[("policies/sre.toml", POLICY), ("tests/cases.toml", case)]);
    let (_, stdout, stderr) = run(folder.path(), &["test", "--coverage", "tests/cases.toml"]);
    assert!(stdout.contains("rule 2 is nearest"), "{stdout}{stderr}");
    assert!(stdout.contains("no case covers rule 1"), "{stdout}");
    assert!(stdout.contains("no case covers rule 2"), "{stdout}");
    assert_eq!(numbers(&stdout), [1, 2], "{stdout}");
}

/// A suggested case names the rule as test files do.
#[test]
fn suggested_cases_count_from_zero() {
    let folder = folder(&[("policies/sre.toml", POLICY)]);
    let (_, stdout, stderr) = run(folder.path(), &["test", "--suggest", "."]);
    assert!(stdout.contains("command = \"git push\"\nexpect = \"prompt\"\nbecause = 1\n"), "{stdout}{stderr}");
}

/// Programs count from 0: the same rules have the index 1.
#[test]
fn programs_count_from_zero() {
    let folder = folder(&files());
    let json = |arguments: &[&str]| -> Value {
        let (_, stdout, stderr) = run(folder.path(), &[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{stdout}{stderr}"))
    };
    let eval = json(&["eval", "--policy", "policies/sre.toml", "--shell", "git push"]);
    assert_eq!(eval["commands"][0]["matches"][0]["rule"], 1, "{eval:#}");
    let resolve = json(&["resolve", "--group", "sre"]);
    assert_eq!(resolve["rule"]["index"], 1, "{resolve:#}");
    let walk_around = json(&["eval", "--policy", "policies/sre.toml", "--walk-around"]);
    assert_eq!(walk_around["rules"][1]["rule"], 1, "{walk_around:#}");
    let test = json(&["test", "tests/cases.toml"]);
    let checks = test["files"][0]["checks"].as_array().expect("checks");
    let expected: Vec<&Value> = checks.iter().map(|check| &check["expected"]["rule"]).collect();
    assert!(expected.contains(&&Value::from(0)), "{test:#}");
}
