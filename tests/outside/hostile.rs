//! A policy, and files with names, that try to break out of every report. Each report is read by somebody else's parser, or by the
//! rules of whoever reads it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use stricture_tests::{assert_inert, check_sarif, folder, foreign, foreign_file, piped, root, run, said, stricture};
use tempfile::TempDir;

const NAMES: [&str; 7] = [
    "plain.toml",
    "::error file=a,line=1::owned%0A::error::owned\n::error::owned.toml",
    "]]><failure>&amp;<!-- \"'.toml",
    "\u{1b}]0;owned\u{7}\u{202e} | `c` <img src=x> [a](b).toml",
    " ##vso[task.prependpath]##[error]owned.toml",
    "a b%20#?é🦀:,\\.toml",
    "\u{200b}\u{feff}\u{ad}\u{e0041}\u{fe0f}\u{2028}\u{2066}\u{9b}\u{3164}.toml",
];

/// The hostile policy under hostile names, and one that is not there.
fn hostile() -> TempDir {
    let policy = fs::read_to_string(root().join("fixtures/formats/hostile.toml")).unwrap();
    folder(&NAMES.map(|name| (name, policy.as_str())))
}

fn report(folder: &Path, format: &str) -> String {
    // Everything fails the run, so that all formats treat all findings alike.
    let mut arguments = vec!["lint", "--format", format, "--deny", "warnings", "\n::error::gone.toml"];
    arguments.extend(NAMES);
    let (code, stdout, stderr) = run(folder, &arguments);
    assert_eq!(code, 2, "{format}");
    assert_eq!(stderr, "stricture: \\n\\u{3a}:error::gone.toml: no such file or directory\n", "{format}");
    stdout
}

/// Findings, second places and suppressed findings of all files together.
fn counts(folder: &Path) -> (usize, usize, usize) {
    let answer: Value = serde_json::from_str(&report(folder, "json")).unwrap();
    let files = answer["files"].as_array().unwrap();
    let findings: Vec<&Value> = files.iter().flat_map(|file| file["findings"].as_array().unwrap()).collect();
    let labels = findings.iter().map(|finding| finding["labels"].as_array().unwrap().len()).sum();
    let suppressed = files.iter().map(|file| file["suppressed"].as_array().unwrap().len()).sum();
    assert_eq!(files.iter().map(|file| file["path"].as_str().unwrap()).collect::<Vec<_>>(), NAMES);
    assert!(findings.len() > 15 * NAMES.len() && labels > NAMES.len() && suppressed == NAMES.len());
    (findings.len(), labels, suppressed)
}

#[test]
fn lines_for_people() {
    let folder = hostile();
    let (findings, labels, _) = counts(folder.path());
    let concise = report(folder.path(), "concise");
    assert_eq!(concise.lines().count(), findings + labels);
    for (format, text) in [("concise", concise), ("human", report(folder.path(), "human"))] {
        assert_inert(format, &text);
        assert!(!text.lines().any(|line| line.trim().starts_with("::")), "{format}: {text}");
    }
}

#[test]
fn json_and_sarif() {
    let folder = hostile();
    let (findings, _, suppressed) = counts(folder.path());
    assert_inert("json", &report(folder.path(), "json"));
    let text = report(folder.path(), "sarif");
    assert_inert("sarif", &text);
    let log: Value = serde_json::from_str(&text).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), findings + suppressed);
    for result in results {
        assert!(stricture::lints().iter().any(|lint| result["ruleId"] == lint.name()), "{result}");
        let message = result["message"]["text"].as_str().unwrap();
        assert!(!message.contains("]("), "a link in {message}");
    }
    let python = "import json, sys, urllib.parse as u\nfor a in json.load(sys.stdin)['runs'][0]['artifacts']: print(ascii(u.unquote(u.urlsplit(a['location']['uri']).path)))";
    let names = told(Command::new("python3").args(["-c", python]), &text);
    let expected = told(
        Command::new("python3").args(["-c", "import json, sys\nfor n in json.load(sys.stdin): print(ascii(n))"]),
        &serde_json::to_string(&NAMES).unwrap(),
    );
    assert_eq!(names, expected, "a URI parser finds the files again");
    let path = folder.path().join("hostile.sarif");
    fs::write(&path, text).unwrap();
    check_sarif(&[path]).unwrap();
}

