//! The binary as its users meet it: arguments, files, exit codes, streams.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use stricture_tests::policies::{BAD, GOOD};
use stricture_tests::{folder, lint_json, piped, root, run, stricture};

fn paths(answer: &Value) -> Vec<&str> {
    answer["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect()
}

#[test]
fn exit_codes() {
    let folder = folder(&[("good.toml", GOOD), ("bad.toml", BAD)]);
    assert_eq!(run(folder.path(), &["lint", "good.toml"]).0, 0);
    assert_eq!(run(folder.path(), &["lint", "bad.toml"]).0, 1);
    assert_eq!(run(folder.path(), &["lint", "good.toml", "bad.toml"]).0, 1);
    assert_eq!(run(folder.path(), &["lint", "missing.toml"]).0, 2);
    assert_eq!(run(folder.path(), &["lint", "--no-such-option"]).0, 2);
    assert_eq!(run(folder.path(), &[]).0, 2);
    assert_eq!(run(folder.path(), &["--help"]).0, 0);
    assert_eq!(run(folder.path(), &["--version"]).0, 0);
}

#[test]
fn the_json_is_the_contract() {
    let folder = folder(&[("p.toml", BAD)]);
    let (code, answer, stderr) = lint_json(folder.path(), &["p.toml"]);
    assert_eq!((code, stderr.as_str()), (1, ""));
    assert_eq!(answer["schema"], "stricture/lint/1");
    let file = &answer["files"][0];
    assert_eq!((file["path"].as_str(), file["verdict"].as_str()), (Some("p.toml"), Some("rejected")));
    let finding = &file["findings"][0];
    assert_eq!(finding["lint"], "missing-read-only");
    assert_eq!((finding["outcome"].as_str(), finding["severity"].as_str()), (Some("rejected"), Some("error")));
    assert_eq!(finding["key"], "allowed_sandbox_modes");
    assert!(finding["message"].is_string() && finding["help"].is_string());
    assert_eq!(finding["span"]["start"], serde_json::json!({ "line": 1, "column": 25, "offset": 24 }));
    assert_eq!(finding["span"]["end"], serde_json::json!({ "line": 1, "column": 44, "offset": 43 }));
    assert_eq!(finding["labels"], serde_json::json!([]));
    assert_eq!(
        finding["fixes"][0]["edits"][0],
        serde_json::json!({ "start": 25, "end": 25, "text": "\"read-only\", " })
    );
}

#[test]
fn standard_input() {
    let output = piped(stricture().args(["lint", "-", "--format", "json"]), BAD);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(paths(&answer), ["-"]);
}

#[test]
fn directories() {
    let folder = folder(&[
        ("requirements.toml", GOOD),
        ("eng.requirements.toml", GOOD),
        ("other.toml", "not = policy"),
        ("deep/er/requirements.toml", GOOD),
        ("ignored/requirements.toml", BAD),
        (".gitignore", "ignored/\n"),
    ]);
    let (code, answer, _) = lint_json(folder.path(), &[]);
    assert_eq!(code, 0);
    assert_eq!(paths(&answer), ["deep/er/requirements.toml", "eng.requirements.toml", "requirements.toml"]);
    let (_, answer, _) = lint_json(folder.path(), &["deep", "other.toml", "deep"]);
    assert_eq!(paths(&answer), ["deep/er/requirements.toml", "other.toml"], "each once, files whatever their name");
}

#[test]
fn a_directory_without_policies_is_no_success() {
    let folder = folder(&[("readme.md", "hello")]);
    let (code, stdout, stderr) = run(folder.path(), &["lint"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("no policy found"), "{stderr}");
}

#[test]
fn policy_repositories() {
    let folder = folder(&[
        (
            "repo/assignments.toml",
            "default = \"policies/base.toml\"\n[[rules]]\nname = \"SRE\"\ngroups = [\"sre\"]\npolicy = \"special/sre.toml\"\n",
        ),
        ("repo/policies/base.toml", GOOD),
        ("repo/policies/unused.toml", BAD),
        ("repo/special/sre.toml", GOOD),
        ("repo/requirements.toml", BAD),
        ("repo/policies/stricture.toml", "exit-zero = false\n"),
    ]);
    let (code, answer, _) = lint_json(folder.path(), &["repo"]);
    assert_eq!(code, 1);
    let all = [
        "repo/assignments.toml",
        "repo/policies/base.toml",
        "repo/policies/unused.toml",
        "repo/requirements.toml",
        "repo/special/sre.toml",
    ];
    assert_eq!(paths(&answer), all);
}

#[test]
fn paths_never_leave_a_repository() {
    let folder = folder(&[("outside.toml", "secret = 1"), ("repo/policies/base.toml", GOOD)]);
    std::os::unix::fs::symlink(folder.path().join("outside.toml"), folder.path().join("repo/link.toml")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("repo/folder")).unwrap();
    for (policy, told) in [
        ("../outside.toml", "leads out of the repository"),
        ("/etc/hostname", "leads out of the repository"),
        ("policies/../../outside.toml", "leads out of the repository"),
        ("..\\\\outside.toml", "leads out of the repository"),
        ("C:/outside.toml", "leads out of the repository"),
        ("c:outside.toml", "leads out of the repository"),
        ("\\\\\\\\server\\\\share\\\\outside.toml", "leads out of the repository"),
        ("//server/share/outside.toml", "leads out of the repository"),
        ("\\u0000/outside.toml", "leads out of the repository"),
        ("link.toml", "is not read, because `link.toml` is a link"),
        ("folder/outside.toml", "is not read, because `folder` is a link"),
        ("", "`default` is empty"),
        ("gone.toml", "there is no policy `gone.toml`"),
        ("policies", "`policies` is a folder"),
    ] {
        fs::write(folder.path().join("repo/assignments.toml"), format!("default = \"{policy}\"\n")).unwrap();
        let (code, answer, stderr) = lint_json(folder.path(), &["repo"]);
        assert_eq!(code, 2, "{policy}");
        assert!(stderr.contains(told), "{policy}: {stderr}");
        assert!(stderr.contains("repo/assignments.toml:1:11"), "{policy}: {stderr}");
        assert_eq!(paths(&answer), ["repo/policies/base.toml"]);
    }
}

#[test]
fn one_broken_file_hides_nothing() {
    let folder = folder(&[("a.toml", "x = ["), ("b.toml", BAD)]);
    let (code, answer, stderr) = lint_json(folder.path(), &["a.toml", "gone.toml", "b.toml"]);
    assert_eq!(code, 2);
    assert_eq!(paths(&answer), ["a.toml", "b.toml"]);
    assert_eq!(answer["files"][0]["findings"][0]["lint"], "syntax-error");
    assert_eq!(answer["files"][1]["findings"][0]["lint"], "missing-read-only");
    assert!(stderr.contains("gone.toml: no such file"), "{stderr}");
}

#[test]
fn odd_files() {
    let folder = folder(&[]);
    let path = |name: &str| folder.path().join(name);
    fs::write(path("latin1.toml"), b"# caf\xe9\nallow_appshots = true\n").unwrap();
    fs::write(path("nul.toml"), b"allow_appshots = true\0\n").unwrap();
    fs::write(path("twice.toml"), "allow_appshots = true\nallow_appshots = false\n").unwrap();
    fs::write(path("deep.toml"), format!("x = {}{}\n", "[".repeat(10_000), "]".repeat(10_000))).unwrap();
    fs::write(path("tables.toml"), format!("x = {}1{}\n", "{ a = ".repeat(10_000), " }".repeat(10_000))).unwrap();
    fs::write(path("dotted.toml"), format!("{} = 1\n", vec!["a"; 10_000].join("."))).unwrap();
    fs::write(path("header.toml"), format!("[{}]\n", vec!["a"; 10_000].join("."))).unwrap();
    for name in ["latin1.toml", "nul.toml", "twice.toml", "deep.toml", "tables.toml", "dotted.toml", "header.toml"] {
        let (code, answer, _) = lint_json(folder.path(), &[name]);
        assert_eq!(code, 1, "{name}");
        assert_eq!(answer["files"][0]["verdict"], "rejected", "{name}");
        assert_eq!(answer["files"][0]["findings"][0]["lint"], "syntax-error", "{name}");
        assert_eq!(run(folder.path(), &["lint", name]).0, 1, "{name}");
    }
    // Deep without any part being too deep: the client loads it.
    let dotted = vec!["a"; 79].join(".");
    fs::write(path("steps.toml"), format!("{}{dotted} = 1{}\n", format!("{dotted} = {{ ").repeat(78), " }".repeat(78)))
        .unwrap();
    let (code, answer, _) = lint_json(folder.path(), &["steps.toml"]);
    assert_eq!((code, answer["files"][0]["verdict"].as_str()), (1, Some("accepted")));
    fs::write(path("empty.toml"), "").unwrap();
    assert_eq!(run(folder.path(), &["lint", "empty.toml"]).0, 0);
}

#[test]
fn what_is_no_policy_file() {
    let folder = folder(&[]);
    let path = |name: &str| folder.path().join(name);
    fs::write(path("closed.toml"), GOOD).unwrap();
    std::os::unix::fs::symlink("loop.toml", path("loop.toml")).unwrap();
    nix::unistd::mkfifo(&path("fifo.toml"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    for name in ["loop.toml", "fifo.toml", "/dev/zero", "missing.toml", "missing/p.toml", "closed.toml/p.toml"] {
        let (code, stdout, stderr) = run(folder.path(), &["lint", name]);
        assert_eq!((code, stdout.as_str()), (2, ""), "{name}");
        assert!(stderr.starts_with(&format!("stricture: {name}: ")), "{name}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
    }
}

#[test]
fn what_is_too_large() {
    let folder = folder(&[]);
    fs::write(folder.path().join("huge.toml"), vec![b'['; 100_000_000]).unwrap();
    let (code, _, stderr) = run(folder.path(), &["lint", "huge.toml"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("larger than"), "{stderr}");
    // The largest that is still read: an answer, in bounded memory.
    fs::write(folder.path().join("large.toml"), vec![b'['; 16 << 20]).unwrap();
    let (code, answer, _) = lint_json(folder.path(), &["large.toml"]);
    assert_eq!((code, answer["files"][0]["verdict"].as_str()), (1, Some("rejected")));
}

#[test]
fn a_reader_that_goes_away() {
    let folder = folder(&[("bad.toml", &"x = 1\n".replace('x', "unknown_key_with_a_name").clone())]);
    let many: Vec<String> = (0..2000).map(|n| format!("unknown_{n} = 1\n")).collect();
    fs::write(folder.path().join("many.toml"), many.concat()).unwrap();
    let mut child = stricture()
        .args(["lint", "many.toml"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let status = child.wait().unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((status.code(), stderr.as_str()), (Some(1), ""));
}

#[test]
fn nothing_is_written() {
    let folder = folder(&[("bad.toml", BAD), ("requirements.toml", GOOD)]);
    let before: Vec<_> = listing(folder.path());
    for arguments in [&["lint"][..], &["lint", "bad.toml"], &["lint", "--format", "json", "bad.toml"], &["lints"]] {
        run(folder.path(), arguments);
    }
    assert_eq!(listing(folder.path()), before);
}

fn listing(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap_or_default()))
        .collect();
    all.sort();
    all
}

#[test]
fn text_from_a_policy_never_steers_the_terminal() {
    let folder = folder(&[
        ("escape.toml", "\"\\u001b[2J\" = 1\nx = \"\u{202e}\"\nallowed_sandbox_modes = [\"\\u001b]0;owned\\u0007\"]\n"),
        ("raw.toml", "x = \"\u{1b}[31m\"\n"),
    ]);
    for name in ["escape.toml", "raw.toml"] {
        let (_, stdout, stderr) = run(folder.path(), &["lint", name]);
        for text in [&stdout, &stderr] {
            assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}']), "{name}: {text:?}");
        }
    }
}

#[test]
fn colour_is_for_terminals() {
    let folder = folder(&[("bad.toml", BAD)]);
    assert!(!run(folder.path(), &["lint", "bad.toml"]).1.contains('\u{1b}'));
    assert!(run(folder.path(), &["lint", "bad.toml", "--color", "always"]).1.contains('\u{1b}'));
    assert!(!run(folder.path(), &["lint", "bad.toml", "--color", "never"]).1.contains('\u{1b}'));
}

#[test]
fn the_human_report_names_places_as_editors_do() {
    let (_, stdout, _) = run(root().as_path(), &["lint", "fixtures/passed-over/no-read-only.requirements.toml"]);
    assert!(stdout.contains("╭─[fixtures/passed-over/no-read-only.requirements.toml:"), "{stdout}");
}

#[test]
fn explain_and_list() {
    let here = root();
    let (code, stdout, _) = run(&here, &["explain", "missing-read-only"]);
    assert_eq!(code, 0);
    assert!(stdout.starts_with("missing-read-only (rejected, error)\n\n"), "{stdout}");
    let (code, _, stderr) = run(&here, &["explain", "mising-read-only"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("did you mean `missing-read-only`?"), "{stderr}");
    let (code, stdout, _) = run(&here, &["lints"]);
    assert_eq!((code, stdout.lines().count()), (0, stricture::lints().len()));
    let (_, stdout, _) = run(&here, &["lints", "--format", "json"]);
    let answer: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(answer["schema"], "stricture/lints/1");
    assert_eq!(answer["lints"].as_array().unwrap().len(), stricture::lints().len());
}

/// Nor is a secret repeated in the lines around another finding, or where it is allowed.
#[test]
fn secrets_are_covered_in_the_report() {
    let policy = "[model_providers.x]\nname = \"n\"\nexperimental_bearer_token = \"f3a1c9é07b5d4826\" # stricture: allow(secret-in-policy) rotated daily\nhttp_headers = { Authorization = \"Bearer 77aa88bb99\" }\nno_such = 1\n";
    let folder = folder(&[("p.toml", policy)]);
    let (_, stdout, _) = run(folder.path(), &["lint", "p.toml"]);
    assert!(stdout.contains("unknown-key") && stdout.contains("secret-in-policy"), "{stdout}");
    assert!(!stdout.contains("f3a1") && !stdout.contains("77aa"), "{stdout}");
    assert!(stdout.contains("Authorization = ***"), "{stdout}");
}
