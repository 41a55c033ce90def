//! `stricture test` as its users meet it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use stricture::Document;
use stricture::cases::TestFile;
use stricture_tests::{blocks, compare, count, files, folder, foreign, foreign_file, piped, root, run, stricture};

const POLICY: &str = "[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n";
const CASE: &str = "[[cases]]\npolicy = \"policies/p.toml\"\ncommand = \"rm x\"\nexpect = \"forbidden\"\n";

fn fixtures() -> PathBuf {
    root().join("fixtures/suites")
}

/// The exit code, standard output and standard error of a run.
fn record(folder: &Path, arguments: &[&str]) -> String {
    let (code, mut stdout, stderr) = run(folder, &[&["test"], arguments].concat());
    if stdout.starts_with('{') {
        assert_eq!(stdout.lines().count(), 1);
        let value: Value = serde_json::from_str(&stdout).expect("an answer is JSON");
        assert_eq!(value["schema"], "stricture/test/1");
        stdout = format!("{value:#}\n");
    }
    format!("exit code {code}\n\n--- standard output\n{stdout}\n--- standard error\n{stderr}")
}

/// Each `.args` holds a folder and the arguments, one a line; beside it stands what comes of them.
#[test]
fn runs_are_as_recorded() {
    let mut wrong = Vec::new();
    let runs = files(&fixtures().join("runs"), "args");
    count("suites-runs", runs.len());
    for case in runs {
        let text = fs::read_to_string(&case).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let record = record(&fixtures().join(lines[0]), &lines[1..]);
        wrong.extend(compare(&case.with_extension("txt"), &record).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with each file is told at its place, and all of it at once.
#[test]
fn broken_suites_are_as_recorded() {
    let mut wrong = Vec::new();
    let tests = files(&fixtures().join("broken/tests"), "toml");
    count("suites-broken", tests.len());
    for file in tests {
        let name = format!("tests/{}", file.file_name().unwrap().to_str().unwrap());
        let record = record(&fixtures().join("broken"), &[&name]);
        assert!(record.starts_with("exit code 2\n"), "{name}");
        wrong.extend(compare(&file.with_extension("txt"), &record).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// All formats tell the same.
#[test]
fn formats_agree() {
    for folder in ["failing", "people"] {
        formats_agree_on(&fixtures().join(folder));
    }
}

fn formats_agree_on(failing: &Path) {
    let (_, human, _) = run(failing, &["test"]);
    let (_, junit, _) = run(failing, &["test", "--format", "junit"]);
    let (_, json, _) = run(failing, &["test", "--format", "json"]);
    let answer: Value = serde_json::from_str(&json).unwrap();
    let checks: Vec<&Value> = answer["files"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|file| [&file["checks"], &file["assigned"]])
        .flat_map(|checks| checks.as_array().unwrap())
        .collect();
    let failed: Vec<&&Value> = checks.iter().filter(|check| check["result"] == "failed").collect();
    assert!(failed.len() > 4 && failed.len() < checks.len());
    assert_eq!(junit.matches("<testcase ").count(), checks.len());
    assert_eq!(junit.matches("<failure ").count(), failed.len());
    for check in failed {
        let failure = check["failure"].as_str().unwrap();
        let start = &check["span"]["start"];
        assert!(human.contains(failure) && junit.contains(failure), "{failure}");
        assert!(human.contains(&format!(".toml:{}:{}: ", start["line"], start["column"])));
    }
}

/// What `--suggest` prints is pasted into the suite: then everything is covered, and all cases pass.
#[test]
fn suggestions_are_pasted() {
    for name in ["passing", "untested"] {
        let repository = folder(&[]);
        let all = ["toml", "csv"].map(|extension| files(&fixtures().join(name), extension));
        for file in all.concat() {
            let to = repository.path().join(file.strip_prefix(fixtures().join(name)).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(&file, to).unwrap();
        }
        let (code, suggested, _) = run(repository.path(), &["test", "--suggest"]);
        assert_eq!(code, 0, "{name}");
        fs::create_dir_all(repository.path().join("tests")).unwrap();
        let path = repository.path().join("tests/git.toml");
        let before = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, format!("{before}\n{suggested}")).unwrap();
        let (code, stdout, stderr) = run(repository.path(), &["test", "--threshold", "100"]);
        assert_eq!((code, stderr.as_str()), (0, ""), "{name}: {stdout}");
        assert!(stdout.contains("100 % in total"), "{name}: {stdout}");
        assert_eq!(run(repository.path(), &["test", "--suggest"]).1, "", "{name}: nothing is left");
    }
}

#[test]
fn exit_codes() {
    let repository = folder(&[
        ("policies/p.toml", POLICY),
        ("tests/good.toml", CASE),
        ("tests/stricture.toml", "deny = []\n"),
        ("wrong.toml", &CASE.replace("\"forbidden\"", "\"none\"")),
        ("tests/sub/empty.toml", ""),
    ]);
    let code = |arguments: &[&str]| run(repository.path(), &[&["test"], arguments].concat()).0;
    assert_eq!(code(&[]), 0);
    assert_eq!(code(&["tests", "tests/good.toml", "."]), 0);
    assert_eq!(code(&["wrong.toml"]), 1);
    assert_eq!(code(&["wrong.toml", "gone.toml"]), 2);
    assert_eq!(code(&["tests/sub/empty.toml"]), 2, "no case");
    assert_eq!(code(&["tests/sub/empty.toml", "tests"]), 0);
    assert_eq!(code(&["policies"]), 2);
    assert_eq!(code(&["--threshold", "100"]), 0);
    assert_eq!(code(&["--threshold", "101"]), 2);
    assert_eq!(code(&["--suggest", "--format", "junit"]), 2);
    fs::write(repository.path().join("policies/other.toml"), POLICY).unwrap();
    assert_eq!(code(&["--threshold", "51"]), 1, "policies without cases count");
    assert_eq!(code(&["tests/good.toml", "--threshold", "51"]), 0, "not where one file is run");
}

/// Whatever a file holds, reading it ends, and every problem lies within it.
#[test]
fn every_prefix_of_every_suite_ends_well() {
    let mut read = 0;
    for file in files(&fixtures(), "toml") {
        let bytes = fs::read(&file).unwrap();
        for end in (0..=bytes.len()).step_by((bytes.len() / 300).max(1)) {
            let document = Document::from_bytes(bytes[..end].to_vec());
            match TestFile::read(&document) {
                Ok(suite) => {
                    read += 1;
                    assert!(suite.cases.iter().all(|case| !case.expectations.is_empty()));
                }
                Err(problems) => {
                    assert!(!problems.is_empty());
                    for problem in problems {
                        assert!(document.text().get(problem.span.range()).is_some(), "{problem:?}");
                        assert!(!problem.message.contains('\n') && !problem.message.ends_with('.'), "{problem:?}");
                    }
                }
            }
        }
    }
    assert!(read > 100);
}

/// The page shows what is recorded, and its suites can be read.
#[test]
fn the_examples_of_the_page() {
    let page = fs::read_to_string(root().join("docs/testing-policies.md")).unwrap();
    let recorded = fs::read_to_string(fixtures().join("runs/failing.txt")).unwrap();
    let shown = blocks(&page, "text")[1];
    assert!(recorded.contains(shown), "{shown}");
    let suggested = fs::read_to_string(fixtures().join("runs/suggest.txt")).unwrap();
    let suites = blocks(&page, "toml");
    assert_eq!(suites.len(), 4);
    assert!(suggested.contains(suites[3]), "{}", suites[3]);
    // Those about people hold in the sample company.
    let output = piped(stricture().args(["test", "-"]).current_dir(root().join("fixtures/acme")), suites[2]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    for text in suites {
        TestFile::read(&Document::parse(text)).unwrap_or_else(|problems| panic!("{problems:?}"));
    }
}

/// Cases from standard input are about the policies of the current directory.
#[test]
fn standard_input() {
    let repository = folder(&[("policies/p.toml", POLICY)]);
    let mut command = stricture();
    let output = piped(command.args(["test", "-"]).current_dir(repository.path()), CASE);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("pass - (1 check)\n"));
}

/// No link is followed in a repository.
#[cfg(unix)]
#[test]
fn links_out() {
    let outside = folder(&[("p.toml", POLICY)]);
    let repository = folder(&[("tests/a.toml", CASE), ("policies/other.toml", POLICY)]);
    std::os::unix::fs::symlink(outside.path().join("p.toml"), repository.path().join("policies/p.toml")).unwrap();
    let (code, _, stderr) = run(repository.path(), &["test"]);
    assert_eq!(code, 2);
    assert!(
        stderr.contains("the policy `policies/p.toml` is not read, because `policies/p.toml` is a link"),
        "{stderr}"
    );
}

/// Texts of cases, policies and file names are only ever text.
#[test]
fn hostile_texts() {
    let hostile = "\\u001b[31m\\u202e ]]><failure> ##[error] &amp; \\n::error::owned | `x` \\u0000\\u009b";
    let rule = format!(
        "{{ pattern = [{{ any_of = [\"rm\", \"{hostile}\"] }}], decision = \"forbidden\", justification = \"{hostile}\" }}"
    );
    let case = |expect: &str, because: &str| {
        format!(
            "[[cases]]\nname = \"{hostile}\"\npolicy = \"policies/##[p.toml\"\nargv = [\"rm\", \"{hostile}\"]\nexpect = \"{expect}\"\n{because}\n"
        )
    };
    let suite = case("none", "") + &case("forbidden", &format!("because = \"other {hostile}\"")) + &case("prompt", "");
    let broken =
        format!("\"{hostile}\" = 1\n[[cases]]\ncommand = \"x\"\npolicy = \"{hostile}\"\nexpect = \"{hostile}\"\n");
    let repository = folder(&[
        ("policies/##[p.toml", &format!("[rules]\nprefix_rules = [{rule}]\n")),
        ("tests/]]><a>\n::error::\u{1b}.toml", &suite),
        ("tests/broken.toml", &broken),
        ("tests/outside.toml", &format!("[[cases]]\ncommand = \"x\"\npolicy = \"{hostile}\"\nexpect = \"none\"\n")),
    ]);
    for arguments in [&[][..], &["--coverage"], &["--suggest"], &["--format", "json"], &["--format", "junit"]] {
        let (code, stdout, stderr) = run(repository.path(), &[&["test"], arguments].concat());
        assert_eq!(code, 2);
        for text in [&stdout, &stderr] {
            let text =
                if arguments.contains(&"json") { text.replace(['\u{202e}', '\u{9b}'], "") } else { text.clone() };
            let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            let bad = text
                .lines()
                .find(|line| line.contains(steers) || line.contains("##[") || line.trim_start().starts_with("::"));
            assert_eq!(bad, None, "{arguments:?}: {text}");
        }
    }
    let (_, junit, _) = run(repository.path(), &["test", "--format", "junit"]);
    assert_eq!(junit.matches("<failure ").count(), 3);
    check_junit(&junit);
}

/// The JUnit of every recorded run is what its readers take.
#[test]
fn junit_is_valid() {
    let mut checked = 0;
    for case in files(&fixtures().join("runs"), "txt") {
        let text = fs::read_to_string(&case).unwrap();
        if let Some((_, rest)) = text.split_once("--- standard output\n<?xml") {
            check_junit(&format!("<?xml{}", rest.split_once("\n--- standard error").unwrap().0));
            checked += 1;
        }
    }
    count("suites-junit", checked);
}

fn check_junit(text: &str) {
    let folder = folder(&[("junit.xml", text)]);
    let schema = foreign_file("junit.xsd");
    let arguments = ["--nonet", "--noout", "--schema", schema.to_str().unwrap()];
    let output = foreign("xmllint").args(arguments).arg(folder.path().join("junit.xml")).output().unwrap();
    assert!(output.status.success(), "{}\n{text}", String::from_utf8_lossy(&output.stderr));
}
