//! `--output FORMAT:FILE`, and the summary that GitHub asks for.

use std::fs;

use stricture_tests::policies::BAD;
use stricture_tests::{folder, run, stricture};

#[test]
fn several_reports_at_once() {
    let folder = folder(&[("bad.toml", BAD), ("old.xml", "old")]);
    let alone = |format: &str| run(folder.path(), &["lint", "bad.toml", "--format", format]).1;
    let arguments = [
        &["lint", "bad.toml", "--output", "sarif:a.sarif", "--output", "junit:old.xml"][..],
        &["--output", "human:h.txt", "--color", "always", "--format", "concise", "--output", "json:with:colon"],
    ]
    .concat();
    let (code, stdout, stderr) = run(folder.path(), &arguments);
    assert_eq!((code, stderr.as_str()), (1, ""));
    assert_eq!(stdout, alone("concise"), "standard output has its own report");
    for (format, file) in [("sarif", "a.sarif"), ("junit", "old.xml"), ("human", "h.txt"), ("json", "with:colon")] {
        assert_eq!(fs::read_to_string(folder.path().join(file)).unwrap(), alone(format), "{format}");
    }
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 5, "no temporary file is left");
}

#[test]
fn a_report_that_cannot_be_written() {
    let folder = folder(&[("bad.toml", BAD), ("good.toml", "allow_appshots = true\n")]);
    for file in ["gone/a.sarif", "bad.toml/a.sarif", "."] {
        let output = format!("sarif:{file}");
        let arguments = ["lint", "good.toml", "--format", "json", "--output", &output, "--output", "json:b.json"];
        let (code, stdout, stderr) = run(folder.path(), &arguments);
        assert_eq!(code, 2, "{file}");
        assert!(stderr.starts_with(&format!("stricture: {file}: not written: ")), "{file}: {stderr}");
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
        assert!(stdout.starts_with("{\"schema\""), "the answer is given all the same");
        assert_eq!(fs::read_to_string(folder.path().join("b.json")).unwrap(), stdout, "and so is the other report");
        fs::remove_file(folder.path().join("b.json")).unwrap();
    }
}

#[test]
fn what_is_no_place_for_a_report() {
    let folder = folder(&[("bad.toml", BAD), ("other/requirements.toml", BAD)]);
    std::os::unix::fs::symlink("bad.toml", folder.path().join("link.toml")).unwrap();
    for (arguments, told) in [
        (
            &["bad.toml", "--output", "sarif:./bad.toml"][..],
            "./bad.toml: not written: Stricture lints this file, so it cannot hold a report",
        ),
        (
            &["bad.toml", "--output", "sarif:link.toml"],
            "link.toml: not written: Stricture lints this file, so it cannot hold a report",
        ),
        (&["--output", "json:other/requirements.toml"], "Stricture lints this file, so it cannot hold a report"),
        (
            &["bad.toml", "--output", "sarif:a", "--output", "json:./a"],
            "./a: not written: two reports cannot have the same file",
        ),
        (&["bad.toml", "--output", "sarif:-"], "choose the format of standard output with --format"),
        (&["bad.toml", "--output", "sarif:"], "the name of the file is missing"),
        (&["bad.toml", "--output", "a.sarif"], "expected FORMAT:FILE"),
        (&["bad.toml", "--output", "html:a"], "there is no format `html`; the formats are human, concise, json, sarif"),
        (&["bad.toml", "--diff", "--output", "sarif:a"], "cannot be used with"),
    ] {
        let (code, stdout, stderr) = run(folder.path(), &[&["lint"], arguments].concat());
        assert_eq!((code, stdout.as_str()), (2, ""), "{arguments:?}: nothing is begun");
        assert!(stderr.contains(told), "{arguments:?}: {stderr}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("bad.toml")).unwrap(), BAD);
    assert!(!folder.path().join("a").exists());
}

/// A report that is written though nothing could be linted says so.
#[test]
fn reports_on_nothing() {
    let folder = folder(&[]);
    let outputs = ["--output", "sarif:a.sarif", "--output", "junit:a.xml", "--output", "human:a.txt"];
    let (code, stdout, _) = run(folder.path(), &[&["lint", "gone.toml"], &outputs[..]].concat());
    assert_eq!((code, stdout.as_str()), (2, ""));
    let text = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    let sarif: serde_json::Value = serde_json::from_str(&text("a.sarif")).unwrap();
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notification = &invocation["toolExecutionNotifications"][0];
    assert_eq!(notification["message"]["text"], "gone.toml: no such file or directory");
    assert!(text("a.xml").contains("<error type=\"trouble\" message=\"gone.toml: no such file or directory\"/>"));
    assert_eq!(text("a.txt"), "");
}

#[test]
fn the_step_summary() {
    let folder = folder(&[("bad.toml", BAD), ("good.toml", "allow_appshots = true\n"), ("summary.md", "before")]);
    let summary = |format: &str, policy: &str, file: &str| {
        let mut command = stricture();
        command.args(["lint", policy, "--format", format]).current_dir(folder.path());
        let output = command.env("GITHUB_STEP_SUMMARY", folder.path().join(file)).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(summary("human", "bad.toml", "summary.md"), (Some(1), String::new()));
    let read = || fs::read_to_string(folder.path().join("summary.md")).unwrap();
    assert_eq!(read(), "before", "only the format for GitHub adds to it");
    assert_eq!(summary("github", "bad.toml", "summary.md"), (Some(1), String::new()));
    assert_eq!(
        read(),
        "before\n### Stricture\n\n\n1 file checked: 1 error; for client 0.171.0\n\n| | where | what |\n| --- | --- | --- |\n\
         | rejected | bad&#46;toml&#58;1&#58;25 | <code>read&#45;only</code> is missing from the allowed sandbox modes&#58; \
         the client refuses the whole file<br>help&#58; add &#34;read&#45;only&#34; to the list<br>missing-read-only |\n"
    );
    assert_eq!(summary("github", "good.toml", "summary.md"), (Some(0), String::new()));
    assert!(
        read()
            .ends_with("\n### Stricture\n\n\n1 file checked: client 0.171.0 starts with it and enforces every line\n")
    );
    // Nobody asked us for it: the answer and the exit code stand.
    let (code, stderr) = summary("github", "bad.toml", "gone/summary.md");
    assert_eq!(code, Some(1));
    assert!(stderr.contains("summary.md: not written"), "{stderr}");
    // GitHub refuses a summary of more than a mebibyte.
    let many: String = (0..20_000).map(|n| format!("unknown_{n} = 1\n")).collect();
    fs::write(folder.path().join("many.toml"), many).unwrap();
    assert_eq!(summary("github", "many.toml", "many.md"), (Some(1), String::new()));
    let many = fs::read_to_string(folder.path().join("many.md")).unwrap();
    assert!(many.len() < 1 << 20 && many.contains("\nand 1"), "{}", many.len());
}
