//! Tables of machines: every line counts, in `matrix`, `resolve` and `impact`.

use std::path::Path;

use serde_json::Value;
use stricture_tests::policies::GOOD;
use stricture_tests::{folder, piped, run, stricture};

/// The answer about a table, with the exit code.
fn asked(table: &[u8]) -> (i32, Result<Value, String>) {
    let here = folder(&[("p.toml", GOOD)]);
    std::fs::write(here.path().join("fleet.csv"), table).unwrap();
    let (code, stdout, stderr) = run(here.path(), &["matrix", "p.toml", "--format", "json", "--fleet", "fleet.csv"]);
    let answer = serde_json::from_str::<Value>(&stdout).map(|answer| answer["fleet"].clone());
    (code, answer.map_err(|_| stderr))
}

/// A table, with its clients and their machines, and the lines that name none: each line with its machines.
type Case<'c> = (&'c [u8], &'c [(&'c str, u64)], &'c [(u64, u64, &'c str)]);

#[test]
fn tables_of_machines() {
    let cases: &[Case<'_>] = &[
        (b"version\n0.171.0\n0.171.0\n0.169.0\n", &[("0.169.0", 1), ("0.171.0", 2)], &[]),
        (b"VERSION\r\n0.171.0\r\n", &[("0.171.0", 1)], &[]),
        (b"\xef\xbb\xbfCodex_Version\n0.171.0\n", &[("0.171.0", 1)], &[]),
        (
            b"host,Client Version\na,\"codex-cli 0.142.0\"\nb,\"v0.142.0\"\nc,Codex-CLI 0.142.0\n",
            &[("0.142.0", 3)],
            &[],
        ),
        (b"client,count\n0.148.0-alpha.8,4\n0.141.2,\"17\"\n", &[("0.141.2", 17), ("0.148.0-alpha.8", 4)], &[]),
        // The more exact name wins: `version` may be that of a system, and `client` the name of a machine.
        (b"client,version,codex_version\nlaptop,14.2,0.171.0\n", &[("0.171.0", 1)], &[]),
        (b"client,version\nlaptop,0.171.0\n", &[("0.171.0", 1)], &[]),
        (b"version,machines\n0.171.0,0\n", &[("0.171.0", 0)], &[]),
        (b"version\n", &[], &[]),
        (
            b"version,host\n,a\n  ,b\n",
            &[],
            &[(2, 1, "the line has no client release"), (3, 1, "the line has no client release")],
        ),
        (b"version\n\n\n0.171.0\n", &[("0.171.0", 1)], &[]),
        (
            b"version\nlatest\n0.171\n0.171.0.1\n",
            &[],
            &[
                (2, 1, "`latest` is not a client release"),
                (3, 1, "`0.171` is not a client release"),
                (4, 1, "`0.171.0.1` is not a client release"),
            ],
        ),
        (b"version,machines\n0.1.0,7\n", &[], &[(2, 7, "client 0.1.0 is older than all measured releases")]),
        (
            b"version,machines\n0.171.0,x\n0.171.0,-1\n0.171.0,\n0.171.0,1.5\n",
            &[],
            &[
                (2, 1, "`x` is not a number of machines"),
                (3, 1, "`-1` is not a number of machines"),
                (4, 1, "the line has no number of machines"),
                (5, 1, "`1.5` is not a number of machines"),
            ],
        ),
        (
            b"version,host\n0.171.0\n0.171.0,a,b\n0.171.0,a\n",
            &[("0.171.0", 1)],
            &[
                (2, 1, "the line has 1 field, but the first line has 2"),
                (3, 1, "the line has 3 fields, but the first line has 2"),
            ],
        ),
        (b"version\n\xff\xfe\n0.171.0\n", &[("0.171.0", 1)], &[(2, 1, "the line is not valid UTF-8")]),
        (b"version,note\n0.171.0,\"two\nlines\"\nx,\n", &[("0.171.0", 1)], &[(4, 1, "`x` is not")]),
    ];
    for (table, clients, rows) in cases {
        let shown = String::from_utf8_lossy(table);
        let (code, answer) = asked(table);
        let answer = answer.unwrap_or_else(|error| panic!("{shown}: {error}"));
        assert!(code < 2, "{shown}");
        let found: Vec<(String, u64)> = answer["clients"]
            .as_array()
            .unwrap()
            .iter()
            .map(|client| (client["client"].as_str().unwrap().to_owned(), client["machines"].as_u64().unwrap()))
            .collect();
        let expected: Vec<(String, u64)> = clients.iter().map(|(client, all)| ((*client).to_owned(), *all)).collect();
        assert_eq!(found, expected, "{shown}");
        let told = answer["rows"].as_array().unwrap();
        assert_eq!(told.len(), rows.len(), "{shown}: {told:?}");
        for (told, (line, machines, message)) in told.iter().zip(*rows) {
            assert_eq!((told["line"].as_u64(), told["machines"].as_u64()), (Some(*line), Some(*machines)), "{shown}");
            assert!(told["message"].as_str().unwrap().starts_with(message), "{shown}: {told}");
        }
        // Nothing is lost.
        let (known, unknown): (u64, u64) =
            (clients.iter().map(|(_, all)| all).sum(), rows.iter().map(|row| row.1).sum());
        assert_eq!((answer["machines"].as_u64(), answer["unknown"].as_u64()), (Some(known + unknown), Some(unknown)));
        let outcomes =
            answer["outcomes"].as_array().unwrap().iter().map(|outcome| outcome["machines"].as_u64().unwrap());
        assert_eq!(outcomes.sum::<u64>(), known + unknown, "{shown}");
    }
}

