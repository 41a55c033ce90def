//! `stricture matrix` and `stricture clients` as their users meet them.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::Value;
use stricture::Release;
use stricture_tests::policies::{BAD, GOOD};
use stricture_tests::{compare, count, files, folder, lint_json, piped, root, run, stricture};

fn fixtures() -> PathBuf {
    root().join("fixtures/matrix")
}

/// The exit code, standard output and standard error of a run; JSON as it is read.
fn record(arguments: &[&str]) -> String {
    let (code, stdout, stderr) = run(&fixtures(), &[&["matrix"], arguments].concat());
    let stdout = match serde_json::from_str::<Value>(&stdout) {
        Ok(answer) => {
            assert_eq!(answer["schema"], "stricture/matrix/1");
            format!("{answer:#}\n")
        }
        Err(_) => stdout,
    };
    let mut out = format!("exit code {code}\n\n--- standard output\n{stdout}");
    if !stderr.is_empty() {
        let _ = write!(out, "\n--- standard error\n{stderr}");
    }
    out
}

/// Each `.args` holds arguments, one per line. The file beside it holds the answer.
#[test]
fn answers_are_as_recorded() {
    let mut wrong = Vec::new();
    let all = files(&fixtures(), "args");
    count("matrix", all.len());
    for case in all {
        let text = std::fs::read_to_string(&case).unwrap();
        let arguments: Vec<&str> = text.lines().collect();
        wrong.extend(compare(&case.with_extension("txt"), &record(&arguments)).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn json(folder: &std::path::Path, arguments: &[&str]) -> (i32, Value) {
    let (code, stdout, stderr) = run(folder, &[&["matrix", "--format", "json"], arguments].concat());
    (code, serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {stdout}{stderr}")))
}

/// The clients have the verdicts of `lint`, for every policy that a person could have written.
#[test]
fn verdicts_are_those_of_the_lint() {
    let policies = root().join("fixtures/realistic");
    let all = files(&policies, "toml");
    assert!(all.len() > 10);
    for policy in all {
        let name = policy.to_string_lossy();
        let (code, matrix) = json(&policies, &[&name]);
        let (_, lint, _) = lint_json(&policies, &["--no-config", "--client", "all", &name]);
        let file = &lint["files"][0];
        assert_eq!(matrix["clients"], file["clients"], "{name}");
        let bad = |cell: &Value| ["rejected", "ignored", "warned"].contains(&cell.as_str().unwrap());
        let lines = matrix["lines"].as_array().unwrap();
        let any = lines.iter().flat_map(|line| line["cells"].as_array().unwrap()).any(bad);
        let rejected = matrix["clients"].as_array().unwrap().iter().any(|client| client["verdict"] == "rejected");
        assert_eq!(code, i32::from(any || rejected), "{name}");
        assert!(lines.iter().all(|line| line["cells"].as_array().unwrap().len() == Release::measured().len()));
    }
}

/// All formats have every line, with the same words.
#[test]
fn formats_agree() {
    let (_, json) = json(&fixtures(), &["mixed.toml"]);
    let (_, human, _) = run(&fixtures(), &["matrix", "mixed.toml"]);
    let (_, markdown, _) = run(&fixtures(), &["matrix", "mixed.toml", "--format", "markdown"]);
    let unescaped = markdown.replace("&#95;", "_").replace("&#46;", ".").replace("&#91;", "[").replace("&#93;", "]");
    for line in json["lines"].as_array().unwrap() {
        let key = line["key"].as_str().unwrap();
        assert!(human.lines().any(|shown| shown.split_whitespace().nth(1) == Some(key)), "{key}: {human}");
        let row = unescaped.lines().find(|row| row.contains(&format!("<code>{key}</code>")));
        let row = row.unwrap_or_else(|| panic!("{key}: {unescaped}"));
        for cell in line["cells"].as_array().unwrap() {
            assert!(row.contains(cell.as_str().unwrap()), "{key}: {row}");
        }
    }
}

/// The lines with cells fit into a terminal of 80 columns.
#[test]
fn the_table_fits_into_80_columns() {
    let mut looked_at = 0;
    for policy in files(&root().join("fixtures/realistic"), "toml") {
        let (_, human, _) = run(&fixtures(), &["matrix", &policy.to_string_lossy()]);
        let (_, rest) = human.split_once("\nlines\n").expect("lines");
        let table = rest.split("\nwhy clients").next().unwrap().split("\nEvery line").next().unwrap();
        for line in table.split("\nThere is no").next().unwrap().lines() {
            let has_cell =
                ["enforced", "warned", "ignored", "rejected", "unmeasured"].iter().any(|cell| line.ends_with(cell));
            looked_at += usize::from(has_cell);
            assert!(!has_cell || line.chars().count() <= 80, "{}: {line}", policy.display());
        }
    }
    assert!(looked_at > 100, "{looked_at}");
}

/// Ten thousand lines are answered at once, and shown in a few.
#[test]
fn ten_thousand_lines() {
    let mut policy = String::from("[features]\n");
    for number in 0..10_000 {
        let _ = writeln!(policy, "no_such_{number} = true");
    }
    let here = folder(&[("p.toml", policy.as_str())]);
    run(here.path(), &["matrix", "p.toml"]);
    let start = Instant::now();
    let (code, human, _) = run(here.path(), &["matrix", "p.toml"]);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(code, 1);
    assert!(human.lines().count() < 100 && human.contains("and 9980 more lines"), "{human}");
    let (_, answer) = json(here.path(), &["p.toml"]);
    assert_eq!(answer["lines"].as_array().unwrap().len(), 10_000);
    let (_, markdown, _) = run(here.path(), &["matrix", "p.toml", "--format", "markdown"]);
    assert!(markdown.len() < 64 << 10 && markdown.contains("more lines"), "{}", markdown.len());
}

#[test]
fn standard_input() {
    let mut command = stricture();
    command.args(["matrix", "-", "--format", "json", "--client", "newest"]);
    let output = piped(&mut command, GOOD);
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &answer["path"]), (Some(0), &Value::from("-")));
    assert_eq!(run(&fixtures(), &["matrix", "-", "--fleet", "-"]).0, 2);
    assert_eq!(run(&fixtures(), &["matrix"]).0, 2);
    assert_eq!(run(&fixtures(), &["matrix", "."]).0, 2);
}

/// A release that is not measured is judged as the one before it, and the answer says so.
#[test]
fn clients_between_the_measured_ones() {
    let (_, answer) = json(&fixtures(), &["enforced.toml", "--client", "0.141.2"]);
    assert_eq!(answer["clients"][0]["judged_as"], "0.138.0");
    let (_, human, _) = run(&fixtures(), &["matrix", "enforced.toml", "--client", "0.141.2"]);
    assert!(human.contains("judged for client 0.141.2 (0.141.2 judged as 0.138.0)"), "{human}");
}

/// The oldest client does not depend on the clients that were asked about.
#[test]
fn the_oldest_client() {
    let oldest = |client: &str| json(&fixtures(), &["new-server.toml", "--client", client]).1["min_client"].clone();
    assert_eq!(oldest("all"), "0.145.0");
    assert_eq!(oldest("newest"), "0.145.0");
    assert_eq!(oldest("0.98.0"), "0.145.0");
}

/// Each answer about a policy names the clients, and says which of them do not start.
#[test]
fn other_verbs_name_the_clients() {
    let server = std::fs::read_to_string(fixtures().join("new-server.toml")).unwrap();
    let policy =
        format!("{server}[rules]\nprefix_rules = [{{ pattern = [{{ token = \"rm\" }}], decision = \"forbidden\" }}]\n");
    let case = "[[cases]]\npolicy = \"policies/p.toml\"\ncommand = \"rm x\"\nexpect = \"forbidden\"\n";
    let here = folder(&[("policies/p.toml", policy.as_str()), ("tests/t.toml", case), ("bad.toml", BAD)]);
    let newest = format!("This is how client {} reads the policy.\n", Release::newest());
    let eval: &[&str] = &["eval", "--policy", "policies/p.toml", "--shell", "rm x"];
    let explain: &[&str] = &["explain", "--policy", "policies/p.toml"];
    for verb in [eval, explain] {
        let (code, human, _) = run(here.path(), verb);
        assert!(code == 0 && human.ends_with(&newest), "{human}");
        let (code, human, _) = run(here.path(), &[verb, &["--client", "0.142.0", "--client", "newest"]].concat());
        assert!(code == 0 && human.contains(&newest), "{human}");
        assert!(
            human.contains("Client 0.142.0 refuses to start with it; `stricture matrix` shows the lines."),
            "{human}"
        );
        let (code, stdout, stderr) = run(here.path(), &[verb, &["--client", "0.142.0"]].concat());
        assert_eq!((code, stdout.as_str()), (2, ""));
        assert!(stderr.contains("needs-newer-client") && stderr.contains("judged for client 0.142.0"), "{stderr}");
        let (_, stdout, _) = run(here.path(), &[verb, &["--format", "json", "--client", "0.142.0.."]].concat());
        let answer: Value = serde_json::from_str(&stdout).unwrap();
        assert_eq!(
            (&answer["clients"][0]["client"], &answer["clients"][0]["verdict"]),
            (&"0.142.0".into(), &"rejected".into())
        );
        assert_eq!(answer["read_as"], Release::newest().to_string());
        assert_eq!(run(here.path(), &[verb, &["--client", "0.1.0"]].concat()).0, 2);
    }
    let (code, human, stderr) = run(here.path(), &["test"]);
    assert!(code == 0 && human.contains(&format!("; judged for client {}", Release::newest())), "{human}{stderr}");
    let (code, human, stderr) = run(here.path(), &["test", "--client", "0.142.0.."]);
    assert!(code == 2 && human.contains("pass"), "{human}{stderr}");
    assert!(stderr.contains("policies/p.toml: client 0.142.0 refuses to start with this policy"), "{stderr}");
    assert_eq!(run(here.path(), &["explain", "unknown-key", "--client", "all"]).0, 2);
}

/// `clients` in `stricture.toml` says for whom the other subcommands answer, and each answer names them: a setting hides nothing.
#[test]
fn the_setting_names_the_clients() {
    let policy = "[otel]\nheaders_helper = \"/usr/local/bin/headers\"\n";
    let here = folder(&[("stricture.toml", "clients = [\"0.169.0\"]\n"), ("p.toml", policy)]);
    let (code, _, stderr) = run(here.path(), &["explain", "--policy", "p.toml"]);
    assert!(code == 2 && stderr.contains("judged for client 0.169.0"), "{stderr}");
    let (code, human, _) = run(here.path(), &["explain", "--policy", "p.toml", "--client", "newest"]);
    assert!(code == 0 && human.contains(&format!("client {}", Release::newest())), "{human}");
    // The newest client refuses this policy, and the setting asks about another one: the answer says about which.
    let here = folder(&[("stricture.toml", "clients = [\"0.165.0\"]\n"), ("p.toml", "[otel]\nno_such = 1\n")]);
    let (code, human, _) = run(here.path(), &["eval", "--policy", "p.toml", "--shell", "ls"]);
    assert!(code == 0 && human.contains("This is how client 0.165.0 reads the policy."), "{human}");
    assert_eq!(run(here.path(), &["eval", "--policy", "p.toml", "--shell", "ls", "--client", "newest"]).0, 2);
    let broken = folder(&[("stricture.toml", "clients = [\"0.1.0\"]\n"), ("p.toml", GOOD)]);
    assert_eq!(run(broken.path(), &["explain", "--policy", "p.toml"]).0, 2);
}

/// The list of releases says of each key what the table of the format says.
#[test]
fn the_list_of_clients() {
    let (code, stdout, _) = run(&fixtures(), &["clients", "--format", "json"]);
    let answer: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((code, &answer["schema"]), (0, &Value::from("stricture/clients/1")));
    let releases = answer["releases"].as_array().unwrap();
    let names: Vec<&str> = releases.iter().map(|release| release["client"].as_str().unwrap()).collect();
    assert_eq!(names, Release::measured().iter().map(ToString::to_string).collect::<Vec<_>>());
    let keys = answer["keys"].as_array().unwrap();
    for key in stricture::schema::keys() {
        let Some(since) = key.since() else { continue };
        let told = keys.iter().find(|told| told["key"] == key.as_str()).unwrap_or_else(|| panic!("{}", key.as_str()));
        assert_eq!(told["since"].as_str().map(str::to_owned), since.present_in().map(|release| release.to_string()));
        assert_eq!(told["measured"], since.knowledge().unmeasured.is_empty(), "{}", key.as_str());
    }
    let new = |client: &str, list: &str| {
        let release = releases.iter().find(|release| release["client"] == client).unwrap();
        release["new"][list].as_array().unwrap().clone()
    };
    assert!(new("0.171.0", "keys").contains(&"network_proxy.transparent_tcp".into()));
    assert!(new("0.171.0", "features").contains(&"utc_environment_date".into()));
    assert!(new("0.169.0", "words").iter().any(|word| word["word"] == "prompt-user"));
    assert!(new("0.98.0", "keys").is_empty());
    let (code, human, _) = run(&fixtures(), &["clients"]);
    assert!(code == 0 && human.starts_with(&format!("{}\n", Release::newest())), "{human}");
    assert!(human.contains("otel (with ") && human.lines().all(|line| line.chars().count() <= 110), "{human}");
    assert!(names.iter().all(|name| human.lines().any(|line| line == *name)));
}
