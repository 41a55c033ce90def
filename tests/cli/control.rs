//! What people decide about findings: the command line, `stricture.toml`, comments and baselines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use stricture::Document;
use stricture::levels::Settings;
use stricture_tests::policies::BAD as REJECTED;
use stricture_tests::{blocks, folder, lint_json, root, run};

/// One finding that is ignored by the client, one that is untidy.
const POLICY: &str = "allow_appshot = true\nallowed_approvals_reviewers = [\"guardian_subagent\"]\n";
const UNTIDY: &str = "allowed_approvals_reviewers = [\"guardian_subagent\"]\n";
const RISKY: &str = "[config_server]\nbase_url = \"https://policies.example.com\"\n";

/// The exit code and the lints that are reported.
fn lint(folder: &Path, arguments: &[&str]) -> (i32, Vec<String>) {
    let (code, answer, stderr) = lint_json(folder, arguments);
    let files = answer["files"].as_array().unwrap_or_else(|| panic!("{stderr}")).clone();
    let findings = files.iter().flat_map(|file| file["findings"].as_array().unwrap().clone());
    (code, findings.map(|finding| finding["lint"].as_str().unwrap().to_owned()).collect())
}

#[test]
fn what_fails_a_run() {
    let folder = folder(&[("error.toml", POLICY), ("advice.toml", UNTIDY), ("warning.toml", RISKY)]);
    let cases: &[(&[&str], i32)] = &[
        (&["error.toml"], 1),
        (&["warning.toml", "advice.toml"], 0),
        (&["warning.toml", "--deny", "warnings"], 1),
        (&["advice.toml", "--deny", "warnings"], 0),
        (&["advice.toml", "--deny", "advice"], 1),
        (&["warning.toml", "--deny", "advice"], 1),
        (&["advice.toml", "--deny", "renamed-value"], 1),
        (&["warning.toml", "--deny", "renamed-value"], 0),
        (&["warning.toml", "--deny", "warnings", "--allow", "server-dependent-start"], 0),
        (&["warning.toml", "--allow", "server-dependent-start", "--deny", "server-dependent-start"], 0),
        (&["error.toml", "--exit-zero"], 0),
    ];
    for (arguments, code) in cases {
        assert_eq!(lint(folder.path(), arguments).0, *code, "{arguments:?}");
    }
}

