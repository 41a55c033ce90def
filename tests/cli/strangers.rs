//! What a stranger may put into a repository: links, names, settings, and files that hide others.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use stricture_tests::policies::{BAD, GOOD};
use stricture_tests::{done, folder, git, lint_json, run, said, stricture};

/// A value that must not be shown.
const SECRET: &str = "AUTHORIZATION = \"basic c2VjcmV0\"\n";

fn paths(answer: &Value) -> Vec<&str> {
    answer["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect()
}

fn skipped(answer: &Value) -> Vec<&str> {
    answer["skipped"].as_array().into_iter().flatten().map(|file| file["path"].as_str().unwrap()).collect()
}

fn tracked(folder: &Path) {
    done(git(folder).args(["init", "--quiet"]));
    done(git(folder).args(["add", "--all", "--force"]));
}

/// All formats of a lint run, with all that it says.
fn reports(folder: &Path, arguments: &[&str]) -> String {
    let formats = ["human", "concise", "json", "sarif", "github", "junit"];
    let one = |format| {
        let (_, stdout, stderr) = run(folder, &[&["lint", "--format", format], arguments].concat());
        stdout + &stderr
    };
    formats.map(one).concat()
}

#[test]
fn a_search_follows_no_link() {
    let outside = folder(&[("secret.toml", SECRET), ("policies/p.toml", SECRET)]);
    for repository in [false, true] {
        let place = folder(&[("requirements.toml", GOOD), (".git/config", SECRET), ("policies/base.toml", GOOD)]);
        let at = |name: &str| place.path().join(name);
        if repository {
            fs::write(at("assignments.toml"), "default = \"policies/base.toml\"\n").unwrap();
            symlink(outside.path().join("policies"), at("policies/more")).unwrap();
            symlink("../.git/config", at("policies/config.toml")).unwrap();
        }
        symlink(".git/config", at("a.requirements.toml")).unwrap();
        symlink(outside.path().join("secret.toml"), at("b.requirements.toml")).unwrap();
        symlink("/proc/self/environ", at("c.requirements.toml")).unwrap();
        symlink("/proc/kmsg", at("d.requirements.toml")).unwrap();
        symlink(outside.path(), at("elsewhere")).unwrap();
        let links: &[&str] = if repository { &["policies/config.toml", "policies/more"] } else { &[] };
        let (code, answer, stderr) = lint_json(place.path(), &[]);
        assert_eq!(code, 0, "{stderr}");
        let mut all = vec!["a.requirements.toml", "b.requirements.toml", "c.requirements.toml", "d.requirements.toml"];
        all.extend(links);
        assert_eq!(skipped(&answer), all);
        for path in all {
            assert!(stderr.contains(&format!("stricture: {path}: skipped: it is a link")), "{stderr}");
        }
        let text = reports(place.path(), &[]);
        assert!(!text.contains("AUTHORIZATION") && !text.contains("PATH="), "{text}");
        assert!(text.contains(&format!(" checked, {} skipped: ", 4 + links.len())), "{text}");
        let (code, ..) = run(place.path(), &["lint", "--deny", "skipped"]);
        assert_eq!(code, 1);
    }
}

/// A link that somebody names is read where it ends at a file of the repository.
#[test]
fn links_that_are_named() {
    let outside = folder(&[("secret.toml", SECRET), ("plain.toml", GOOD)]);
    symlink("plain.toml", outside.path().join("link.toml")).unwrap();
    symlink("/proc/kmsg", outside.path().join("kernel.toml")).unwrap();
    let (code, answer, _) = lint_json(outside.path(), &["link.toml"]);
    assert_eq!((code, paths(&answer)), (0, vec!["link.toml"]));
    let (code, ..) = run(outside.path(), &["lint", "kernel.toml"]);
    assert_eq!(code, 2, "the log of the kernel is not waited for");

    let place = folder(&[("real.toml", BAD), (".git/config", SECRET), (".git/HEAD", "")]);
    let at = |name: &str| place.path().join(name);
    symlink("real.toml", at("inner.toml")).unwrap();
    symlink(outside.path().join("secret.toml"), at("outer.toml")).unwrap();
    symlink(outside.path(), at("folder")).unwrap();
    symlink(".git/config", at("config.toml")).unwrap();
    symlink("/dev/zero", at("endless.csv")).unwrap();
    symlink("/dev/zero", at("endless.jsonl")).unwrap();
    let (code, answer, _) = lint_json(place.path(), &["inner.toml"]);
    assert_eq!((code, paths(&answer)), (1, vec!["inner.toml"]));
    for name in ["outer.toml", "folder/secret.toml", "config.toml"] {
        let (code, _, stderr) = run(place.path(), &["lint", name]);
        assert!(code == 2 && stderr.contains("leads out of its repository"), "{stderr}");
        let all = reports(place.path(), &[name]);
        assert!(!all.contains("AUTHORIZATION"), "{all}");
        for verb in [
            &["replay", "--policy", "real.toml", "endless.jsonl"][..],
            &["resolve", "--directory", "endless.csv", "--all"],
            &["eval", "--policy", name, "--", "ls"],
            &["explain", "--policy", name],
            &["replay", "--policy", "real.toml", name],
            &["replay", "--policy", name, "/dev/null"],
            &["resolve", "--directory", name, "--all"],
            &["test", name],
            &["lint", "real.toml", "--config", name],
            &["lint", "real.toml", "--baseline", name],
        ] {
            let (code, stdout, stderr) = run(place.path(), verb);
            let all = stdout + &stderr;
            assert!(code == 2 && !all.contains("AUTHORIZATION"), "{verb:?}: {all}");
        }
    }
}

/// A caller at the root of the machine has no repository around.
#[test]
fn standard_files_of_the_machine_are_links() {
    let place = folder(&[("requirements.toml", GOOD)]);
    let policy = place.path().join("requirements.toml");
    let mut command = stricture();
    command.current_dir("/").args(["replay", "--policy"]).arg(policy).arg("/dev/stdin");
    let output = stricture_tests::piped(&mut command, "ls\n");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// Settings, assignments and cases that nobody named.
#[test]
fn what_is_found_is_no_link() {
    let outside = folder(&[("x.toml", SECRET)]);
    let elsewhere = outside.path().join("x.toml");
    let place = folder(&[("policies/p.toml", GOOD), (".git/config", SECRET), ("tests/x.toml", "")]);
    let at = |name: &str| place.path().join(name);
    for (name, arguments) in [
        ("stricture.toml", &["lint", "policies/p.toml"][..]),
        ("assignments.toml", &["lint"]),
        ("assignments.toml", &["resolve", "--group", "x"]),
        ("tests/case.toml", &["test"]),
    ] {
        symlink(&elsewhere, at(name)).unwrap();
        let (code, stdout, stderr) = run(place.path(), arguments);
        let all = stdout + &stderr;
        assert!(code == 2 && all.contains("it is a link") && !all.contains("AUTHORIZATION"), "{name}: {all}");
        fs::remove_file(at(name)).unwrap();
    }
}

#[test]
fn nothing_is_written_through_a_link() {
    let fixable = "allow_appshot = true\n";
    let outside = folder(&[("config.toml", fixable), ("out.json", "theirs"), ("requirements.toml", fixable)]);
    let place = folder(&[(".git/HEAD", ""), ("assignments.toml", "default = \"policies/config.toml\"\n")]);
    let at = |name: &str| place.path().join(name);
    symlink(outside.path(), at("policies")).unwrap();
    symlink(outside.path().join("out.json"), at("report.json")).unwrap();
    fs::write(at("requirements.toml"), fixable).unwrap();
    let before = stricture_tests::texts(outside.path());
    for arguments in [
        &["lint", "--fix", "--unsafe-fixes"][..],
        &["lint", "--fix", "--unsafe-fixes", "policies/config.toml"],
        &["lint", "--fix", "--unsafe-fixes", "policies"],
        &["lint", "requirements.toml", "--output", "json:report.json"],
        &["lint", "requirements.toml", "--output", "json:policies/new.json"],
        &["lint", "requirements.toml", "--write-baseline", "--baseline", "report.json"],
        &["test", "--output", "junit:report.json"],
    ] {
        let (code, stdout, stderr) = run(place.path(), arguments);
        assert_ne!(code, 0, "{arguments:?}: {stdout}{stderr}");
        assert_eq!(stricture_tests::texts(outside.path()), before, "{arguments:?}");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 3, "{arguments:?}");
    }
}

/// A file that is called like an option is not taken for one.
#[test]
fn names_like_options() {
    let outside = tempfile::tempdir().unwrap();
    let written = outside.path().join("requirements.toml");
    let output = format!("--output=concise:{}", written.display());
    let place = folder(&[
        (&output, BAD),
        ("--config=x.requirements.toml", "exit-zero = true\nallow = [\"advice\"]\n"),
        ("--deny=warnings", GOOD),
        ("bad.toml", BAD),
    ]);
    for arguments in [
        &["lint", &output][..],
        &["lint", "bad.toml", &output],
        &["lint", "--config=x.requirements.toml", "bad.toml"],
        &["lint", "--deny=warnings", "bad.toml"],
        &["test", &output],
    ] {
        let (code, stdout, stderr) = run(place.path(), arguments);
        assert_eq!((code, stdout.as_str()), (2, ""), "{stderr}");
        assert!(stderr.contains("is an option, and a file here has that name"), "{stderr}");
        assert!(!written.exists());
    }
    let (code, ..) = run(place.path(), &["lint", "--", &output, "--config=x.requirements.toml"]);
    assert_eq!(code, 1, "behind `--` both are files");
    assert!(!written.exists());
}

/// Files that make other programs leave something out, or a repository of what is none.
#[test]
fn what_is_tracked_is_judged() {
    let place = folder(&[
        ("a/requirements.toml", BAD),
        ("b/.hidden/x.requirements.toml", BAD),
        (".gitignore", "*.toml\n"),
        (".ignore", "*\n"),
        (".rgignore", "*\n"),
        ("b/.gitignore", "*\n"),
    ]);
    let all = ["a/requirements.toml", "b/.hidden/x.requirements.toml"];
    let (_, answer, _) = lint_json(place.path(), &[]);
    assert_eq!(skipped(&answer), all, "without git nobody knows what is tracked");
    tracked(place.path());
    let (code, answer, _) = lint_json(place.path(), &[]);
    assert_eq!((code, paths(&answer), skipped(&answer).len()), (1, all.to_vec(), 0));
    let (_, answer, _) = lint_json(place.path(), &["b"]);
    assert_eq!(paths(&answer), &all[1..]);
    // Somebody names the folder, which git ignores as a whole.
    let (code, answer, _) = {
        let built =
            folder(&[(".gitignore", "/build/\n"), ("build/requirements.toml", BAD), ("requirements.toml", GOOD)]);
        done(git(built.path()).args(["init", "--quiet"]));
        let (_, all, _) = lint_json(built.path(), &[]);
        assert_eq!(paths(&all), ["requirements.toml"]);
        lint_json(built.path(), &["build"])
    };
    assert_eq!((code, paths(&answer)), (1, vec!["build/requirements.toml"]));
    fs::write(place.path().join("untracked.requirements.toml"), BAD).unwrap();
    let (_, answer, _) = lint_json(place.path(), &[]);
    assert_eq!(paths(&answer), all, "what git ignores and nobody tracks is nobody's policy");

    // Another repository in this one has its own list.
    let inner = place.path().join("vendor");
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("requirements.toml"), BAD).unwrap();
    fs::write(inner.join(".gitignore"), "*\n").unwrap();
    tracked(&inner);
    fs::write(place.path().join(".gitignore"), "/a\n").unwrap();
    let (_, answer, _) = lint_json(place.path(), &[]);
    assert!(paths(&answer).contains(&"vendor/requirements.toml"), "{:?}", paths(&answer));
}

