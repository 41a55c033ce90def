//! Tasks as developers ask for them: what is misspelt is said, and nothing is done.

#![expect(clippy::expect_used, reason = "a test fails by it")]

use std::process::Command;

/// The exit code, standard output and standard error.
fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn what_is_misspelt_is_a_usage_error_that_names_what_is_nearest() {
    let cases: [(&[&str], &[&str]); 8] = [
        (&["tset"], &["'tset'", "'test'"]),
        (&["conformence"], &["'conformence'", "'conformance'"]),
        (&["zzz"], &["'zzz'", "--help"]),
        (&["test", "--quick"], &["'--quick'", "cargo xtask test"]),
        (&["docs", "--chek"], &["'--chek'", "'--check'"]),
        (&["rules", "--client", "codex", "--onyl", "x"], &["'--onyl'", "'--only'"]),
        (&["differential", "--client", "codex", "--count", "many"], &["'many'", "--count"]),
        (&["conformance"], &["--client <PATH>"]),
    ];
    for (arguments, parts) in cases {
        let (code, stdout, stderr) = run(arguments);
        assert_eq!((code, stdout.as_str()), (Some(2), ""), "{arguments:?}: {stderr}");
        for part in parts {
            assert!(stderr.contains(part), "{arguments:?}: no {part} in {stderr}");
        }
    }
}

#[test]
fn help_names_every_task() {
    let (code, stdout, _) = run(&["help"]);
    assert_eq!(code, Some(0));
    for task in ["test", "conformance", "preview"] {
        assert!(stdout.lines().any(|line| line.trim_start().starts_with(task)), "{task}: {stdout}");
    }
    let (code, _, stderr) = run(&[]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("new-lint"), "{stderr}");
}
