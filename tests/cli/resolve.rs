//! `stricture resolve` and `stricture who` as their users meet them.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use stricture_tests::{assert_inert, blocks, compare, count, files, folder, piped, root, run, stricture};

fn acme() -> PathBuf {
    root().join("fixtures/acme")
}

/// The exit code, standard output and standard error of a run in the sample company; JSON as it is read.
fn record(arguments: &[&str]) -> String {
    let (code, stdout, stderr) = run(&acme(), arguments);
    let stdout = if stdout.starts_with('{') && stdout.lines().count() == 1 {
        format!("{:#}\n", serde_json::from_str::<Value>(&stdout).expect("an answer is JSON"))
    } else {
        stdout
    };
    let mut out = format!("exit code {code}\n\n--- standard output\n{stdout}");
    if !stderr.is_empty() {
        out.push_str(&format!("\n--- standard error\n{stderr}"));
    }
    out
}

/// Each `.args` holds arguments, one a line; beside it stands what comes of them.
#[test]
fn answers_are_as_recorded() {
    let mut wrong = Vec::new();
    let all = files(&root().join("fixtures/resolve"), "args");
    count("resolve", all.len());
    for case in all {
        let text = fs::read_to_string(&case).unwrap();
        let arguments: Vec<&str> = text.lines().collect();
        wrong.extend(compare(&case.with_extension("txt"), &record(&arguments)).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn everybody(arguments: &[&str]) -> String {
    let (code, stdout, stderr) = run(&acme(), &[&["resolve", "--directory", "directory", "--all"], arguments].concat());
    assert_eq!((code, stderr.as_str()), (0, ""));
    stdout
}

/// Everybody is in all forms of the answer, with the same policy, and one by one.
#[test]
fn all_forms_agree() {
    let lines: Vec<Value> = everybody(&[]).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 200);
    let table = everybody(&["--format", "csv"]);
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows[0], "email,policy,rule,name,pattern,group,fallback,active");
    assert_eq!(rows.len(), 201);
    for (line, row) in lines.iter().zip(&rows[1..]) {
        let (user, policy) = (line["user"].as_str().unwrap(), line["policy"].as_str().unwrap());
        assert!(row.starts_with(&format!("{user},{policy},")), "{row}");
    }
    for line in lines.iter().step_by(9) {
        let user = line["user"].as_str().unwrap();
        let (_, one, _) = run(&acme(), &["resolve", "--directory", "directory", "--user", user, "--format", "json"]);
        assert_eq!(&serde_json::from_str::<Value>(&one).unwrap(), line);
        let (_, policy, _) = run(&acme(), &["resolve", "--directory", "directory", "--user", user, "--policy-only"]);
        assert_eq!(policy, format!("{}\n", line["policy"].as_str().unwrap()));
    }
    let (_, summary, _) = run(&acme(), &["resolve", "--directory", "directory", "--summary", "--format", "json"]);
    let summary: Value = serde_json::from_str(&summary).unwrap();
    assert_eq!(summary["people"], 200);
    for policy in summary["policies"].as_array().unwrap() {
        let path = policy["policy"].as_str().unwrap();
        let of: Vec<&Value> = lines.iter().filter(|line| line["policy"] == path).collect();
        assert_eq!(policy["people"], of.len(), "{path}");
        assert_eq!(policy["inactive"], of.iter().filter(|line| line["active"] == false).count(), "{path}");
        let (_, who, _) = run(&acme(), &["who", path, "--directory", "directory", "--format", "json"]);
        let who: Value = serde_json::from_str(&who).unwrap();
        let people: Vec<&Value> = who["people"].as_array().unwrap().iter().map(|person| &person["user"]).collect();
        assert_eq!(people, of.iter().map(|line| &line["user"]).collect::<Vec<_>>(), "{path}");
    }
}

/// A directory may come as one file, as several, as a folder, or from another program.
#[test]
fn where_a_directory_comes_from() {
    let asked = |directory: &[&str]| {
        let directory: Vec<&str> = directory.iter().flat_map(|path| ["--directory", path]).collect();
        run(
            &acme(),
            &[&["resolve", "--user", "dmitri.petrov@example.com", "--policy-only"], directory.as_slice()].concat(),
        )
    };
    let expected = (0, "policies/stricter.toml\n".to_owned(), String::new());
    assert_eq!(asked(&["directory"]), expected);
    let files = ["directory/groups.json", "directory/users-2.json", "directory/users-1.json"];
    assert_eq!(asked(&files), expected);
    let all: Vec<u8> = files.iter().flat_map(|file| fs::read(acme().join(file)).unwrap()).collect();
    let arguments = ["resolve", "--user", "dmitri.petrov@example.com", "--policy-only", "--directory"];
    let output = piped(stricture().current_dir(acme()).args(arguments).arg("-"), &all);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected.1);
    // Without an ending the form is told by the first letter.
    let other =
        folder(&[("export", &String::from_utf8(all).unwrap()), ("table", "email,group\nx@example.com,payments\n")]);
    for (name, user) in [("export", "dmitri.petrov@example.com"), ("table", "X@example.com")] {
        let path = other.path().join(name);
        let (_, policy, _) =
            run(&acme(), &["resolve", "--user", user, "--policy-only", "--directory", path.to_str().unwrap()]);
        assert_eq!(policy, expected.1, "{name}");
    }
    // A page less, and who is on it is not there; that pages are missing is said.
    let (code, stdout, stderr) = asked(&["directory/groups.json", "directory/users-2.json"]);
    assert_eq!((code, stdout.as_str()), (0, "policies/baseline.toml\n"));
    assert!(stderr.contains("has 100 of 200 users: a page is missing") && stderr.contains("is not in this directory"));
    let (code, stdout, stderr) = asked(&["directory/users-1.json", "directory/users-1.json"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(
        stderr.starts_with("stricture: directory/users-1.json: line 7, ") && stderr.contains("two entries have the id"),
        "{stderr}"
    );
    assert_eq!(asked(&["policies"]).0, 2, "no export in there");
    assert_eq!(asked(&["gone.json"]).0, 2);
    assert_eq!(asked(&["-", "-"]).0, 2);
}

/// The assignments are those of the repository around the current directory, or those that are named.
#[test]
fn which_assignments_count() {
    let ask = |folder: PathBuf, arguments: &[&str]| {
        let (code, stdout, _) =
            run(&folder, &[&["resolve", "--group", "Payments", "--policy-only"], arguments].concat());
        (code, stdout)
    };
    let expected = (0, "policies/stricter.toml\n".to_owned());
    assert_eq!(ask(acme(), &[]), expected);
    assert_eq!(ask(acme().join("tests"), &[]), expected);
    assert_eq!(ask(root(), &["--assignments", "fixtures/acme"]), expected);
    assert_eq!(ask(root(), &["--assignments", "fixtures/acme/assignments.toml"]), expected);
    assert_eq!(ask(root(), &[]).0, 2, "nothing above the root of the version control counts");
    let output = piped(
        stricture().current_dir(acme()).args(["resolve", "--assignments", "-", "--group", "x", "--policy-only"]),
        "default = \"policies/admins.toml\"\n",
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "policies/admins.toml\n");
}

/// However its path is written, a policy is one policy, to every question.
#[test]
fn one_policy_however_it_is_written() {
    let assignments = "\
default = \"./policies/a.toml\"
[[rules]]
groups = [\"x\"]
policy = \"policies//a.toml\"
[[rules]]
groups = [\"y\"]
policy = \"policies/./a.toml\"
";
    let cases = "directory = \"people.csv\"\n[[cases]]\nuser = \"b@example.com\"\npolicy = \".//policies/a.toml\"\n";
    let repository = folder(&[
        ("assignments.toml", assignments),
        ("policies/a.toml", "allow_appshots = false\n"),
        ("people.csv", "email,group\na@example.com,x\na@example.com,y\nb@example.com,y\nc@example.com,z\n"),
        ("tests/cases.toml", cases),
        ("before/assignments.toml", &assignments.replace("/./", "/")),
        ("before/policies/a.toml", "allow_appshots = false\n"),
    ]);
    let ask = |arguments: &[&str]| {
        let (code, stdout, stderr) = run(repository.path(), arguments);
        assert_eq!((code, stderr.as_str()), (0, ""), "{stdout}");
        stdout
    };
    let people = ["--directory", "people.csv"];
    let all = ask(&[&["resolve", "--all", "--format", "csv"][..], &people].concat());
    assert_eq!(all.matches(",policies/a.toml,").count(), 3, "{all}");
    let summary = ask(&[&["resolve", "--summary", "--format", "json"][..], &people].concat());
    let summary: Value = serde_json::from_str(&summary).unwrap();
    assert_eq!(summary["policies"].as_array().unwrap().len(), 1, "{summary}");
    assert_eq!(summary["policies"][0]["people"], 3);
    for policy in ["policies/a.toml", "./policies/a.toml", "policies/././/a.toml"] {
        let who = ask(&[&["who", policy, "--format", "json"][..], &people].concat());
        let who: Value = serde_json::from_str(&who).unwrap();
        assert_eq!((&who["policy"], who["people"].as_array().map(Vec::len)), (&"policies/a.toml".into(), Some(3)));
    }
    let linted = ask(&[&["lint", ".", "--format", "concise"][..], &people].concat());
    assert!(!linted.contains("policies/a.toml"), "{linted}");
    assert!(ask(&["test"]).contains("1 check in 1 file: it passes"));
    let impact = ask(&[&["impact", "--base", "./before", "--format", "human"][..], &people].concat());
    assert_eq!(impact, "nothing changed since ./before\n");
}

/// Texts of assignments, policies and directories are only ever text.
#[test]
fn hostile_texts() {
    let hostile = "\\u001b[31m\\u202e ##[error] \\n::error::owned | `x` \\u009b";
    let repository = folder(&[
        (
            "assignments.toml",
            &format!(
                "default = \"p.toml\"\n[[rules]]\nname = \"{hostile}\"\ngroups = [\"*##[[]error*\", \"x*\"]\npolicy = \"##[p.toml\"\n"
            ),
        ),
        ("p.toml", ""),
        ("##[p.toml", ""),
        (
            "d.json",
            &format!(
                "[{{\"id\":\"1\",\"userName\":\"a{hostile}@example.com\",\"groups\":[{{\"value\":\"g\"}}]}},{{\"id\":\"g\",\"displayName\":\"x{hostile}\",\"members\":[{{\"value\":\"{hostile}\"}}]}}]"
            ),
        ),
        (
            "twice.json",
            &format!("[{{\"id\":\"{hostile}\",\"userName\":\"a\"}},{{\"id\":\"{hostile}\",\"userName\":\"b\"}}]"),
        ),
    ]);
    let user = "a\u{1b}[31m\u{202e} ##[error] \n::error::owned | `x` \u{9b}@example.com";
    let group = "x\u{1b}[31m ##[error]\n::error::";
    for arguments in [
        &["resolve", "--user", user, "--directory", "d.json"][..],
        &["resolve", "--user", "someone", "--group", group, "--directory", "d.json"],
        &["resolve", "--group", group],
        &["resolve", "--group", group, "--policy-only"],
        &["resolve", "--summary", "--directory", "d.json"],
        &["resolve", "--all", "--directory", "d.json", "--format", "csv"],
        &["resolve", "--all", "--directory", "d.json"],
        &["resolve", "--user", user, "--directory", "d.json", "--format", "json"],
        &["resolve", "--summary", "--directory", "twice.json"],
        &["who", "##[p.toml", "--directory", "d.json"],
        &["who", "##[p.toml", "--directory", "d.json", "--format", "json"],
        &["who", group],
    ] {
        let (_, stdout, stderr) = run(repository.path(), arguments);
        for text in [&stdout, &stderr] {
            assert_inert(&format!("{arguments:?}"), text);
            let bad = text.lines().find(|line| line.trim_start().starts_with("::"));
            assert_eq!(bad, None, "{arguments:?}: {text}");
        }
    }
}

/// The page shows what is recorded.
#[test]
fn the_examples_of_the_page() {
    let page = fs::read_to_string(root().join("docs/resolve.md")).unwrap();
    let recorded: Vec<String> =
        files(&root().join("fixtures/resolve"), "txt").iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let shown = blocks(&page, "text");
    assert!(shown.len() > 2);
    for block in shown {
        assert!(recorded.iter().any(|recorded| recorded.contains(block)), "{block}");
    }
}
