//! `stricture replay` as its users meet it.

use std::path::PathBuf;

use serde_json::Value;
use stricture::replay::{BEGINNING, LogFormat, LogLine, LogReader};
use stricture_tests::policies::BAD;
use stricture_tests::{blocks, compare, folder, piped, root, run, stricture};

fn fixtures() -> PathBuf {
    root().join("fixtures/logs")
}

/// What is made of each log, with its form.
const LOGS: [(&str, &str); 13] = [
    ("commands.ndjson", "ndjson"),
    ("commands.txt", "lines"),
    ("session.jsonl", "sessions"),
    ("old-session.jsonl", "sessions"),
    ("program-session.jsonl", "sessions"),
    ("bash_history", "lines"),
    ("timed.bash_history", "bash"),
    ("zsh.history", "zsh"),
    ("fish_history", "fish"),
    ("broken.ndjson", "ndjson"),
    ("broken.txt", "lines"),
    ("broken.fish_history", "fish"),
    ("hostile.ndjson", "ndjson"),
];

fn replay(arguments: &[&str]) -> (i32, String, String) {
    run(&fixtures(), &[&["replay"], arguments].concat())
}

fn json(arguments: &[&str]) -> Value {
    let (code, stdout, stderr) = replay(&[arguments, &["--format", "json"]].concat());
    assert_eq!((code, stderr.as_str(), stdout.lines().count()), (0, "", 1), "{arguments:?}");
    let value: Value = serde_json::from_str(&stdout).expect("an answer is JSON");
    assert_eq!(value["schema"], "stricture/replay/1");
    value
}