#[test]
fn assignments_hide_nothing() {
    let place = folder(&[
        ("assignments.toml", "default = \"policies/base.toml\"\n"),
        ("policies/base.toml", GOOD),
        ("policies/deep/er.toml", BAD),
        ("team/requirements.toml", BAD),
        ("x.requirements.toml", BAD),
        ("deep/company/assignments.toml", "default = \"policies/base.toml\"\n"),
        ("deep/company/policies/base.toml", BAD),
        ("deep/broken/assignments.toml", "default = \n"),
        ("school/assignments.toml", "homework = [\"maths\"]\n"),
    ]);
    let (code, answer, stderr) = lint_json(place.path(), &[]);
    assert_eq!(code, 2, "broken assignments below are told");
    assert!(stderr.contains("deep/broken/assignments.toml:1:11"), "{stderr}");
    let mut all = paths(&answer);
    all.sort_unstable();
    assert_eq!(
        all,
        [
            "assignments.toml",
            "deep/company/assignments.toml",
            "deep/company/policies/base.toml",
            "policies/base.toml",
            "policies/deep/er.toml",
            "team/requirements.toml",
            "x.requirements.toml",
        ]
    );
    assert_eq!(skipped(&answer), ["school/assignments.toml"]);
    fs::remove_dir_all(place.path().join("deep/broken")).unwrap();
    let (code, ..) = lint_json(place.path(), &[]);
    assert_eq!(code, 1);
}