#[test]
fn what_is_not_reported() {
    let folder = folder(&[("p.toml", POLICY), ("warning.toml", RISKY), ("rejected.toml", REJECTED)]);
    assert_eq!(lint(folder.path(), &["p.toml", "--allow", "unknown-key"]), (0, vec!["renamed-value".to_owned()]));
    assert_eq!(lint(folder.path(), &["p.toml", "--allow", "advice"]), (1, vec!["unknown-key".to_owned()]));
    assert_eq!(lint(folder.path(), &["warning.toml", "--allow", "warnings"]), (0, vec![]));
    let (code, _, stderr) = run(folder.path(), &["lint", "rejected.toml", "--allow", "missing-read-only"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("they stop all work anyway"), "{stderr}");
    let (code, _, stderr) = run(folder.path(), &["lint", "p.toml", "--deny", "unknown-keys"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("did you mean `unknown-key`?"), "{stderr}");
}

#[test]
fn the_settings_of_a_repository() {
    let folder = folder(&[
        ("repo/.git/HEAD", "ref: refs/heads/main\n"),
        ("repo/stricture.toml", "deny = [\"advice\"]\nallow = [\"unknown-key\"]\n"),
        ("repo/policies/deep/p.toml", POLICY),
        ("repo/policies/lax/stricture.toml", "exit-zero = true\n"),
        ("repo/policies/lax/p.toml", POLICY),
        ("p.toml", POLICY),
        ("stricture.toml", "allow = [\"advice\"]\n"),
    ]);
    let here = folder.path();
    assert_eq!(lint(here, &["repo/policies/deep/p.toml"]), (1, vec!["renamed-value".to_owned()]));
    assert_eq!(lint(here, &["repo/policies/lax/p.toml"]).0, 0, "the nearest counts");
    assert_eq!(lint(here, &["p.toml"]), (1, vec!["unknown-key".to_owned()]), "the current directory counts");
    assert_eq!(lint(&here.join("repo/policies"), &["deep/p.toml"]), (1, vec!["renamed-value".to_owned()]));
    assert_eq!(lint(here, &["repo/policies/deep/p.toml", "--no-config"]).1, ["unknown-key", "renamed-value"]);
    let (code, lints) = lint(here, &["repo/policies/deep/p.toml", "--config", "stricture.toml"]);
    assert_eq!((code, lints), (1, vec!["unknown-key".to_owned()]));
    // What lies above the root of the repository belongs to somebody else.
    fs::remove_file(here.join("repo/stricture.toml")).unwrap();
    assert_eq!(lint(here, &["repo/policies/deep/p.toml"]).1, ["unknown-key", "renamed-value"]);
}

#[test]
fn broken_settings() {
    let folder = folder(&[("p.toml", POLICY)]);
    let cases = [
        ("deny = \"warnings\"\n", ":1:8: `deny` is a string, but must be an array of strings"),
        ("allow = [\"unknown-keys\"]\n", ":1:10: there is no lint `unknown-keys`; did you mean `unknown-key`?"),
        ("\nallow = [\"missing-read-only\"]\n", ":2:10: findings of `missing-read-only` cannot be suppressed"),
        ("exit_zero = true\n", ":1:1: there is no setting `exit_zero`; did you mean `exit-zero`?"),
        (
            "severity = 1\n",
            ":1:1: there is no setting `severity`; use one of `deny`, `allow`, `clients`, `platforms`, `exit-zero`, `baseline`",
        ),
        ("baseline = \"../b.json\"\n", ":1:12: the path of the baseline leads out of the folder"),
        ("baseline = \"\"\n", ":1:12: `baseline` is empty"),
        ("deny = [\n", ":"),
        ("exit-zero = 1\ndeny = 1\n", "; 2:8: "),
    ];
    for (settings, message) in cases {
        fs::write(folder.path().join("stricture.toml"), settings).unwrap();
        let (code, stdout, stderr) = run(folder.path(), &["lint", "p.toml"]);
        assert_eq!((code, stdout.as_str()), (2, ""), "{settings}");
        assert!(stderr.starts_with("stricture: stricture.toml:") && stderr.contains(message), "{settings}: {stderr}");
    }
    fs::write(folder.path().join("stricture.toml"), "baseline = \"gone.json\"\n").unwrap();
    let (code, _, stderr) = run(folder.path(), &["lint", "p.toml"]);
    assert_eq!((code, stderr.as_str()), (2, "stricture: gone.json: no such file or directory\n"));
    assert_eq!(run(folder.path(), &["lint", "p.toml", "--config", "gone.toml"]).0, 2);
}

#[test]
fn a_baseline_outside_the_repository_is_not_read() {
    let folder = folder(&[
        ("outside.json", "{\"schema\":\"stricture/baseline/1\",\"files\":{}}"),
        ("repo/p.toml", POLICY),
        ("repo/stricture.toml", "baseline = \"link.json\"\n"),
    ]);
    std::os::unix::fs::symlink("../outside.json", folder.path().join("repo/link.json")).unwrap();
    let (code, _, stderr) = run(&folder.path().join("repo"), &["lint", "p.toml"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("the baseline is not read, because link.json is a link"), "{stderr}");
}

#[test]
fn a_baseline_silences_exactly_what_it_was_made_from() {
    let twice = format!("{POLICY}[features]\nno_such = true\n[windows]\nno_such = true\n");
    let folder = folder(&[("a.toml", &twice), ("sub/b.toml", POLICY), ("rejected.toml", REJECTED)]);
    let here = folder.path();
    let write = ["a.toml", "sub/b.toml", "rejected.toml", "--baseline", "known.json", "--write-baseline"];
    assert_eq!(lint(here, &write), (1, vec!["missing-read-only".to_owned()]), "what stops the client is never known");
    let known = ["--baseline", "known.json"];
    let with = |files: &[&'static str]| lint(here, &[files, &known[..]].concat());
    assert_eq!(with(&["a.toml", "sub/b.toml"]), (0, vec![]));
    assert_eq!(with(&["rejected.toml"]).0, 1);
    // The same findings from elsewhere, and by another name.
    let (code, lints) = lint(&here.join("sub"), &["b.toml", "../a.toml", "--baseline", "../known.json"]);
    assert_eq!((code, lints), (0, vec![]));
    // Edits elsewhere change nothing; a finding that is new, or one more of the same, is told.
    fs::write(here.join("a.toml"), format!("# new\nallow_appshots = true\n\n{twice}")).unwrap();
    assert_eq!(with(&["a.toml"]), (0, vec![]));
    fs::write(here.join("a.toml"), format!("allow_app_shot = true\n{twice}[browser_use]\nno_such = true\n")).unwrap();
    assert_eq!(with(&["a.toml"]).1, ["unknown-key", "unknown-key"]);
    // One that changed is a new one, and the old one is gone.
    fs::write(here.join("sub/b.toml"), "allow_appshut = true\n").unwrap();
    let (code, stdout, stderr) = run(here, &["lint", "sub/b.toml", "--baseline", "known.json"]);
    assert_eq!(code, 1, "{stdout}");
    assert_eq!(
        stderr,
        "stricture: known.json: 2 findings in the baseline no longer found; remove with --write-baseline\n"
    );
    // Made anew for one file, it still knows the others.
    lint(here, &["sub/b.toml", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!(with(&["sub/b.toml"]), (0, vec![]));
    fs::write(here.join("a.toml"), &twice).unwrap();
    assert_eq!(with(&["a.toml"]), (0, vec![]));
}

#[test]
fn broken_baselines() {
    let folder = folder(&[("p.toml", POLICY)]);
    let cases = [
        ("{\n  \"schema\"", "known.json: line 2, column 10: "),
        ("[]", "known.json: line 1, column "),
        ("{\"schema\":\"stricture/baseline/9\",\"files\":{}}", "its schema is `stricture/baseline/9`"),
        ("{\"schema\":\"stricture/baseline/1\",\"files\":{\"p.toml\":[{\"lint\":1}]}}", "line 1, column "),
    ];
    for (text, message) in cases {
        fs::write(folder.path().join("known.json"), text).unwrap();
        for more in [&[][..], &["--write-baseline"]] {
            let arguments = [&["lint", "p.toml", "--baseline", "known.json"], more].concat();
            let (code, stdout, stderr) = run(folder.path(), &arguments);
            assert_eq!((code, stdout.as_str()), (2, ""), "{text}");
            assert!(stderr.contains(message), "{text}: {stderr}");
        }
        assert_eq!(fs::read_to_string(folder.path().join("known.json")).unwrap(), text, "a broken one is not replaced");
    }
    assert_eq!(run(folder.path(), &["lint", "p.toml", "--write-baseline"]).0, 2);
}

/// What is suppressed is on record, with its reason.
#[test]
fn the_record_of_what_is_suppressed() {
    let folder = folder(&[(
        "p.toml",
        "allow_appshot = true # stricture: allow(unknown-key) the next release reads it\nallowed_approvals_reviewers = [\"guardian_subagent\"]\n",
    )]);
    let (_, answer, _) = lint_json(folder.path(), &["p.toml", "--allow", "advice"]);
    let suppressed = answer["files"][0]["suppressed"].as_array().unwrap();
    let told: Vec<_> = suppressed.iter().map(|one| (&one["lint"], &one["by"], &one["reason"])).collect();
    assert_eq!(told[0], (&"unknown-key".into(), &"comment".into(), &"the next release reads it".into()));
    assert_eq!(told[1], (&"renamed-value".into(), &"allowed".into(), &Value::Null));
    assert_eq!(answer["files"][0]["findings"], serde_json::json!([]));
}

/// The page about control shows settings that are read, and all of them.
#[test]
fn every_setting_is_documented() {
    let page = fs::read_to_string(root().join("docs/control.md")).unwrap();
    let document = Document::parse(blocks(&page, "toml")[0]);
    Settings::read(&document).unwrap();
    let shown: BTreeSet<&str> =
        document.root().unwrap().entries().iter().map(|entry| entry.key.name.as_str()).collect();
    assert_eq!(shown, Settings::keys().map(|(key, _)| key).collect());
}