/// Beside each log stand the answers for people and for programs.
#[test]
fn answers_are_as_recorded() {
    let mut wrong = Vec::new();
    for (log, form) in LOGS {
        let (code, human, stderr) = replay(&[log, "--policy", "policy.toml"]);
        assert_eq!((code, stderr.as_str()), (0, ""), "{log}");
        let told = json(&[log, "--policy", "policy.toml"]);
        assert_eq!(told["logs"][0]["from"], form, "{log}");
        wrong.extend(compare(&fixtures().join(format!("{log}.expected")), &human).err());
        wrong.extend(compare(&fixtures().join(format!("{log}.expected.json")), &format!("{told:#}\n")).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn answers_about_two_policies_are_as_recorded() {
    let logs = ["commands.ndjson", "commands.txt"];
    let arguments = [&logs[..], &["--policy", "policy.toml", "--against", "in-force.toml"]].concat();
    let (code, human, stderr) = replay(&arguments);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let told = format!("{:#}\n", json(&arguments));
    compare(&fixtures().join("against.expected"), &human).unwrap();
    compare(&fixtures().join("against.expected.json"), &told).unwrap();
    let same = json(&["commands.txt", "--policy", "policy.toml", "--against", "policy.toml"]);
    assert_eq!((&same["changed"], &same["rules"]), (&0.into(), &Value::Array(Vec::new())));
}

#[test]
fn the_example_of_the_page() {
    let page = std::fs::read_to_string(root().join("docs/replay.md")).unwrap();
    let recorded = std::fs::read_to_string(fixtures().join("commands.ndjson.expected")).unwrap();
    assert_eq!(blocks(&page, "text")[0], recorded);
}

/// The commands that are prompted for, as a log tells them.
fn prompted(log: &[u8], from: &str) -> Vec<String> {
    let folder =
        folder(&[("p.toml", "rules.prefix_rules = [{ pattern = [{ token = \"x\" }], decision = \"prompt\" }]\n")]);
    let mut command = stricture();
    command.current_dir(folder.path());
    command.args(["replay", "--policy", "p.toml", "--format", "json", "--top", "100", "--from", from]);
    let output = piped(&mut command, log);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let frequent = told["rules"][0]["frequent"].as_array().cloned().unwrap_or_default();
    let all = frequent.iter().map(|one| (one["line"].as_u64().unwrap(), one["command"].as_str().unwrap().to_owned()));
    all.map(|(line, command)| format!("{line} {command}")).collect()
}

#[test]
fn each_form_is_read_as_its_program_wrote_it() {
    let cases: [(&str, &[u8], &[&str]); 28] = [
        ("lines", b"x 1\n\n  \nx 2", &["1 x 1", "4 x 2"]),
        ("lines", b"\xef\xbb\xbfx 1\r\nx 2\r\n", &["1 x 1", "2 x 2"]),
        ("zsh", b": 1:0;x 1\n: 2:5;x 2\\\nx 3\nx 4\n", &["1 x 1", "2 x 2\nx 3", "4 x 4"]),
        // Of a backslash that is the command's own, a blank tells.
        ("zsh", b": 1:0;x 'a\\' \\ \n: 2:0;x 1\n", &["2 x 1"]),
        ("zsh", b": 1:0;x \xc3\x83\xbf\n", &["1 x \u{df}"]),
        ("zsh", b": 1:0;x ;y\n: no;x 2\n", &["1 x ;y", "2 : no;x 2"]),
        ("zsh", b": 1:0;x 1\\\n", &["1 x 1"]),
        ("bash", b"#1\nx 1\nx 2\n#2\nx 3\n", &["2 x 1\nx 2", "5 x 3"]),
        ("bash", b"x 1\nx 2\n#1\nx 3\n", &["1 x 1", "2 x 2", "4 x 3"]),
        ("bash", b"#1\n#2\nx 1", &["3 x 1"]),
        ("fish", b"- cmd: x 1\\nx 2\n  when: 1\n- cmd: x 'a\\\\\\\\b'\n", &["1 x 1\nx 2", "3 x 'a\\\\b'"]),
        ("fish", b"- cmd: x \"a\\\\b\"\n", &["1 x \"a\\b\""]),
        ("ndjson", b"{\"command\":\"x\\u0020\\\"1\\\"\"}\n", &["1 x \"1\""]),
        ("ndjson", b"{\"argv\":[\"x\",\"1 2\"],\"command\":\"y\"}\n", &["1 x '1 2'"]),
        ("ndjson", b"  {\"command\" : [\"bash\",\"-lc\",\"x 1\"]}\r\n", &["1 x 1"]),
        ("ndjson", b"{\"command\":null,\"argv\":[\"x\"]}\n", &["1 x"]),
        ("sessions", b"{\"type\":\"function_call\",\"name\":\"shell\",\"arguments\":\"{\\\"command\\\":[\\\"x\\\"]}\"}\n", &["1 x"]),
        ("sessions", b"{\"type\":\"function_call\",\"name\":\"other\",\"arguments\":\"{\\\"command\\\":[\\\"x\\\"]}\"}\n", &[]),
        ("auto", b"{\"type\":\"message\",\"content\":[]}\n{\"type\":\"function_call\",\"name\":\"shell\",\"arguments\":\"{\\\"command\\\":[\\\"x\\\"]}\"}\n", &["2 x"]),
        ("auto", b"{\"command\":\"x\",\"type\":\"shell\"}\n", &["1 x"]),
        // Keys that sessions have, in logs of others.
        ("auto", b"{\"type\":\"message\",\"command\":\"x\"}\n", &["1 x"]),
        ("auto", b"{\"type\":\"event_msg\",\"payload\":{\"type\":\"function_call\"},\"command\":\"x\"}\n", &["1 x"]),
        ("auto", b"{\"type\":\"audit\",\"payload\":{\"a\":1}}\n{\"command\":\"x\"}\n", &["2 x"]),
        ("auto", b"{\"type\":\"reasoning\"}\n{\"note\":{\"record_type\":\"\"},\"argv\":[\"x\"]}\n", &["2 x"]),
        // A list is no object, whatever stands in it.
        ("ndjson", b"[\"x\"]\n[null,[\"x\"]]\n[\"x\",null]\n{\"command\":\"x\"}\n", &["4 x"]),
        ("auto", b"[\"x\"]\n{\"command\":\"x\"}\n", &["2 x"]),
        ("sessions", b"[\"function_call\",null]\n{\"type\":\"function_call\",\"name\":\"shell\",\"arguments\":\"[[\\\"x\\\"]]\"}\n[\"response_item\",[\"local_shell_call\",null,null,[\"x\"]]]\n", &[]),
        ("fish", b"- cmd: x 1\n\n  when: 1\n\n- cmd: x 2\n", &["1 x 1", "5 x 2"]),
    ];
    for (from, log, expected) in cases {
        assert_eq!(prompted(log, from), expected, "{from} {}", String::from_utf8_lossy(log));
    }
}

/// What was under way is told before the line that is none of it, and blank lines are nothing.
#[test]
fn lines_are_told_in_their_order() {
    for (from, log, expected) in [
        (LogFormat::Fish, "- cmd: a\nb\n\n- cmd: c\n", &[(1, true), (2, false), (4, true)][..]),
        (LogFormat::Fish, "- cmd: a\n  when: 1\n \nb", &[(1, true), (4, false)]),
        (LogFormat::Zsh, ": 1:0;a\\\nb\n: 2:0;c\n", &[(1, true), (3, true)]),
        (LogFormat::Bash, "#1\na\n#2\nb\nc", &[(2, true), (4, true)]),
    ] {
        let mut told = Vec::new();
        let mut reader = LogReader::new(from);
        for line in log.split('\n') {
            reader.line(LogLine::Whole(line.as_bytes()), |line, read| told.push((line, read.is_ok())));
        }
        reader.finish(|line, read| told.push((line, read.is_ok())));
        assert_eq!(told, expected, "{log}");
    }
}

/// How much of a log is given makes no difference, and a line that breaks off is not taken for what it is not.
#[test]
fn forms_are_told_by_the_beginning() {
    let session = |text: &str| format!("{{\"type\":\"session_meta\",\"payload\":{{\"text\":\"{text}\"}}}}\n");
    let cut = "#1".repeat(BEGINNING);
    for (log, expected) in [
        (session(&"x".repeat(2 * BEGINNING)), LogFormat::Sessions),
        // The text of a key is none.
        (session("\\\"command\\\":\\\"x\\\""), LogFormat::Sessions),
        (format!("{}\n- cmd: x\n", "x".repeat(BEGINNING)), LogFormat::Lines),
        (format!("{}\n#1{}", "x".repeat(BEGINNING - 3), "2x"), LogFormat::Lines),
        (format!("{}\n#1{}", "x".repeat(BEGINNING - 3), "2\n"), LogFormat::Lines),
        ("x\n#12\n".to_owned(), LogFormat::Bash),
        ("x\n#12".to_owned(), LogFormat::Bash),
        (cut, LogFormat::Lines),
        ("{\"cmd\":\"x\"}\n".to_owned(), LogFormat::Ndjson),
        ("{ \"x y\"; }\n".to_owned(), LogFormat::Lines),
        ("[ \"$x\" = y ] && z\n".to_owned(), LogFormat::Lines),
        (String::new(), LogFormat::Lines),
    ] {
        let shown: String = log.chars().take(80).collect();
        assert_eq!(LogFormat::detect(log.as_bytes()), expected, "{shown}");
        let beginning = log.as_bytes().get(..BEGINNING).unwrap_or(log.as_bytes());
        assert_eq!(LogFormat::detect(beginning), expected, "{shown}");
    }
}

/// A log that is no log of lines is no log of strange commands.
#[test]
fn one_value_is_refused() {
    let told = |log: &str, more: &[&str]| {
        let output =
            piped(stricture().current_dir(fixtures()).args(["replay", "-", "--policy", "policy.toml"]).args(more), log);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    for log in [
        "[{\"command\":\"git push\"},{\"command\":\"ls\"}]\n",
        "\n[\n  {\n    \"command\": \"git push\"\n  }\n]\n",
        "[[\"git\",\"push\"]]",
        "{\n  \"commands\": []\n}\n",
    ] {
        for more in [&[][..], &["--from", "ndjson"]] {
            let (code, stderr) = told(log, more);
            assert_eq!(code, Some(2), "{log}");
            assert!(stderr.contains("-: expected one JSON object on each line"), "{stderr}");
        }
    }
    for log in ["{\nls\n}\n", "{ \"a b\"; }", "[ -f x ]", "[[ -f x ]]", "{\n\"a b\" c\n}", "[]\n"] {
        assert_eq!(told(log, &[]).0, Some(0), "{log}");
    }
}

#[test]
fn what_a_person_is_shown_never_steers_a_terminal() {
    let (_, stdout, _) = replay(&["hostile.ndjson", "--policy", "policy.toml"]);
    assert!(stdout.contains("would newly prompt"), "{stdout}");
    assert!(
        !stdout.contains(['\u{1b}', '\u{202e}', '\0'])
            && !stdout.lines().any(|line| line.trim_start().starts_with("::"))
    );
}

#[test]
fn changes_fail_the_run_where_they_are_denied() {
    let code = |deny: &str, log: &str, against: &[&str]| {
        let arguments = [&["replay", "-", "--policy", "policy.toml", "--deny", deny], against].concat();
        piped(stricture().current_dir(fixtures()).args(arguments), log).status.code().unwrap()
    };
    assert_eq!(code("prompt", "git status", &[]), 0);
    assert_eq!(code("changes", "git status", &[]), 0);
    assert_eq!(code("prompt", "git push", &[]), 1);
    assert_eq!(code("prompt-user", "git push", &[]), 0);
    assert_eq!(code("prompt-user", "deploy", &[]), 1);
    assert_eq!(code("forbidden", "deploy", &[]), 0);
    assert_eq!(code("forbidden", "rm -rf x", &[]), 1);
    // What was so before is not new.
    let against = ["--against", "in-force.toml"];
    assert_eq!(code("prompt", "git push", &against), 0);
    assert_eq!(code("changes", "git push", &against), 1);
    assert_eq!(code("prompt", "rm -rf x", &against), 1);
}

#[test]
fn standard_input_is_a_log() {
    for arguments in [&[][..], &["-"]] {
        let mut command = stricture();
        command.current_dir(fixtures()).args(["replay", "--policy", "policy.toml"]).args(arguments);
        let output = piped(&mut command, "git push\n");
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(told.starts_with("of 1 command, 1 would newly prompt\n") && told.contains("-:1"), "{told}");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    }
    let output = piped(stricture().current_dir(fixtures()).args(["replay", "--policy", "policy.toml"]), "");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "of 0 commands, none would get another decision\n");
}

#[test]
fn what_cannot_be_read() {
    for (log, reason) in [("none.txt", "no such file"), (".", "a folder")] {
        let (code, stdout, stderr) = replay(&["--policy", "policy.toml", log, "commands.txt"]);
        assert_eq!(code, 2, "{stderr}");
        assert!(stderr.contains(log) && stderr.contains(reason), "{stderr}");
        // It hides nothing.
        assert!(stdout.starts_with("of 8 commands"), "{stdout}");
        let (code, stdout, _) = replay(&["--policy", "policy.toml", log]);
        assert_eq!((code, stdout.as_str()), (2, ""));
    }
    let folder = folder(&[("bad.toml", BAD), ("good.toml", "")]);
    for policies in [["bad.toml", "good.toml"], ["good.toml", "bad.toml"]] {
        let arguments = ["replay", "-", "--policy", policies[0], "--against", policies[1]];
        let (code, stdout, stderr) = run(folder.path(), &arguments);
        assert_eq!((code, stdout.as_str()), (2, ""));
        assert!(stderr.contains("missing-read-only") && stderr.contains("the client refuses to start"), "{stderr}");
    }
}

#[test]
fn usage() {
    assert_eq!(replay(&["commands.txt"]).0, 2);
    assert_eq!(replay(&["--policy", "-"]).0, 2);
    assert_eq!(replay(&["-", "-", "--policy", "policy.toml"]).0, 2);
    assert_eq!(replay(&["commands.txt", "--policy", "-", "--against", "-"]).0, 2);
    assert_eq!(replay(&["commands.txt", "--policy", "policy.toml", "--top", "101"]).0, 2);
    assert_eq!(replay(&["commands.txt", "--policy", "policy.toml", "--from", "csv"]).0, 2);
}

/// A log of long lines and of many lines without an end of their command: nothing of it is held.
#[test]
fn long_lines() {
    let long = "x".repeat((1 << 20) + 1);
    let longest = format!("git push {}", "x".repeat((1 << 20) - 9));
    let log = format!("git push\n{long}\n{longest}\ngit push\n{long}");
    let reasons = |log: &str, from: &str| {
        let mut command = stricture();
        command.current_dir(fixtures()).args(["replay", "--policy", "policy.toml", "--format", "json", "--from", from]);
        let told: Value = serde_json::from_slice(&piped(&mut command, log).stdout).unwrap();
        let first = &told["skipped"][0];
        (
            told["commands"].as_u64().unwrap(),
            first["reason"].to_string(),
            first["count"].as_u64(),
            first["line"].as_u64(),
        )
    };
    let too_long = "\"too-long\"".to_owned();
    assert_eq!(reasons(&log, "lines"), (3, too_long.clone(), Some(2), Some(2)));
    assert_eq!(reasons(&log, "bash"), (3, too_long.clone(), Some(2), Some(2)));
    assert_eq!(reasons(&format!(": 1:0;ls \\\n{long}\n: 2:0;ls\n"), "zsh"), (1, too_long.clone(), Some(1), Some(1)));
    assert_eq!(
        reasons(&format!("ls\n: 1:0;ls{}\n", "\\\n2345678".repeat(1 << 17)), "zsh"),
        (1, too_long, Some(1), Some(2))
    );
}