/// The command line is somebody's who runs Stricture, the settings are anybody's who writes into the repository.
#[test]
fn settings_of_the_repository() {
    let risky = "[rules]\nprefix_rules = [{ pattern = [{ token = \"git\" }], decision = \"prompt\" }]\n";
    let rejected = "allowed_sandbox_modes = [\"workspace-write\"]\n";
    let place = folder(&[
        ("stricture.toml", "exit-zero = true\n"),
        ("risky.toml", risky),
        ("ignored.toml", "allow_appshot = true\n"),
        ("rejected.toml", rejected),
    ]);
    for (arguments, expected) in [
        (&["risky.toml"][..], 0),
        (&["ignored.toml"], 0),
        (&["risky.toml", "--deny", "advice"], 1),
        (&["ignored.toml", "--deny", "warnings"], 1),
        (&["rejected.toml"], 1),
        (&["rejected.toml", "--exit-zero"], 0),
        (&["ignored.toml", "--deny", "warnings", "--exit-zero"], 0),
    ] {
        let (code, stdout, stderr) = run(place.path(), &[&["lint"], arguments].concat());
        assert_eq!(code, expected, "{arguments:?}: {stdout}{stderr}");
    }
}

#[test]
fn one_file_under_many_names() {
    let place = folder(&[("p.toml", "allow_appshot = true\n"), ("sub/x.toml", GOOD)]);
    let absolute = place.path().join("p.toml");
    let names = ["p.toml", "./p.toml", "sub/../p.toml", absolute.to_str().unwrap()];
    let (_, answer, _) = lint_json(place.path(), &names);
    assert_eq!(paths(&answer), ["p.toml"]);
    let (code, stdout, stderr) = run(place.path(), &[&["lint", "--fix", "--unsafe-fixes"], &names[..]].concat());
    assert!(code == 0 && stdout.contains("1 file checked") && stdout.contains("(1 fixed)"), "{stdout}{stderr}");
    assert_eq!(fs::read_to_string(&absolute).unwrap(), "allow_appshots = true\n");
}

