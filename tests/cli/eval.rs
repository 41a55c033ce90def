//! `stricture eval` as its users meet it.

use std::path::PathBuf;

use serde_json::Value;
use stricture_tests::policies::BAD;
use stricture_tests::{blocks, compare, count, files, folder, piped, root, run, stricture};

fn fixtures() -> PathBuf {
    root().join("fixtures/eval")
}

/// Each `.args` holds the arguments, one a line; beside it stand the answers for people and for programs.
#[test]
fn answers_are_as_recorded() {
    let mut wrong = Vec::new();
    let cases = files(&fixtures(), "args");
    count("eval", cases.len());
    for case in cases {
        let text = std::fs::read_to_string(&case).unwrap();
        let arguments: Vec<&str> = text.lines().collect();
        for (format, extension) in [("human", "txt"), ("json", "json")] {
            let command = [&["eval", "--policy", "policy.toml", "--format", format], arguments.as_slice()].concat();
            let (code, stdout, stderr) = run(&fixtures(), &command);
            assert_eq!((code, stderr.as_str()), (0, ""), "{}", case.display());
            let answer = match extension {
                "json" => pretty(&stdout),
                _ => stdout,
            };
            wrong.extend(compare(&case.with_extension(extension), &answer).err());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The page shows what is recorded.
#[test]
fn the_example_of_the_page() {
    let page = std::fs::read_to_string(root().join("docs/eval.md")).unwrap();
    let recorded = std::fs::read_to_string(fixtures().join("two-rules.txt")).unwrap();
    assert!(recorded.starts_with(blocks(&page, "text")[0]), "{recorded}");
    let recorded = std::fs::read_to_string(fixtures().join("as-person-allowed.txt")).unwrap();
    assert!(recorded.contains(blocks(&page, "text")[1]), "{recorded}");
}

#[test]
fn a_rule_file_with_a_mistake_ends_the_run() {
    for (text, message) in [
        (
            "prefix_rule(pattern = [\"a\"])\nx = 1\n",
            "own.rules:2:1: Stricture reads only calls with literal values here; write the rule out",
        ),
        (
            "prefix_rule(pattern = [\"a\"], because = \"b\")\n",
            "own.rules:1:30: the client ignores the whole file: the call has an argument that it does not know",
        ),
    ] {
        let folder = folder(&[("own.rules", text), ("policy.toml", "allow_appshots = false\n")]);
        let arguments = ["eval", "--policy", "policy.toml", "--as", "person", "--rules", "own.rules", "--", "a"];
        let (code, stdout, stderr) = run(folder.path(), &arguments);
        assert_eq!((code, stdout.as_str()), (2, ""), "{stderr}");
        assert!(stderr.contains(message), "{stderr}");
    }
    let (code, _, stderr) = run(&fixtures(), &["eval", "--policy", "policy.toml", "--rules", "own.rules", "--", "a"]);
    assert!(code == 2 && stderr.contains("--as"), "{stderr}");
}

fn pretty(line: &str) -> String {
    assert_eq!(line.lines().count(), 1);
    let value: Value = serde_json::from_str(line).expect("an answer is JSON");
    assert_eq!(value["schema"], "stricture/eval/1");
    format!("{value:#}\n")
}

#[test]
fn what_a_person_is_shown_never_steers_a_terminal() {
    let hostile = "git push '\u{1b}[31m\u{202e}' && x '\n::error::'";
    let (_, stdout, _) = run(&fixtures(), &["eval", "--policy", "policy.toml", "--shell", hostile]);
    assert!(stdout.contains("prompt: rule 1 (line"), "{stdout}");
    assert!(!stdout.contains(['\u{1b}', '\u{202e}']) && !stdout.lines().any(|line| line.starts_with("::")), "{stdout}");
}

#[test]
fn a_decision_fails_the_run_where_it_is_denied() {
    let code = |deny: &str, script: &str| {
        run(&fixtures(), &["eval", "--policy", "policy.toml", "--deny", deny, "--shell", script]).0
    };
    assert_eq!(code("prompt", "git status"), 0);
    assert_eq!(code("prompt", "git push"), 1);
    assert_eq!(code("prompt-user", "git push"), 0);
    assert_eq!(code("prompt-user", "deploy"), 1);
    assert_eq!(code("forbidden", "deploy"), 0);
    assert_eq!(code("forbidden", "rm -rf x"), 1);
}

#[test]
fn scripts_from_standard_input() {
    let lines = |input: &[u8], arguments: &[&str]| {
        let mut command = stricture();
        command.current_dir(fixtures()).args(["eval", "--policy", "policy.toml", "--stdin"]).args(arguments);
        let output = piped(&mut command, input);
        let answers: Vec<Value> = String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).expect("each line is JSON"))
            .collect();
        (output.status.code(), answers)
    };
    let (code, answers) = lines(b"git push\r\nls\n\n(git push)\nrm -rf x", &[]);
    let decisions: Vec<&str> = answers.iter().map(|answer| answer["decision"].as_str().unwrap()).collect();
    assert_eq!((code, decisions), (Some(0), vec!["prompt", "none", "none", "none", "forbidden"]));
    let scripts: Vec<&str> = answers.iter().map(|answer| answer["script"].as_str().unwrap()).collect();
    assert_eq!(scripts, ["plain", "plain", "opaque", "opaque", "plain"]);
    assert_eq!(lines(b"ls\nrm -rf x\n", &["--deny", "forbidden"]).0, Some(1));
    assert_eq!(lines(b"", &[]), (Some(0), Vec::new()));

    // A line that is no script is answered too, and the others are not lost.
    let (code, answers) = lines(b"ls\n\xff\xfe\ngit push\n", &[]);
    assert_eq!((code, answers.len()), (Some(2), 3));
    assert_eq!((answers[1]["line"].as_u64(), answers[1]["error"].as_str()), (Some(2), Some("not UTF-8")));
    let long = [b"ls\n".to_vec(), vec![b'x'; (16 << 20) + 1], b"\ngit push\n".to_vec()].concat();
    let (code, answers) = lines(&long, &[]);
    assert_eq!((code, answers.len()), (Some(2), 3));
    assert_eq!(answers[2]["decision"], "prompt");
}

#[test]
fn a_policy_that_the_client_refuses_has_no_answers() {
    let folder = folder(&[("bad.toml", BAD)]);
    for arguments in [vec!["--shell", "ls"], vec!["--stdin"], vec!["--format", "json", "--", "ls"]] {
        let (code, stdout, stderr) =
            run(folder.path(), &[&["eval", "--policy", "bad.toml"], arguments.as_slice()].concat());
        assert_eq!((code, stdout.as_str()), (2, ""));
        assert!(stderr.contains("missing-read-only") && stderr.contains("bad.toml:1:25"), "{stderr}");
        assert!(stderr.contains("the client refuses to start"), "{stderr}");
    }
    let (code, _, stderr) = run(folder.path(), &["eval", "--policy", "none.toml", "--shell", "ls"]);
    assert_eq!(code, 2);
    assert!(stderr.contains("none.toml"), "{stderr}");
}

#[test]
fn a_shell_of_ones_own() {
    let folder = folder(&[(
        "p.toml",
        "[rules]\nprefix_rules = [{ pattern = [{ token = \"zsh\" }], decision = \"forbidden\" }]\n",
    )]);
    let code = |more: &[&str]| {
        let arguments =
            [&["eval", "--policy", "p.toml", "--deny", "forbidden"], more, &["--", "/opt/zsh", "-lc", "ls"]];
        run(folder.path(), &arguments.concat()).0
    };
    assert_eq!((code(&[]), code(&["--own-shell"])), (1, 0));
}

#[test]
fn usage() {
    let code = |arguments: &[&str]| run(&fixtures(), &[&["eval"], arguments].concat()).0;
    assert_eq!(code(&["--policy", "policy.toml"]), 2);
    assert_eq!(code(&["--policy", "policy.toml", "--"]), 2);
    assert_eq!(code(&["--shell", "ls"]), 2);
    assert_eq!(code(&["--policy", "policy.toml", "--shell", "ls", "--", "ls"]), 2);
    assert_eq!(code(&["--policy", "policy.toml", "--stdin", "--format", "human"]), 2);
    assert_eq!(code(&["--policy", "-", "--stdin"]), 2);
}

#[cfg(unix)]
#[test]
fn words_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let word = std::ffi::OsStr::from_bytes(b"\xff");
    let output =
        stricture().current_dir(fixtures()).args(["eval", "--policy", "policy.toml", "--"]).arg(word).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("UTF-8"));
}