#[test]
fn tables_that_cannot_be_read() {
    for (table, message) in [
        (
            &b"host,os\na,b\n"[..],
            "line 1: there is no column with the client release: name one column of the first line `version`",
        ),
        (b"", "line 1: there is no column with the client release"),
        (b"0.171.0\n", "there is no column with the client release"),
        (b"host;version\na;0.171.0\n", "save it with commas"),
        (b"host\tversion\na\t0.171.0\n", "tabs: save it with commas"),
        (b"version,Version\n0.171.0,0.169.0\n", "there are two columns `version`"),
        (b"version,count,count\n0.171.0,1,2\n", "there are two columns `count`"),
        (b"version\n\"0.171.0\n0.169.0\n", "line 2, column 1: a quote opens here and never closes"),
    ] {
        let (code, answer) = asked(table);
        let error = answer.expect_err(&String::from_utf8_lossy(table));
        assert_eq!(code, 2, "{error}");
        assert!(error.starts_with("stricture: fleet.csv: ") && error.contains(message), "{error}");
    }
    let here = folder(&[("p.toml", GOOD)]);
    let (code, _, stderr) = run(here.path(), &["matrix", "p.toml", "--fleet", "none.csv"]);
    assert!(code == 2 && stderr.contains("none.csv"), "{stderr}");
}

/// The machines' clients decide the exit code, and a table may come through a pipe.
#[test]
fn the_exit_code_is_about_the_machines() {
    let here = folder(&[("p.toml", "allow_login_shell = false\n")]);
    let code = |table: &str| {
        let mut command = stricture();
        command.current_dir(here.path()).args(["matrix", "p.toml", "--fleet", "-", "--client", "newest"]);
        piped(&mut command, table).status.code()
    };
    assert_eq!(code("version\n0.171.0\n0.147.0\n"), Some(0));
    assert_eq!(code("version\n0.171.0\n0.145.0\n"), Some(1));
    assert_eq!(code("version\nrubbish\n"), Some(0));
    assert_eq!(code("os\n1\n"), Some(2));
}

const ASSIGNMENTS: &str = "default = \"policies/base.toml\"\n[[rules]]\nname = \"SRE\"\ngroups = [\"sre-*\"]\npolicy = \"policies/sre.toml\"\n";
const NEW: &str = "[otel]\nheaders_helper = \"/usr/local/bin/headers\"\n";
const MACHINES: &str = "email,group,version,machines\nana@example.com,,0.169.0,2\nANA@example.com,,0.171.0,1\nben@example.com,,0.169.0,1\nzoe@example.com,,0.169.0,1\n,sre-us,0.169.0,5\n,,0.169.0,3\nben@example.com,,junk,1\n";

/// A repository in which the SRE group gets a policy that client 0.169.0 refuses, and the same as it was.
fn company() -> tempfile::TempDir {
    folder(&[
        ("assignments.toml", ASSIGNMENTS),
        ("policies/base.toml", GOOD),
        ("policies/sre.toml", NEW),
        ("people.csv", "email,group\nana@example.com,sre-eu\nben@example.com,sales\n"),
        ("fleet.csv", MACHINES),
        ("before/assignments.toml", ASSIGNMENTS),
        ("before/policies/base.toml", GOOD),
        ("before/policies/sre.toml", GOOD),
    ])
}

fn fleet_of(folder: &Path, arguments: &[&str]) -> Value {
    let (_, stdout, stderr) = run(folder, &[arguments, &["--format", "json"]].concat());
    let answer: Value = serde_json::from_str(&stdout).unwrap_or_else(|_| panic!("{arguments:?}: {stdout}{stderr}"));
    answer["fleet"].clone()
}