#[test]
fn hard_links() {
    let place = folder(&[("p.toml", "allow_appshot = true\n")]);
    fs::hard_link(place.path().join("p.toml"), place.path().join("other.toml")).unwrap();
    let (code, _, stderr) = run(place.path(), &["lint", "--fix", "--unsafe-fixes", "p.toml"]);
    assert!(code == 2 && stderr.contains("p.toml: not written: it has another name (a hard link)"), "{stderr}");
    for name in ["p.toml", "other.toml"] {
        assert_eq!(fs::read_to_string(place.path().join(name)).unwrap(), "allow_appshot = true\n");
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
}

/// What a run leaves behind that is killed is gone after the next one.
#[test]
fn a_killed_run() {
    let place = folder(&[("p.toml", "allow_appshot = true\n"), (".stricture-p.toml.tmp", "half a pol")]);
    let (code, ..) = run(place.path(), &["lint", "--fix", "--unsafe-fixes", "p.toml"]);
    assert_eq!(code, 0);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    // Killed at whatever moment, the file is the old one or the new one, and the next run leaves nothing behind.
    let text = "allow_appshot = true\n".to_owned() + &"# a line\n".repeat(100_000);
    for milliseconds in [1, 3, 6, 10, 15, 20, 30, 50, 80] {
        fs::write(place.path().join("p.toml"), &text).unwrap();
        let mut command = stricture();
        command.current_dir(place.path()).args(["lint", "--fix", "--unsafe-fixes", "p.toml"]);
        let mut child =
            command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        let left = fs::read_to_string(place.path().join("p.toml")).unwrap();
        assert!(left == text || left == text.replace("appshot ", "appshots "), "{milliseconds}");
        fs::write(place.path().join("p.toml"), &text).unwrap();
        let (code, _, stderr) = run(place.path(), &["lint", "--fix", "--unsafe-fixes", "p.toml"]);
        assert_eq!(code, 0, "{stderr}");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "{milliseconds}");
    }
}

/// A folder with the form of a bare repository has settings of its own, which name programs.
#[test]
fn git_starts_no_program() {
    let place = folder(&[("requirements.toml", GOOD)]);
    let bare = place.path().join("sub");
    done(git(place.path()).args(["init", "--quiet", "--bare", "sub"]));
    let script = place.path().join("script.sh");
    fs::write(&script, "#!/bin/sh\ntouch \"$(dirname \"$0\")/owned\"\n").unwrap();
    done(Command::new("chmod").arg("+x").arg(&script));
    let config = format!("[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = {}\n", script.display());
    fs::write(bare.join("config"), config).unwrap();
    fs::write(bare.join("requirements.toml"), GOOD).unwrap();
    let output = stricture().current_dir(place.path()).args(["lint", "sub", "."]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!place.path().join("owned").exists(), "a program of the repository ran");
}
