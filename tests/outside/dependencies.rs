//! What the project is made of, against `deny.toml`, and that this file forbids what it is there to forbid.

use std::fs;
use std::path::Path;
use std::process::Command;

use stricture_tests::{done, folder, foreign, git, root, said};
use tempfile::TempDir;

/// The checks that need no server. Advisories come from one: `.github/workflows/audit.yml` asks for them.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// Checks the workspace in `folder` against our rules.
fn check(folder: &Path, checks: &[&str]) -> Command {
    let mut command = foreign("cargo-deny");
    command.args(["--workspace", "--color", "never", "--config"]).arg(root().join("deny.toml"));
    command.args(["check", "--deny", "warnings"]).args(checks).current_dir(folder);
    command
}

/// A package that depends on another one.
fn package(dependency: &str, other: &str) -> TempDir {
    let manifest = format!(
        "[package]\nname = \"one\"\nversion = \"1.0.0\"\nedition = \"2024\"\nlicense = \"MIT\"\n\n[dependencies]\n{dependency}\n"
    );
    folder(&[
        ("Cargo.toml", manifest.as_str()),
        ("src/lib.rs", ""),
        ("other/Cargo.toml", other),
        ("other/src/lib.rs", ""),
    ])
}

/// The manifest of the other one.
fn other(version: &str, licence: &str) -> String {
    format!("[package]\nname = \"other\"\nversion = \"{version}\"\nedition = \"2024\"\n{licence}\n\n[workspace]\n")
}

#[test]
fn what_the_project_is_made_of_is_allowed() {
    done(check(&root(), &CHECKS).arg("--hide-inclusion-graph"));
}

#[test]
fn other_terms_are_refused() {
    // What has no other fault passes, so that it is the terms which are refused.
    for (licence, passes) in [
        ("license = \"MIT OR GPL-3.0-only\"", true),
        ("license = \"GPL-3.0-only\"", false),
        ("license = \"MIT AND GPL-3.0-only\"", false),
        ("", false),
    ] {
        let folder = package("other = { path = \"other\" }", &other("1.0.0", licence));
        // A small package needs few of the licences that the list names.
        let output = check(folder.path(), &["licenses", "--allow", "license-not-encountered"]).output().unwrap();
        assert_eq!(output.status.success(), passes, "{licence}: {}", said(&output));
        assert!(passes || said(&output).contains("licenses FAILED"), "{licence}: {}", said(&output));
    }
}

#[test]
fn two_releases_of_one_package_are_refused() {
    let folder =
        package("other = { path = \"other\" }\nolder = { path = \"older\", package = \"other\" }", &other("2.0.0", ""));
    fs::create_dir_all(folder.path().join("older/src")).unwrap();
    fs::write(folder.path().join("older/src/lib.rs"), "").unwrap();
    let bans = || {
        let output = check(folder.path(), &["bans", "--allow", "unmatched-skip"]).output().unwrap();
        (output.status.success(), said(&output))
    };
    fs::write(folder.path().join("older/Cargo.toml"), other("1.0.0", "")).unwrap();
    let (passes, told) = bans();
    assert!(!passes && told.contains("found 2 duplicate entries for crate 'other'"), "{told}");
}

#[test]
fn what_is_not_in_the_registry_is_refused() {
    let repository = folder(&[("Cargo.toml", other("1.0.0", "license = \"MIT\"").as_str()), ("src/lib.rs", "")]);
    let run = |arguments: &[&str]| done(git(repository.path()).args(arguments));
    run(&["init", "--quiet"]);
    run(&["add", "--all"]);
    run(&["commit", "--quiet", "--message", "x"]);
    let dependency = format!("other = {{ git = \"file://{}\" }}", repository.path().display());
    let folder = package(&dependency, &other("1.0.0", ""));
    let mut sources = check(folder.path(), &["sources", "--allow", "unmatched-source"]);
    let output = sources.env("CARGO_HOME", folder.path().join("home")).output().unwrap();
    let told = said(&output);
    assert!(!output.status.success() && told.contains("detected 'git' source not explicitly allowed"), "{told}");
}

/// Fails unless the workflow is sound, and returns its text.
fn sound(name: &str) -> String {
    let workflow = root().join(".github/workflows").join(name);
    done(foreign("check-jsonschema").args(["--builtin-schema", "vendor.github-workflows"]).arg(&workflow));
    // Tags of GitHub's own actions are trusted.
    let settings = folder(&[(
        "zizmor.yml",
        "rules:\n  unpinned-uses:\n    config:\n      policies:\n        'actions/*': ref-pin\n        '*': hash-pin\n",
    )]);
    done(
        foreign("zizmor")
            .args(["--offline", "--pedantic", "--config"])
            .arg(settings.path().join("zizmor.yml"))
            .arg(&workflow),
    );
    fs::read_to_string(&workflow).unwrap()
}

/// The workflow that asks for advisories is sound, and asks for them every day.
#[test]
fn the_audit() {
    let text = sound("audit.yml");
    assert!(text.contains("  schedule:\n    - cron: ") && text.contains("- run: cargo xtask audit\n"));
}

/// The job that runs the client holds no key, and the job that holds one runs only a script of ours.
#[test]
fn the_new_client() {
    let text = sound("new-client.yml");
    let (measure, propose) = text.split_once("\n  propose:\n").expect("two jobs");
    assert!(measure.contains("  schedule:\n    - cron: ") && measure.contains(" cargo xtask new-client\n"));
    assert!(!measure.contains(": write") && !measure.contains("github.token") && !measure.contains("secrets"));
    assert!(!propose.contains("cargo") && propose.contains("run: .ci/propose-client.sh proposal\n"));
    done(foreign("shellcheck").arg(root().join(".ci/propose-client.sh")));
}
