//! `stricture impact`: who gets something else because of a change.

use std::fs;

use serde_json::Value;
use stricture_tests::policies::GOOD;
use stricture_tests::{done, folder, git, run, said, stricture};
use tempfile::TempDir;

const BEFORE: &str = "\
default = \"policies/baseline.toml\"

[[rules]]
name = \"Contractors\"
groups = [\"contractors\"]
policy = \"policies/contractors.toml\"

[[rules]]
name = \"SRE\"
groups = [\"sre-*\"]
policy = \"policies/sre.toml\"
";

/// The two rules the other way round.
const REORDERED: &str = "\
default = \"policies/baseline.toml\"

[[rules]]
name = \"SRE\"
groups = [\"sre-*\"]
policy = \"policies/sre.toml\"

[[rules]]
name = \"Contractors\"
groups = [\"contractors\"]
policy = \"./policies//contractors.toml\"
";

const PEOPLE: &str = "\
email,group
ana@example.com,sre-eu
ana@example.com,contractors
ben@example.com,SRE-us
cy@example.com,contractors
dee@example.com,sales
";

/// A repository of git with a policy repository in `acme`, as it was before, all of it committed.
fn company() -> TempDir {
    let folder = folder(&[
        ("acme/assignments.toml", BEFORE),
        ("acme/policies/baseline.toml", GOOD),
        ("acme/policies/contractors.toml", GOOD),
        ("acme/policies/sre.toml", GOOD),
        ("people.csv", PEOPLE),
    ]);
    done(git(folder.path()).args(["init", "--quiet"]));
    commit(&folder);
    folder
}

fn commit(folder: &TempDir) {
    done(git(folder.path()).args(["add", "--all"]));
    done(git(folder.path()).args(["commit", "--quiet", "--allow-empty", "--message", "policies"]));
}

fn write(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

const ASKED: [&str; 5] = ["impact", "--assignments", "acme", "--base", "HEAD"];

fn human(folder: &TempDir, more: &[&str]) -> (i32, String, String) {
    run(folder.path(), &[&ASKED[..], more].concat())
}

fn json(folder: &TempDir, more: &[&str]) -> Value {
    let (code, stdout, stderr) = human(folder, &[more, &["--format", "json"]].concat());
    assert_eq!((code, stderr.as_str()), (0, ""));
    serde_json::from_str(&stdout).unwrap()
}

#[test]
fn rules_in_another_order() {
    let folder = company();
    assert_eq!(
        human(&folder, &["--directory", "people.csv"]),
        (0, "nothing changed since HEAD\n".into(), String::new())
    );
    write(&folder, "acme/assignments.toml", REORDERED);
    let (code, stdout, _) = human(&folder, &["--directory", "people.csv"]);
    assert_eq!(code, 0);
    assert_eq!(
        stdout,
        "\
since HEAD:
  `SRE` is rule 1 instead of rule 2

1 person gets another policy (of 4):
  1  policies/contractors.toml → policies/sre.toml

ana@example.com  policies/contractors.toml by `Contractors` → policies/sre.toml by `SRE`
"
    );
    assert_eq!(human(&folder, &["--directory", "people.csv", "--deny", "moves"]).0, 1);
    assert_eq!(human(&folder, &["--directory", "people.csv", "--deny", "changes"]).0, 0);
    let told = json(&folder, &["--directory", "people.csv"]);
    assert_eq!(told["schema"], "stricture/impact/1");
    assert_eq!(told["people"]["moved"], 1);
    assert_eq!(told["people"]["affected"][0]["from_rule"], "Contractors");
    assert_eq!(told["rules"][0]["change"], "reordered");
    assert_eq!(told["policies"], Value::Array(vec![]), "another spelling of a path is no other policy");
}

/// People count rules without a name from 1; in JSON, the key counts from 0.
#[test]
fn rules_without_a_name() {
    let folder = company();
    let unnamed = |text: &str| text.replace("name = \"Contractors\"\n", "").replace("name = \"SRE\"\n", "");
    write(&folder, "acme/assignments.toml", &unnamed(BEFORE));
    commit(&folder);
    write(&folder, "acme/assignments.toml", &unnamed(REORDERED));
    let (_, stdout, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert!(stdout.contains("  rule 1 was rule 2\n"), "{stdout}{stderr}");
    assert!(stdout.contains("policies/contractors.toml by rule 1 → policies/sre.toml by rule 1"), "{stdout}");
    let told = json(&folder, &["--directory", "people.csv"]);
    assert_eq!(told["people"]["affected"][0]["from_rule"], "rules[0]");
}

#[test]
fn policies_that_changed() {
    let folder = company();
    write(&folder, "acme/policies/sre.toml", "allow_appshots = false\n");
    write(&folder, "acme/policies/interns.toml", GOOD);
    let rule = "\n[[rules]]\ngroups = [\"sales\", \"interns\"]\npolicy = \"policies/interns.toml\"\n";
    write(&folder, "acme/assignments.toml", &(BEFORE.to_owned() + rule));
    let told = json(&folder, &["--directory", "people.csv"]);
    let people = &told["people"];
    assert_eq!((&people["moved"], &people["changed"], &people["before"]), (&1.into(), &1.into(), &4.into()));
    let changes: Vec<&Value> = told["policies"].as_array().unwrap().iter().map(|policy| &policy["change"]).collect();
    assert_eq!(changes, ["added", "changed"]);
    assert_eq!(told["rules"][0]["after"]["groups"][1], "interns");
    assert_eq!(human(&folder, &["--directory", "people.csv", "--deny", "changes", "--deny", "moves"]).0, 1);
    let (_, stdout, _) = human(&folder, &["--directory", "people.csv"]);
    assert!(stdout.contains("ben@example.com  policies/sre.toml by `SRE`, whose text changed\n"), "{stdout}");
    assert!(
        stdout.contains("dee@example.com  policies/baseline.toml by default → policies/interns.toml by rule 3\n"),
        "{stdout}"
    );
}

#[test]
fn people_who_come_and_go() {
    let folder = company();
    write(
        &folder,
        "later.csv",
        &PEOPLE.replace("dee@example.com,sales", "Ben@Example.com,contractors\neve@example.com,"),
    );
    let directories = ["--directory", "later.csv", "--base-directory", "people.csv"];
    let told = json(&folder, &directories);
    let people = &told["people"];
    let count = |name: &str| people[name].as_u64().unwrap();
    assert_eq!((count("moved"), count("joined"), count("left"), count("changed")), (1, 1, 1, 0), "{told}");
    let (_, stdout, _) = human(&folder, &directories);
    for line in [
        "  no rule and no policy changed\n",
        "ben@example.com  policies/sre.toml by `SRE` → policies/contractors.toml by `Contractors`",
        "eve@example.com  new, policies/baseline.toml by default",
        "dee@example.com  left, had policies/baseline.toml by default",
    ] {
        assert!(stdout.to_lowercase().contains(&line.to_lowercase()), "{line}: {stdout}");
    }
}

/// Somebody who left and came back has two accounts, in any order, and is neither new nor gone.
#[test]
fn people_who_came_back() {
    let folder = company();
    let account =
        |id: usize, active: bool| format!("{{\"id\":\"{id}\",\"userName\":\"ana@example.com\",\"active\":{active}}}");
    for (at, accounts) in
        [[account(1, false), account(2, true)], [account(1, true), account(2, false)]].iter().enumerate()
    {
        write(&folder, &format!("people-{at}.json"), &format!("[{}]", accounts.join(",")));
    }
    for (before, after) in [(0, 1), (1, 0), (0, 0)] {
        let (before, after) = (format!("people-{before}.json"), format!("people-{after}.json"));
        let (code, stdout, _) = human(&folder, &["--directory", &after, "--base-directory", &before]);
        assert_eq!((code, stdout.as_str()), (0, "nothing changed since HEAD\n"));
    }
}

#[test]
fn many_people_are_counted() {
    let folder = company();
    let many: String = (0..50).map(|at| format!("person-{at}@example.com,sales\n")).collect();
    write(&folder, "people.csv", &(PEOPLE.to_owned() + &many));
    write(&folder, "acme/assignments.toml", &BEFORE.replace("baseline", "sre"));
    let (_, stdout, _) = human(&folder, &["--directory", "people.csv", "--top", "3"]);
    assert!(
        stdout.contains("51 people get another policy (of 54):\n  51  policies/baseline.toml → policies/sre.toml\n"),
        "{stdout}"
    );
    assert!(stdout.ends_with("and 48 more; --all lists all people\n"), "{stdout}");
    let (_, stdout, _) = human(&folder, &["--directory", "people.csv", "--all"]);
    assert!(stdout.contains("person-49@example.com"), "{stdout}");
}

#[test]
fn without_a_directory() {
    let folder = company();
    write(&folder, "acme/assignments.toml", &REORDERED.replace("default = \"policies/baseline.toml\"\n", ""));
    let (code, stdout, _) = human(&folder, &[]);
    assert_eq!(code, 0);
    assert!(stdout.contains("the default is no policy instead of policies/baseline.toml"), "{stdout}");
    assert!(stdout.ends_with("to see who is affected, add --directory\n"), "{stdout}");
    assert_eq!(json(&folder, &[])["people"], Value::Null);
    for needs_it in [["--deny", "moves"], ["--base-directory", "people.csv"]] {
        let (code, _, stderr) = human(&folder, &needs_it);
        assert!(code == 2 && stderr.contains("--directory"), "{stderr}");
    }
}

#[test]
fn a_folder_as_the_base() {
    let folder = company();
    write(&folder, "older/assignments.toml", REORDERED);
    for name in ["baseline", "contractors", "sre"] {
        write(&folder, &format!("older/policies/{name}.toml"), GOOD);
    }
    let asked = ["impact", "--assignments", "acme/assignments.toml", "--directory", "people.csv", "--base"];
    let (code, stdout, stderr) = run(folder.path(), &[&asked[..], &["older"]].concat());
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.contains("1 person gets another policy"), "{stdout}");
    fs::remove_file(folder.path().join("older/policies/sre.toml")).unwrap();
    let (code, stdout, stderr) = run(folder.path(), &[&asked[..], &["older"]].concat());
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("there is no policy `policies/sre.toml`"), "{stderr}");
}

/// The work tree, the index and the objects of git stay as they are, and nothing of a revision becomes an option.
#[test]
fn revisions() {
    let folder = company();
    write(&folder, "acme/assignments.toml", REORDERED);
    let status = || done(git(folder.path()).args(["status", "--short"]));
    let before = status();
    let hash = done(git(folder.path()).args(["rev-parse", "HEAD"]));
    for revision in ["HEAD", "@", &hash, &hash[..12]] {
        let asked = ["impact", "--assignments", "acme", "--directory", "people.csv", "--base", revision];
        let (code, stdout, stderr) = run(folder.path(), &asked);
        assert!(code == 0 && stdout.contains("1 person gets another policy"), "{revision}: {stdout}{stderr}");
    }
    assert_eq!(status(), before);
    for (revision, told) in [
        ("--output=stolen", "a revision cannot begin with a hyphen"),
        ("-n1", "a revision cannot begin with a hyphen"),
        ("", "it is empty; write a git revision"),
        ("  ", "it is empty; write a git revision"),
        ("no-such-branch", "git does not know this revision"),
        ("HEAD:acme", "git does not know this revision"),
        ("HEAD --output=stolen", "git does not know this revision"),
        ("$(touch stolen)", "git does not know this revision"),
        ("./people", "git does not know this revision"),
    ] {
        let base = format!("--base={revision}");
        let (code, stdout, stderr) = run(folder.path(), &["impact", "--assignments", "acme", &base]);
        assert_eq!((code, stdout.as_str()), (2, ""), "{revision}");
        assert!(stderr.contains(told), "{revision}: {stderr}");
    }
    assert!(!folder.path().join("stolen").exists() && !folder.path().join("acme/stolen").exists());
}

/// Inside a hook, git says which repository the hook is of. That must not become the one that is asked about; what says where git may look
/// counts all the same.
#[test]
fn inside_a_hook() {
    let (folder, other) = (company(), company());
    write(&other, "acme/policies/sre.toml", "allow_appshots = false\n");
    commit(&other);
    write(&folder, "acme/assignments.toml", REORDERED);
    let own = other.path();
    let ask = |variables: &[(&str, std::path::PathBuf)]| {
        let mut command = stricture();
        command.current_dir(folder.path()).args(ASKED).args(["--directory", "people.csv"]);
        let output = command.envs(variables.iter().cloned()).output().unwrap();
        (output.status.code(), said(&output))
    };
    let expected = ask(&[]);
    assert!(expected.0 == Some(0) && expected.1.contains("1 person gets another policy"), "{expected:?}");
    let hook = [
        ("GIT_DIR", own.join(".git")),
        ("GIT_WORK_TREE", own.to_owned()),
        ("GIT_COMMON_DIR", own.join(".git")),
        ("GIT_INDEX_FILE", own.join(".git/index")),
        ("GIT_OBJECT_DIRECTORY", own.join(".git/objects")),
        ("GIT_ALTERNATE_OBJECT_DIRECTORIES", own.join(".git/objects")),
        ("GIT_NAMESPACE", "other".into()),
        ("GIT_PREFIX", "acme/".into()),
        ("GIT_REPLACE_REF_BASE", "refs/heads/".into()),
        ("GIT_SHALLOW_FILE", own.join("people.csv")),
        ("GIT_GRAFT_FILE", own.join("people.csv")),
    ];
    assert_eq!(ask(&hook), expected);
    for variable in hook {
        assert_eq!(ask(std::slice::from_ref(&variable)), expected, "{}", variable.0);
    }
    let (code, said) = ask(&[("GIT_CEILING_DIRECTORIES", folder.path().to_owned())]);
    assert!(code == Some(2) && said.contains("not a git repository"), "{said}");
}

/// Nothing that is read of a revision may lie elsewhere: not through a link or another repository in the place of a folder.
#[test]
fn folders_that_lead_elsewhere() {
    use std::os::unix::fs::symlink;
    let folder = company();
    let policies = folder.path().join("acme/policies");
    fs::rename(&policies, folder.path().join("elsewhere")).unwrap();
    symlink("../elsewhere", &policies).unwrap();
    commit(&folder);
    fs::remove_file(&policies).unwrap();
    fs::rename(folder.path().join("elsewhere"), &policies).unwrap();
    let (code, stdout, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("policies was a link, and Stricture does not follow links in git"), "{stderr}");
    done(git(folder.path()).args(["rm", "--quiet", "--cached", "acme/policies"]));
    let head = done(git(folder.path()).args(["rev-parse", "HEAD"]));
    let submodule = format!("160000,{head},acme/policies");
    done(git(folder.path()).args(["update-index", "--add", "--cacheinfo", &submodule]));
    done(git(folder.path()).args(["commit", "--quiet", "--message", "elsewhere"]));
    let (code, _, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert!(
        code == 2 && stderr.contains("policies was another repository, and Stricture does not read submodules"),
        "{stderr}"
    );
}

#[test]
fn what_was_committed_may_be_broken() {
    let folder = company();
    write(&folder, "acme/assignments.toml", "default = \"../out.toml\"\n");
    commit(&folder);
    write(&folder, "acme/assignments.toml", BEFORE);
    let (code, stdout, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("HEAD:acme/assignments.toml:1:11"), "{stderr}");
    // A link in git is a text that names a file, which may lie anywhere.
    fs::remove_file(folder.path().join("acme/policies/sre.toml")).unwrap();
    std::os::unix::fs::symlink("contractors.toml", folder.path().join("acme/policies/sre.toml")).unwrap();
    commit(&folder);
    fs::remove_file(folder.path().join("acme/policies/sre.toml")).unwrap();
    write(&folder, "acme/policies/sre.toml", GOOD);
    let (code, _, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert!(code == 2 && stderr.contains("policies/sre.toml was a link"), "{stderr}");
    write(&folder, "acme/policies/sre.toml", &" ".repeat((16 << 20) + 1));
    commit(&folder);
    write(&folder, "acme/policies/sre.toml", GOOD);
    let (code, _, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert!(code == 2 && stderr.contains("policies/sre.toml was larger than a policy may be"), "{stderr}");
    fs::remove_file(folder.path().join("acme/assignments.toml")).unwrap();
    commit(&folder);
    write(&folder, "acme/assignments.toml", BEFORE);
    let (code, _, stderr) = human(&folder, &["--directory", "people.csv"]);
    assert!(code == 2 && stderr.contains("this revision has no assignments.toml"), "{stderr}");
    // Somewhere that git does not know.
    let elsewhere = stricture_tests::folder(&[("assignments.toml", ""), ("people.csv", PEOPLE)]);
    let (code, _, stderr) = run(elsewhere.path(), &["impact", "--base", "HEAD"]);
    assert!(code == 2 && stderr.contains("not a git repository"), "{stderr}");
}