/// A script of a megabyte, 100,000 quotes or parentheses within each other: answered, however it is written.
#[test]
fn long_scripts() {
    let scripts = [
        "a".repeat(1 << 20),
        "ls; ".repeat(1 << 18),
        format!("{}{}", "(".repeat(100_000), ")".repeat(100_000)),
        format!("{}{}", "\"$(".repeat(100_000), ")\"".repeat(100_000)),
        "'".repeat(100_001),
        "x\"y\"".repeat(100_000),
        "\\\n".repeat(100_000),
        format!("git push{}", " $x".repeat(100_000)),
    ];
    let input: Vec<String> = scripts.iter().map(|script| script.replace('\n', " ")).collect();
    let mut command = stricture();
    command.current_dir(fixtures()).args(["eval", "--policy", "policy.toml", "--stdin"]);
    let output = piped(&mut command, input.join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), scripts.len());
}

/// Where only automatic review may answer, it also answers under `untrusted`, and what only a person may approve is refused.
#[test]
fn questions_that_no_person_may_answer() {
    let policy = "allowed_approval_policies = [\"untrusted\"]\nallowed_approvals_reviewers = [\"auto_review\"]\n[rules]\nprefix_rules = [\n  \
                  { pattern = [{ token = \"publish\" }], decision = \"prompt-user\", justification = \"Ask us\" },\n  \
                  { pattern = [{ token = \"push\" }], decision = \"prompt\", justification = \"Ask us\" },\n]\n";
    let folder = folder(&[("policy.toml", policy)]);
    let asked = |command: &str| run(folder.path(), &["eval", "--policy", "policy.toml", "--", command]).1;
    let publish = asked("publish");
    assert!(publish.starts_with("prompt-user: nobody may answer under this policy"), "{publish}");
    assert!(!publish.contains("the client shows") && publish.contains("untrusted  the client refuses"), "{publish}");
    let push = asked("push");
    assert!(push.contains("untrusted  the client asks the configured reviewer"), "{push}");
}
