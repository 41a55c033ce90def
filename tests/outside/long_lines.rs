//! Texts whose places are far to the right. The library that draws reports ends the process at a column beyond 65,535, and would draw each line
//! in full. Every subcommand that shows a text must show a part of such a line.

use std::path::Path;

use stricture_tests::{folder, run};

/// Blanks that a tab shows as four columns each: more columns than the library can count.
fn far() -> String {
    "\t".repeat(20_000)
}

/// Runs the command, which must come to an end and show a line that is cut. Gives back all that it wrote.
fn shown(folder: &Path, arguments: &[&str], code: i32) -> String {
    let (found, stdout, stderr) = run(folder, arguments);
    let all = stdout + &stderr;
    let beginning: String = all.chars().take(2_000).collect();
    assert_eq!(found, code, "{arguments:?}: {beginning}");
    assert!(all.contains('…'), "{arguments:?}: no line is cut: {beginning}");
    assert!(all.len() < 20_000, "{arguments:?}: {} bytes: {beginning}", all.len());
    all
}

const RULE: &str = "{ pattern = [{ token = \"git\" }], decision = \"prompt\" }";

#[test]
fn policies() {
    let far = far();
    let folder = folder(&[
        ("unknown.toml", &format!("{far}zz = 1\n")),
        ("refused.toml", &format!("allowed_sandbox_modes ={far}[\"workspace-write\"]\n")),
        ("broken.toml", &format!("a ={far}!\n")),
        ("rule.toml", &format!("rules.prefix_rules = [{far}{RULE}]\n")),
        ("log.jsonl", "{\"command\": [\"ls\"]}\n"),
    ]);
    let all = shown(folder.path(), &["lint", "unknown.toml", "refused.toml", "broken.toml", "rule.toml"], 1);
    for place in ["unknown.toml:1:20001", "refused.toml:1:20024", "broken.toml:1:2000"] {
        assert!(all.contains(place), "{place}: {all}");
    }
    shown(folder.path(), &["eval", "--policy", "rule.toml", "--", "git", "push"], 0);
    for verb in [
        &["eval", "--policy", "refused.toml", "--", "git"][..],
        &["explain", "--policy", "refused.toml"],
        &["replay", "log.jsonl", "--policy", "refused.toml"],
    ] {
        shown(folder.path(), verb, 2);
    }
}

#[test]
fn one_file_does_not_take_the_reports_of_others_away() {
    let folder = folder(&[("far.toml", &format!("{}zz = 1\n", far())), ("near.toml", "yy = 1\n")]);
    let arguments = ["lint", "far.toml", "near.toml", "--output", "sarif:report.sarif"];
    let all = shown(folder.path(), &arguments, 1);
    assert!(all.contains("near.toml:1:1") && all.contains("2 files checked: 2 errors"), "{all}");
    assert!(folder.path().join("report.sarif").exists());
}

#[test]
fn files_of_our_own() {
    let far = far();
    let rule = format!("{{ groups ={far}[\"sre\"], policy = \"p.toml\" }}");
    let case = format!("cases = [{far}{{ command = \"git push\", expect = \"prompt\" }}]\n");
    let folder = folder(&[
        ("good/assignments.toml", &format!("default = \"p.toml\"\nrules = [{rule}]\n")),
        ("good/p.toml", ""),
        ("good/p.test.toml", &format!("policy = \"p.toml\"\n{case}")),
        ("good/bad.toml", &format!("policy = \"p.toml\"\n{far}kases = []\n")),
        ("bad/assignments.toml", &format!("default ={far}\"../p.toml\"\n")),
        ("settings/stricture.toml", &format!("{far}denny = []\n")),
        ("settings/requirements.toml", ""),
    ]);
    shown(folder.path(), &["resolve", "--assignments", "good", "--group", "sre"], 0);
    shown(folder.path(), &["who", "p.toml", "--assignments", "good"], 0);
    shown(folder.path(), &["test", "good/p.test.toml"], 1);
    shown(folder.path(), &["test", "good/bad.toml"], 2);
    shown(folder.path(), &["resolve", "--assignments", "bad", "--group", "sre"], 2);
    shown(folder.path(), &["lint", "bad"], 2);
    // What is wrong with settings is a line of its own, without the text.
    let (code, _, stderr) = run(folder.path(), &["lint", "settings"]);
    assert!(code == 2 && stderr.contains("settings/stricture.toml:1:20001: "), "{stderr}");
}

/// A megabyte on one line, with a finding every few bytes.
#[test]
fn what_is_shown_grows_with_the_text() {
    let size = |features: usize| {
        let names: Vec<String> = (0..features).map(|number| format!("zz_{number:05} = true")).collect();
        let folder = folder(&[("p.toml", &format!("features = {{ {} }}\n", names.join(", ")))]);
        let (code, stdout, _) = run(folder.path(), &["lint", "p.toml"]);
        assert_eq!(code, 1);
        stdout.len()
    };
    let sizes = [500, 1_000, 2_000].map(size);
    assert!(sizes.is_sorted_by(|shorter, longer| *longer < shorter * 21 / 10), "{sizes:?} bytes");
}
