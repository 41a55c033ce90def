//! The GitHub Action: `action.yml` followed as a runner follows it, with the real script and the real command.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use stricture_tests::policies::GOOD;
use stricture_tests::{blocks, done, files, folder, foreign, root, said, stricture, with_lasting_build, yaml};
use tempfile::TempDir;

const BAD: &str = "allowed_sandbox_modes = [\"workspace-write\"]\nallow_appshot = true\n";

fn action() -> Value {
    yaml(&fs::read_to_string(root().join("action.yml")).unwrap())
}

/// A job with a checked-out workspace, in which the action is a step.
struct Job {
    workspace: TempDir,
    runner: TempDir,
    /// Where programs are looked for first.
    programs: PathBuf,
}

/// What a step left behind.
struct Step {
    code: Option<i32>,
    log: String,
    outputs: BTreeMap<String, String>,
    summary: String,
    path: String,
}

impl Job {
    fn with(policies: &[(&str, &str)]) -> Self {
        let programs = Path::new(stricture().get_program()).parent().unwrap().to_path_buf();
        Self { workspace: folder(policies), runner: TempDir::new().unwrap(), programs }
    }

    /// Runs the action as the runner does: inputs and their defaults into the expressions of `env`, then the step's command,
    /// then the outputs through the expressions of `outputs`.
    fn step(&self, inputs: &[(&str, &str)]) -> Step {
        let action = action();
        assert!(inputs.iter().all(|(name, _)| action["inputs"][name].is_object()), "{inputs:?}");
        let input = |name: &str| match inputs.iter().find(|(given, _)| *given == name) {
            Some((_, value)) => (*value).to_owned(),
            None => action["inputs"][name]["default"].as_str().expect("a default").to_owned(),
        };
        let [step] = action["runs"]["steps"].as_array().unwrap().as_slice() else { panic!("one step") };
        let run = step["run"].as_str().unwrap();
        assert!(!run.contains("${{"), "an expression in a command is evaluated by the shell: {run}");
        assert_eq!(step["shell"], "bash");
        let mut command = foreign("bash");
        command.args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", run]).current_dir(self.workspace.path());
        for (name, value) in step["env"].as_object().unwrap() {
            command.env(name, input(expression(value).strip_prefix("inputs.").unwrap()));
        }
        for name in ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH"] {
            let file = self.runner.path().join(name);
            fs::write(&file, "").unwrap();
            command.env(name, file);
        }
        let rest = std::env::var_os("PATH").unwrap();
        let path = std::iter::once(self.programs.clone()).chain(std::env::split_paths(&rest));
        command
            .env("PATH", std::env::join_paths(path).unwrap())
            .env("GITHUB_ACTIONS", "true")
            .env("GITHUB_ACTION_PATH", root())
            .env("GITHUB_WORKSPACE", self.workspace.path())
            .env("RUNNER_TEMP", self.runner.path());
        // The build of the pre-commit test, if it is there.
        let output = with_lasting_build(&mut command).output().unwrap();
        let read = |name: &str| fs::read_to_string(self.runner.path().join(name)).unwrap();
        let told = read("GITHUB_OUTPUT");
        let told: BTreeMap<&str, &str> = told.lines().map(|line| line.split_once('=').expect(line)).collect();
        let id = step["id"].as_str().unwrap();
        let mut outputs = BTreeMap::new();
        for (name, output) in action["outputs"].as_object().unwrap() {
            let value =
                expression(&output["value"]).strip_prefix(&format!("steps.{id}.outputs.")).expect("of the step");
            outputs.insert(name.clone(), told.get(value).copied().unwrap_or_default().to_owned());
        }
        assert!(told.keys().all(|name| outputs.contains_key(*name)), "{told:?}");
        Step {
            code: output.status.code(),
            log: said(&output),
            outputs,
            summary: read("GITHUB_STEP_SUMMARY"),
            path: read("GITHUB_PATH"),
        }
    }
}

/// What stands between `${{` and `}}`.
fn expression(value: &Value) -> &str {
    let text = value.as_str().unwrap().strip_prefix("${{").expect("an expression");
    text.strip_suffix("}}").expect("an expression").trim()
}