/// Whose machines are refused: the owner, the client, the number.
fn refused(fleet: &Value) -> Vec<(String, String, u64)> {
    let all = fleet["refused"].as_array().unwrap().iter();
    let owner = |one: &Value| one["user"].as_str().or(one["group"].as_str()).unwrap().to_owned();
    all.map(|one| (owner(one), one["client"].as_str().unwrap().to_owned(), one["machines"].as_u64().unwrap())).collect()
}

#[test]
fn resolve_says_who_could_not_start() {
    let here = company();
    let table: &[&str] = &["--directory", "people.csv", "--fleet", "fleet.csv"];
    let ana = fleet_of(here.path(), &[&["resolve", "--user", "Ana@Example.com"], table].concat());
    assert_eq!(refused(&ana), [("ana@example.com".to_owned(), "0.169.0".to_owned(), 2)]);
    assert_eq!(ana["machines"], 3);
    let ben = fleet_of(here.path(), &[&["resolve", "--user", "ben@example.com"], table].concat());
    assert_eq!((refused(&ben), &ben["machines"], &ben["unknown"]), (Vec::new(), &1.into(), &1.into()));
    let group = fleet_of(here.path(), &["resolve", "--group", "SRE-US", "--fleet", "fleet.csv"]);
    assert_eq!(refused(&group), [("sre-us".to_owned(), "0.169.0".to_owned(), 5)]);
    let all = fleet_of(here.path(), &[&["resolve", "--summary"], table].concat());
    assert_eq!(refused(&all).iter().map(|(.., machines)| machines).sum::<u64>(), 7);
    assert_eq!((&all["machines"], &all["unknown"], &all["unassigned"]), (&14.into(), &1.into(), &4.into()));
    let (code, human, _) = run(here.path(), &[&["resolve", "--summary"], table].concat());
    assert_eq!(code, 0);
    for part in [
        "machines in fleet.csv\n  7 of 14 machines could not start with the policy that their owner gets\n",
        "  ana@example.com: client 0.169.0 refuses policies/sre.toml (2 machines)\n",
        "  group sre-us: client 0.169.0 refuses policies/sre.toml (5 machines)\n",
        "  4 machines: the owner is not known, so the policy is not either\n",
        "  1 machine: the table names no known client\n    fleet.csv:8: `junk` is not a client release",
    ] {
        assert!(human.contains(part), "{part}: {human}");
    }
    std::fs::write(here.path().join("nobody.csv"), "version\n0.171.0\n").unwrap();
    let (code, _, stderr) = run(here.path(), &["resolve", "--group", "sre-us", "--fleet", "nobody.csv"]);
    assert!(code == 2 && stderr.contains("add a column `email` or `group`"), "{stderr}");
    let all_at_once = [&["resolve", "--all"], table].concat();
    assert_eq!(run(here.path(), &all_at_once).0, 2);
    assert_eq!(run(here.path(), &["resolve", "--group", "x", "--directory", "-", "--fleet", "-"]).0, 2);
}

#[test]
fn impact_says_who_could_no_longer_start() {
    let here = company();
    let change: &[&str] = &["impact", "--base", "before", "--directory", "people.csv", "--fleet", "fleet.csv"];
    let fleet = fleet_of(here.path(), change);
    assert_eq!(refused(&fleet).len(), 2);
    assert!(fleet["refused"].as_array().unwrap().iter().all(|one| one["could_start_before"] == true), "{fleet}");
    let (code, human, _) = run(here.path(), change);
    assert!(code == 0 && human.contains("(2 machines); it could start before\n"), "{human}");
    assert_eq!(run(here.path(), &[change, &["--deny", "refusals"]].concat()).0, 1);
    // What was so before is not a consequence of the change.
    let same: &[&str] =
        &["impact", "--base", "./", "--directory", "people.csv", "--fleet", "fleet.csv", "--deny", "refusals"];
    let (code, human, stderr) = run(here.path(), same);
    assert!(code == 0 && human.contains("it could not start before either"), "{human}{stderr}");
    let (code, _, stderr) = run(here.path(), &["impact", "--base", "before", "--deny", "refusals"]);
    assert!(code == 2 && stderr.contains("--deny refusals needs --fleet"), "{stderr}");
    let (code, _, stderr) = run(here.path(), &["impact", "--base", "before", "--deny", "moves"]);
    assert!(code == 2 && stderr.contains("need --directory"), "{stderr}");
}
