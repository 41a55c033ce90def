//! `stricture lint` on policy repositories: who gets which policy.

use std::fs;
use std::path::Path;

use serde_json::Value;
use stricture_tests::policies::{BAD, GOOD};
use stricture_tests::{check_sarif, folder, lint_json, root, run};
use tempfile::TempDir;

/// A rule that never decides, a policy that leaves out what the default sets, and one that nobody gets.
const ASSIGNMENTS: &str = "\
default = \"policies/baseline.toml\"

[[rules]]
name = \"SRE\"
groups = [\"sre-*\"]
policy = \"policies/sre.toml\"

[[rules]]
name = \"Europe\"
groups = [\"SRE-EU\"]
policy = \"./policies/baseline.toml\"
";

fn company() -> TempDir {
    folder(&[
        ("acme/assignments.toml", ASSIGNMENTS),
        ("acme/policies/baseline.toml", "allowed_sandbox_modes = [\"read-only\"]\nallow_appshots = false\n"),
        ("acme/policies/sre.toml", "allowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n"),
        ("acme/policies/old.toml", GOOD),
        ("people.csv", "email,group\nana@example.com,SRE-EU\nben@example.com,Sales\n"),
    ])
}

fn found(answer: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let files = answer["files"].as_array().unwrap().iter();
    files
        .flat_map(|file| {
            let findings = file["findings"].as_array().unwrap().iter();
            findings.map(|finding| (text(&file["path"]), text(&finding["lint"])))
        })
        .collect()
}

#[test]
fn who_gets_what_is_judged() {
    let folder = company();
    let (code, answer, stderr) = lint_json(folder.path(), &["acme"]);
    assert_eq!((code, stderr.as_str()), (0, ""), "{answer}");
    let expected = ["unassigned-policy", "incomplete-profile", "unreachable-group-rule"];
    assert_eq!(found(&answer), expected.map(|lint| ("acme/assignments.toml".to_owned(), lint.to_owned())));
    let label = &answer["files"][0]["findings"][1]["labels"][0];
    assert_eq!(label["path"], "acme/policies/baseline.toml");
    assert_eq!(label["span"]["start"]["line"], 2);
    assert_eq!(answer["files"][0]["findings"][2]["labels"][0]["path"], Value::Null);
    assert_eq!(lint_json(folder.path(), &["acme", "--deny", "warnings"]).0, 1);
    assert_eq!(lint_json(folder.path(), &["acme", "--deny", "incomplete-profile"]).0, 1);
    let (_, answer, _) = lint_json(folder.path(), &["acme", "--allow", "warnings"]);
    assert_eq!(found(&answer), []);
}

/// The assignments stand for their repository, which is judged once however often it is named. A policy is one under any name.
#[test]
fn assignments_by_name() {
    let folder = company();
    let (_, whole, _) = lint_json(folder.path(), &["acme"]);
    for paths in [
        &["acme/assignments.toml"][..],
        &["acme/assignments.toml", "./acme"],
        &["./acme", "acme/policies/sre.toml", "acme"],
    ] {
        let (code, answer, stderr) = lint_json(folder.path(), paths);
        assert_eq!((code, stderr.as_str()), (0, ""), "{paths:?}");
        assert_eq!(found(&answer).len(), found(&whole).len(), "{paths:?}: {answer}");
        assert_eq!(answer["files"].as_array().unwrap().len(), 4, "{paths:?}");
    }
    for paths in [&["assignments.toml"][..], &[], &["."]] {
        let (_, answer, _) = lint_json(&folder.path().join("acme"), paths);
        let expected = found(&whole).into_iter().map(|(path, lint)| (path.replace("acme/", ""), lint));
        assert_eq!(found(&answer), expected.collect::<Vec<_>>(), "{paths:?}");
    }
    let before = fs::read_to_string(folder.path().join("acme/assignments.toml")).unwrap();
    assert_eq!(run(folder.path(), &["lint", "acme/assignments.toml", "--fix", "--unsafe-fixes"]).0, 0);
    assert_eq!(fs::read_to_string(folder.path().join("acme/assignments.toml")).unwrap(), before);
    fs::write(folder.path().join("acme/assignments.toml"), BAD).unwrap();
    let (code, answer, _) = lint_json(folder.path(), &["acme/assignments.toml"]);
    assert_eq!((code, found(&answer)[0].1.as_str()), (1, "missing-read-only"));
    fs::write(folder.path().join("acme/assignments.toml"), "default = ").unwrap();
    let (code, _, stderr) = lint_json(folder.path(), &["acme/assignments.toml"]);
    assert!(code == 2 && stderr.contains("acme/assignments.toml:1:11"), "{stderr}");
}

#[test]
fn a_directory_says_more() {
    let folder = company();
    let (_, answer, stderr) = lint_json(folder.path(), &["acme", "--directory", "people.csv"]);
    assert_eq!(stderr, "");
    let about_people: Vec<String> =
        found(&answer).into_iter().map(|(_, lint)| lint).filter(|lint| lint == "overlapping-rules").collect();
    assert_eq!(about_people.len(), 1, "{answer}");
    fs::write(folder.path().join("people.csv"), "email,group\nben@example.com,Sales\n").unwrap();
    let (_, answer, _) = lint_json(folder.path(), &["acme", "--directory", "people.csv"]);
    assert_eq!(found(&answer).iter().filter(|(_, lint)| lint == "unknown-group").count(), 2, "{answer}");
    // Where there is no repository, it could only be forgotten.
    let (code, _, stderr) = run(folder.path(), &["lint", "acme/policies/sre.toml", "--directory", "people.csv"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("--directory works only with a policy repository"), "{stderr}");
    fs::write(folder.path().join("people.csv"), "email\n").unwrap();
    let (code, stdout, stderr) = run(folder.path(), &["lint", "acme", "--directory", "people.csv"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("people.csv: line 1: there is no column `group`"), "{stderr}");
}

#[test]
fn broken_assignments_hide_nothing() {
    let folder = company();
    fs::write(folder.path().join("acme/policies/old.toml"), BAD).unwrap();
    for (text, told) in [
        ("default = ", "acme/assignments.toml:1:11"),
        ("defualt = \"policies/sre.toml\"\n", "did you mean `default`?"),
        ("[[rules]]\ngroups = [\"a[\"]\npolicy = \"policies/sre.toml\"\n", "acme/assignments.toml:2:11"),
        ("[[rules]]\ngroups = []\npolicy = \"policies/sre.toml\"\n", "`groups` is empty"),
        ("default = \"policies/sra.toml\"\n", "did you mean `policies/sre.toml`?"),
    ] {
        fs::write(folder.path().join("acme/assignments.toml"), text).unwrap();
        let (code, answer, stderr) = lint_json(folder.path(), &["acme"]);
        assert_eq!(code, 2, "{text}");
        assert!(stderr.contains(told), "{text}: {stderr}");
        let paths: Vec<&Value> = answer["files"].as_array().unwrap().iter().map(|file| &file["path"]).collect();
        assert_eq!(
            paths,
            ["acme/policies/baseline.toml", "acme/policies/old.toml", "acme/policies/sre.toml"],
            "{text}"
        );
        assert_eq!(found(&answer), [("acme/policies/old.toml".to_owned(), "missing-read-only".to_owned())], "{text}");
    }
}

#[test]
fn findings_can_be_allowed_and_known() {
    let folder = company();
    let path = folder.path().join("acme/assignments.toml");
    let reason = "# stricture: allow(incomplete-profile, unassigned-policy) on call needs it\n";
    fs::write(
        &path,
        ASSIGNMENTS.replacen("default", &format!("{reason}default"), 1).replacen(
            "[[rules]]",
            &format!("{reason}[[rules]]"),
            1,
        ),
    )
    .unwrap();
    let (_, answer, _) = lint_json(folder.path(), &["acme"]);
    let lints: Vec<String> = found(&answer).into_iter().map(|(_, lint)| lint).collect();
    assert_eq!(lints, ["unused-allow", "unused-allow", "unreachable-group-rule"], "each comment says too much");
    assert_eq!(answer["files"][0]["suppressed"].as_array().unwrap().len(), 2);

    let baseline = ["acme", "--baseline", "known.json"];
    let (code, _, stderr) = run(folder.path(), &["lint", "acme", "--baseline", "known.json", "--write-baseline"]);
    assert_eq!(code, 0, "{stderr}");
    let known = fs::read_to_string(folder.path().join("known.json")).unwrap();
    assert!(known.contains("acme/assignments.toml") && known.contains("unreachable-group-rule"), "{known}");
    let (_, answer, stderr) = lint_json(folder.path(), &baseline);
    assert_eq!((found(&answer), stderr.as_str()), (vec![], ""));
    fs::write(&path, ASSIGNMENTS.replace("SRE-EU", "sre-us")).unwrap();
    let (_, answer, _) = lint_json(folder.path(), &baseline);
    assert_eq!(found(&answer).len(), 3, "none of them is the known one");
}

/// What a repair changes in a policy counts for what is said of it, and where.
#[test]
fn repairs_come_first() {
    let folder = company();
    fs::write(
        folder.path().join("acme/policies/baseline.toml"),
        "allowed_approval_policies = [\n  \"on-failure\",\n  \"on-failure\",\n]\nallow_appshots = false\n",
    )
    .unwrap();
    let line = |answer: &Value| {
        let findings = answer["files"][0]["findings"].as_array().unwrap();
        let finding = findings.iter().find(|finding| finding["lint"] == "incomplete-profile").unwrap();
        finding["labels"].as_array().unwrap().last().unwrap()["span"]["start"]["line"].as_u64().unwrap()
    };
    let (_, before, _) = lint_json(folder.path(), &["acme"]);
    let (_, after, _) = lint_json(folder.path(), &["acme", "--fix"]);
    let text = fs::read_to_string(folder.path().join("acme/policies/baseline.toml")).unwrap();
    let place = |text: &str| {
        u64::try_from(text.lines().position(|line| line.starts_with("allow_appshots")).unwrap() + 1).unwrap()
    };
    assert_eq!(line(&before), 5);
    assert_eq!(line(&after), place(&text), "{text}");
    assert!(place(&text) < 5, "something was repaired: {text}");
}

/// Every format tells a place in another file as one in that file.
#[test]
fn places_in_other_files() {
    let folder = company();
    let report = |format: &str| run(folder.path(), &["lint", "acme", "--format", format]).1;
    let human = report("human");
    for part in
        ["╭─[acme/assignments.toml:6:10]", "╭─[acme/policies/baseline.toml:2:1]", "`allow_appshots` is set here"]
    {
        assert!(human.contains(part), "{part}: {human}");
    }
    let concise = report("concise");
    assert!(concise.contains("acme/policies/baseline.toml:2:1: note: `allow_appshots` is set here"), "{concise}");
    for format in ["github", "junit"] {
        let text = report(format);
        assert!(text.contains("acme/policies/baseline.toml:2:1: `allow_appshots` is set here"), "{text}");
    }
    let sarif = report("sarif");
    fs::write(folder.path().join("report.sarif"), &sarif).unwrap();
    check_sarif(&[folder.path().join("report.sarif")]).unwrap();
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == "incomplete-profile").unwrap();
    let place = &result["relatedLocations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "acme/policies/baseline.toml");
    assert_eq!(place["region"]["startLine"], 2);
    let index = usize::try_from(place["artifactLocation"]["index"].as_u64().unwrap()).unwrap();
    assert_eq!(sarif["runs"][0]["artifacts"][index]["location"]["uri"], "acme/policies/baseline.toml");
}

/// The command finds in a fixture what the library does.
#[test]
fn the_command_agrees_with_the_library() {
    for name in ["incomplete-profile/bad-nothing", "unassigned-policy/bad"] {
        let path = root().join("fixtures/lints").join(name);
        let recorded = fs::read_to_string(path.with_extension("expected")).unwrap();
        let (_, answer, _) = lint_json(Path::new("/"), &[path.to_str().unwrap()]);
        let own = name.split('/').next().unwrap();
        let told: Vec<String> = found(&answer).into_iter().map(|(_, lint)| lint).filter(|lint| lint == own).collect();
        assert_eq!(told.len(), recorded.matches(&format!(" {own}: ")).count(), "{name}");
    }
}