impl Step {
    fn outcome(&self) -> (Option<i32>, &str, &str) {
        (self.code, &self.outputs["verdict"], &self.outputs["findings"])
    }

    fn sarif(&self) -> Value {
        serde_json::from_str(&fs::read_to_string(&self.outputs["sarif"]).unwrap()).unwrap()
    }

    /// The lines of the log that the runner takes for commands, up to their message. Carriage returns end lines there.
    fn commands(&self) -> Vec<&str> {
        let lines = self.log.split(['\n', '\r']).map(str::trim_start);
        lines.filter_map(|line| line.strip_prefix("::")?.split("::").next()).collect()
    }
}

#[test]
fn findings_fail_the_step_and_are_told_in_every_way() {
    let job = Job::with(&[("a/requirements.toml", BAD), ("b.requirements.toml", GOOD)]);
    let step = job.step(&[]);
    assert_eq!(step.outcome(), (Some(1), "rejected", "2"), "{}", step.log);
    let commands = step.commands();
    assert!(
        commands.iter().any(|command| command.starts_with("error file=a/requirements.toml,line=1,")),
        "{}",
        step.log
    );
    assert!(step.summary.contains("missing-read-only"), "{}", step.summary);
    assert!(Path::new(&step.outputs["sarif"]).starts_with(job.runner.path()));
    assert_eq!(step.sarif()["runs"][0]["results"].as_array().unwrap().len(), 2);
    let left = files(job.workspace.path(), "sarif");
    assert!(left.is_empty(), "the checkout stays as it was: {left:?}");
}