#[test]
fn junit() {
    let folder = hostile();
    let (findings, _, suppressed) = counts(folder.path());
    let text = report(folder.path(), "junit");
    assert_inert("junit", &text);
    let path = folder.path().join("junit.xml");
    fs::write(&path, &text).unwrap();
    let lint = |arguments: &[&str]| {
        let output = foreign("xmllint").arg("--nonet").args(arguments).arg(&path).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    lint(&["--noout", "--schema", foreign_file("junit.xsd").to_str().unwrap()]);
    let count = |what: &str| lint(&["--xpath", &format!("count({what})")]).parse::<usize>().unwrap();
    assert_eq!(count("//failure"), findings);
    assert_eq!(count("//skipped"), suppressed);
    assert_eq!(count("//error"), 1);
    assert_eq!(count("//testsuite"), NAMES.len() + 1);
    assert_eq!(count("//testcase"), findings + suppressed + 1);
    assert_eq!(count("//*[local-name() = 'owned']") + count("//testcase[@name = 'owned']"), 0);
    assert_eq!(count("//testcase[@name = preceding-sibling::testcase/@name]"), 0, "no two of a suite share a name");
    assert_eq!(lint(&["--xpath", "string(//testsuite[4]/@name)"]), NAMES[2], "what is text is text");
    assert_eq!(lint(&["--xpath", "string(sum(//testsuite/@tests))"]), lint(&["--xpath", "string(/testsuites/@tests)"]));
    let gone = "string(//error/@message)";
    assert_eq!(lint(&["--xpath", gone]), "\\n\\u{3a}:error::gone.toml: no such file or directory");
}

/// A workflow command, read as the runner of GitHub Actions reads a line of the log.
fn command(line: &str) -> Option<(String, BTreeMap<String, String>, String)> {
    let (head, data) = line.trim_start().strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let decode = |text: &str, escapes: &[(&str, &str)]| {
        escapes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    let data_escapes = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")];
    let property_escapes = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];
    let pairs = properties.split(',').filter_map(|pair| pair.split_once('='));
    let properties = pairs.map(|(key, value)| (key.to_owned(), decode(value, &property_escapes))).collect();
    Some((name.to_owned(), properties, decode(data, &data_escapes)))
}

#[test]
fn github() {
    let folder = hostile();
    let (findings, _, _) = counts(folder.path());
    let text = report(folder.path(), "github");
    assert_inert("github", &text);
    let mut lines: Vec<&str> = text.lines().collect();
    let summary = lines.pop().unwrap();
    assert!(summary.starts_with("7 files checked: ") && command(summary).is_none(), "{summary}");
    assert_eq!(lines.len(), findings + 1, "a line a finding, and one for the file that is not there");
    let answer: Value = serde_json::from_str(&report(folder.path(), "json")).unwrap();
    let files = answer["files"].as_array().unwrap().iter();
    let mut told: Vec<&Value> = files.flat_map(|file| file["findings"].as_array().unwrap()).collect();
    // Build servers show only the first annotations, so the worst come first.
    told.sort_by_key(|finding| finding["severity"] != "error");
    let mut told = told.into_iter();
    for (at, line) in lines.into_iter().enumerate() {
        let (name, properties, message) = command(line).expect("every line is a command");
        assert!(["error", "warning"].contains(&name.as_str()), "{line}");
        let keys: Vec<&str> = properties.keys().map(String::as_str).collect();
        if at == 0 {
            assert_eq!(keys, ["title"]);
            continue;
        }
        assert_eq!(keys, ["col", "endColumn", "endLine", "file", "line", "title"], "{line}");
        let finding = told.next().unwrap();
        let first = message.lines().next().unwrap();
        let expected = finding["message"].as_str().unwrap().replace("##", "#\\u{23}");
        assert_eq!(first, expected, "the message comes out as it went in");
        assert_eq!(properties["line"], finding["span"]["start"]["line"].to_string());
        assert_eq!(properties["title"].split(' ').next(), finding["lint"].as_str());
        assert!(message.lines().skip(1).all(|line| line.starts_with("help: ") || line.contains(": ")), "{message}");
    }
}

#[test]
fn the_step_summary() {
    let folder = hostile();
    let (findings, _, _) = counts(folder.path());
    let path = folder.path().join("summary.md");
    let mut command = stricture();
    command.args(["lint", "--format", "github"]).args(NAMES).current_dir(folder.path());
    command.env("GITHUB_STEP_SUMMARY", &path).output().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_inert("summary", &text);
    let outcomes = ["| rejected ", "| ignored ", "| risky "];
    let rows: Vec<&str> =
        text.lines().filter(|line| outcomes.iter().any(|outcome| line.starts_with(outcome))).collect();
    assert_eq!(rows.len(), findings);
    assert_eq!(text.lines().count(), findings + 8, "nothing but the heading, the count and the rows");
    for row in rows {
        let bare = row.replace("<code>", "").replace("</code>", "").replace("<br>", "");
        assert_eq!(bare.matches('|').count(), 4, "{row}");
        assert!(!bare.contains(['<', '>', '`', '[', ']', '*', '_', '@', '!', '\\', '~']), "{row}");
        assert_eq!(row.matches("<code>").count(), row.matches("</code>").count(), "{row}");
    }
}

/// What a program of others says to `text`.
fn told(command: &mut Command, text: &str) -> String {
    let output = piped(command, text);
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}