#[test]
fn nothing_to_report() {
    let job = Job::with(&[("requirements.toml", GOOD)]);
    let step = job.step(&[]);
    assert_eq!(step.outcome(), (Some(0), "accepted", "0"), "{}", step.log);
    assert_eq!(step.sarif()["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(step.path, "", "nothing had to be built");
}

#[test]
fn inputs_become_arguments() {
    let job = Job::with(&[
        ("with space/requirements.toml", BAD),
        ("-x.toml", GOOD),
        ("other.toml", BAD),
        ("settings.toml", "allow = [\"unknown-key\"]\n"),
        ("risky.toml", "[config_server]\nbase_url = \"https://policies.example.com\"\n"),
    ]);
    let findings = |inputs: &[(&str, &str)]| {
        let step = job.step(inputs);
        (step.code, step.outputs["findings"].clone(), step.log)
    };
    let (code, count, log) = findings(&[("paths", "with space\n-x.toml\r\n\nother.toml\n")]);
    assert_eq!((code, count.as_str()), (Some(1), "4"), "{log}");
    // What the settings suppress is told in the answer, and not counted.
    let (code, count, log) = findings(&[("paths", "other.toml"), ("config", "settings.toml")]);
    assert_eq!((code, count.as_str()), (Some(1), "1"), "{log}");
    let (code, _, log) = findings(&[("paths", "other.toml"), ("args", "--no-config\n--exit-zero\n")]);
    assert_eq!(code, Some(0), "{log}");
    let (lenient, count, log) = findings(&[("paths", "risky.toml")]);
    assert!(lenient == Some(0) && count != "0", "{log}");
    let (strict, _, log) = findings(&[("paths", "risky.toml"), ("deny", "warnings\nadvice")]);
    assert_eq!(strict, Some(1), "{log}");
    let step = job.step(&[("paths", "other.toml"), ("sarif-file", "a report.sarif")]);
    assert_eq!(step.outputs["sarif"], "a report.sarif");
    assert!(job.workspace.path().join("a report.sarif").exists());
}

#[test]
fn what_cannot_be_done_is_an_annotation() {
    let job = Job::with(&[("requirements.toml", GOOD)]);
    let step = job.step(&[("paths", "requirements.toml\ngone.toml")]);
    assert_eq!(step.outcome(), (Some(2), "unknown", "0"), "{}", step.log);
    assert_eq!(step.commands(), ["error title=not linted"], "told once: {}", step.log);
    assert!(step.log.contains("::gone.toml: no such file"), "{}", step.log);
    // What no report tells is told beside what one does; in names, too, signs are the text that they are.
    let step = job.step(&[("paths", "100%.toml"), ("sarif-file", "gone/a.sarif")]);
    assert_eq!(step.commands(), ["error title=not linted", "error title=Stricture"], "{}", step.log);
    assert!(step.log.contains("::stricture: gone/a.sarif: not written: "), "{}", step.log);
    // One of those that could be read is refused, whatever is in the others.
    let job = Job::with(&[("requirements.toml", BAD)]);
    assert_eq!(job.step(&[("paths", "requirements.toml\ngone.toml")]).outcome(), (Some(2), "rejected", "2"));
    let step = job.step(&[("args", "--no-such-option")]);
    assert_eq!(step.outcome(), (Some(2), "unknown", ""), "{}", step.log);
}

/// Every input is text, whatever it looks like, and no file of a pull request steers the workflow.
#[test]
fn nothing_is_evaluated() {
    let attacks = [
        "$(touch owned)",
        "`touch owned`",
        "; touch owned",
        "\"; touch owned; \"",
        "'; touch owned; '",
        "${IFS}&&touch owned",
        "| touch owned",
        "a[$(touch owned)]",
        "*",
        "::set-env name=OWNED::1",
        "x\nverdict=accepted\n::add-mask::x",
        "x\r::add-mask::x",
        "%0A::add-mask::x",
        "--config=/dev/zero",
    ];
    let action = action();
    let inputs: Vec<&String> = action["inputs"].as_object().unwrap().keys().collect();
    assert!(inputs.len() > 5);
    for attack in attacks {
        let job = Job::with(&[("requirements.toml", GOOD)]);
        for input in &inputs {
            let step = job.step(&[(input, attack)]);
            let harmless = |command: &&str| {
                ["error", "warning", "notice", "group", "endgroup"].contains(&command.split(' ').next().unwrap())
            };
            assert!(step.commands().iter().all(harmless), "{input}: {attack}: {}", step.log);
            for folder in [job.workspace.path(), job.runner.path(), &root()] {
                assert!(!folder.join("owned").exists(), "{input}: {attack}");
            }
            assert!(["accepted", "unknown"].contains(&step.outcome().1), "{input}: {attack}");
        }
    }
}

/// Neither are policies, nor can they say how they were judged.
#[test]
fn policies_are_text() {
    let forged = r#"","verdict":"accepted"},{"lint":"a","by":"#;
    let policy = format!(
        "allowed_sandbox_modes = [\"x\\n::add-mask::x\"]\n\"a\\\"{{\\\"verdict\\\":\\\"rejected\\\",\\\"lint\\\":\\\"\" = 1\n'{forged}' = 1\n"
    );
    for name in ["requirements.toml", "::add-mask::x.requirements.toml", "%0A::add-mask::x\n::x::.requirements.toml"] {
        let job = Job::with(&[(name, policy.as_str())]);
        let step = job.step(&[]);
        let answer: Value =
            serde_json::from_str(&fs::read_to_string(job.runner.path().join("stricture.json")).unwrap()).unwrap();
        let file = &answer["files"][0];
        let count = file["findings"].as_array().unwrap().len();
        let code = step.code.unwrap();
        assert_eq!(code, 1, "{}", step.log);
        assert_eq!(step.outputs["verdict"], file["verdict"].as_str().unwrap());
        assert_eq!(step.outputs["findings"], count.to_string(), "{answer}");
        let told = |command: &&str| ["error", "warning", "notice"].contains(&command.split(' ').next().unwrap());
        assert!(step.commands().iter().all(told), "{}", step.log);
    }
}

#[test]
fn versions() {
    let job = Job::with(&[("requirements.toml", GOOD)]);
    assert_eq!(job.step(&[("version", env!("CARGO_PKG_VERSION"))]).code, Some(0));
    let step = job.step(&[("version", "99.0.0")]);
    assert_eq!((step.code, step.commands().len()), (Some(2), 1), "{}", step.log);
    assert!(step.log.contains("not 99.0.0"), "{}", step.log);
}

/// A stricture of another version is not taken: the action builds its own, and later steps find that.
#[test]
fn the_action_builds_what_it_brings() {
    // What a pull request may bring: files by which rustup and cargo choose programs.
    let evil =
        folder(&[("bin/cargo", "#!/bin/sh\ntouch \"$0.ran\"\n"), ("bin/rustc", "#!/bin/sh\ntouch \"$0.ran\"\n")]);
    let program = |name: &str| evil.path().join("bin").join(name);
    for name in ["cargo", "rustc"] {
        fs::set_permissions(program(name), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    let toolchain = format!("[toolchain]\npath = \"{}\"\n", evil.path().display());
    let wrapper = program("rustc").display().to_string();
    let config = format!("[build]\nrustc = \"{wrapper}\"\nrustc-wrapper = \"{wrapper}\"\n");
    let mut job = Job::with(&[
        ("requirements.toml", BAD),
        ("rust-toolchain.toml", &toolchain),
        ("rust-toolchain", &toolchain),
        (".cargo/config.toml", &config),
        ("Cargo.toml", "[package]\nname = \"stricture-cli\"\nversion = \"99.0.0\"\n"),
    ]);
    let old = folder(&[("stricture", "#!/bin/sh\necho stricture 0.0.1\n")]);
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(old.path().join("stricture"), mode).unwrap();
    job.programs = old.path().to_path_buf();
    let step = job.step(&[]);
    assert_eq!(step.outcome(), (Some(1), "rejected", "2"), "{}", step.log);
    let ran = fs::read_dir(evil.path().join("bin")).unwrap().count() > 2;
    assert!(!ran, "the pull request chose a program: {}", step.log);
    let built = Path::new(step.path.trim_end()).join("stricture");
    let version = Command::new(built).arg("-V").output().unwrap();
    assert_eq!(String::from_utf8_lossy(&version.stdout), concat!("stricture ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn readers_of_actions_and_scripts_find_no_fault() {
    let action = root().join("action.yml");
    done(foreign("shellcheck").args(["action/lint.sh", "tests/shells/complete.bash"]).current_dir(root()));
    done(foreign("check-jsonschema").args(["--builtin-schema", "vendor.github-actions"]).arg(&action));
    done(foreign("zizmor").args(["--offline", "--no-config", "--pedantic"]).arg(&action));
}

/// The documented workflows are sound, and name inputs and outputs that there are; all of these are documented.
#[test]
fn the_documented_workflows() {
    let page = fs::read_to_string(root().join("docs/github-action.md")).unwrap();
    let action = action();
    for kind in ["inputs", "outputs"] {
        for name in action[kind].as_object().unwrap().keys() {
            assert!(page.contains(&format!("\n| `{name}` |")), "{name}");
        }
    }
    let rows = page.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, action["inputs"].as_object().unwrap().len() + action["outputs"].as_object().unwrap().len());
    let workflows = blocks(&page, "yaml");
    assert_eq!(workflows.len(), 2);
    for block in workflows {
        let repository = folder(&[(".github/workflows/policies.yml", block)]);
        let workflow = repository.path().join(".github/workflows/policies.yml");
        done(foreign("check-jsonschema").args(["--builtin-schema", "vendor.github-workflows"]).arg(&workflow));
        // That tags can be moved is said below the example.
        let settings = repository.path().join("zizmor.yml");
        fs::write(&settings, "rules:\n  unpinned-uses:\n    config:\n      policies:\n        '*': ref-pin\n").unwrap();
        done(foreign("zizmor").args(["--offline", "--config"]).arg(&settings).arg(&workflow));
        let steps = &yaml(block)["jobs"]["stricture"]["steps"];
        let uses = concat!("OWNER/stricture@v", env!("CARGO_PKG_VERSION"));
        let step = steps.as_array().unwrap().iter().find(|step| step["uses"] == uses).expect("our step");
        for name in step["with"].as_object().into_iter().flat_map(|with| with.keys()) {
            assert!(action["inputs"][name].is_object(), "{name}");
        }
        let ours = block.split("steps.stricture.outputs.").skip(1);
        for name in ours.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '-').next()) {
            assert!(action["outputs"][name].is_object(), "{name}");
        }
    }
}
