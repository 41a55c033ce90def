//! The hooks of `.pre-commit-hooks.yaml`, run by the real pre-commit when a real git commits.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;
use stricture_tests::policies::{BAD, GOOD};
use stricture_tests::{blocks, done, foreign, git, root, said, stricture, with_lasting_build, yaml};
use tempfile::TempDir;

/// A repository with one commit, which holds this checkout as it is now, and that commit.
fn hooks() -> &'static (TempDir, String) {
    static HOOKS: OnceLock<(TempDir, String)> = OnceLock::new();
    HOOKS.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        done(git(folder.path()).args(["init", "--quiet"]));
        let here = |arguments: &[&str]| {
            let mut command = git(&root());
            command.arg("--git-dir").arg(folder.path().join(".git")).arg("--work-tree").arg(root());
            done(command.args(arguments))
        };
        here(&["add", "--all"]);
        here(&["commit", "--quiet", "--message", "this checkout"]);
        let commit = here(&["rev-parse", "HEAD"]);
        (folder, commit)
    })
}

/// Somebody's repository of policies, with a hook set up.
struct Policies {
    folder: TempDir,
    home: TempDir,
    path: String,
}

impl Policies {
    fn with_hook(id: &str, arguments: &str, programs: Option<PathBuf>) -> Self {
        let (folder, home) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let mut path: Vec<PathBuf> = programs.into_iter().collect();
        path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
        let path = std::env::join_paths(path).unwrap().into_string().unwrap();
        let policies = Self { folder, home, path };
        let (hooks, commit) = hooks();
        let hooks = hooks.path().display();
        policies.write(
            ".pre-commit-config.yaml",
            &format!(
                "repos:\n- repo: file://{hooks}\n  rev: {commit}\n  hooks:\n  - id: {id}\n    args: [{arguments}]\n"
            ),
        );
        done(git(policies.folder.path()).args(["init", "--quiet"]));
        done(policies.surroundings(foreign("pre-commit").args(["install", "--install-hooks"])));
        policies
    }

    /// Gives a program this repository, pre-commit a place for its builds, and cargo one that lasts.
    fn surroundings<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.current_dir(self.folder.path()).env("PATH", &self.path).env("PRE_COMMIT_HOME", self.home.path());
        with_lasting_build(command)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Commits all that is there: whether that was let through, and what was said.
    fn commit(&self) -> (bool, String) {
        done(git(self.folder.path()).args(["add", "--all"]));
        let mut command = git(self.folder.path());
        let output = self.surroundings(command.args(["commit", "--message", "policies"])).output().unwrap();
        (output.status.success(), said(&output))
    }

    fn commits(&self) -> usize {
        done(git(self.folder.path()).args(["rev-list", "--all"])).lines().count()
    }
}

/// What a hook does for people who commit policies, wherever its stricture comes from.
fn stands_in_front_of_commits(policies: &Policies) {
    policies.write("policies/sales.toml", BAD);
    policies.write("policies/with space.toml", GOOD);
    policies.write("deep/er/requirements.toml", "allow_appshot = true\n");
    policies.write("eng.requirements.toml", GOOD);
    policies.write("policies/notes.txt", BAD);
    policies.write("policies/stricture.toml", "deny = [\"advice\"]\n");
    policies.write("Cargo.toml", "[package]\n");
    let (passed, said) = policies.commit();
    assert!(!passed && policies.commits() == 0, "{said}");
    // The report, with the way out, as `stricture lint` prints it.
    for part in [
        "`read-only` is missing from the allowed sandbox modes",
        "╭─[policies/sales.toml:1:25]",
        "help: add \"read-only\" to the list",
        "╭─[deep/er/requirements.toml:1:1]",
        "did you mean `allow_appshots`?",
        // One call for all of them, and nothing but policies.
        "4 files checked",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    policies.write("policies/sales.toml", GOOD);
    policies.write("deep/er/requirements.toml", "allow_appshots = true\n");
    let (passed, said) = policies.commit();
    assert!(passed && policies.commits() == 1, "{said}");
    policies.write("policies/notes.txt", GOOD);
    let (passed, said) = policies.commit();
    assert!(passed && said.contains("(no files to check)Skipped"), "{said}");
}

#[test]
fn the_hook_with_the_machines_stricture() {
    let programs = Path::new(stricture().get_program()).parent().unwrap().to_path_buf();
    stands_in_front_of_commits(&Policies::with_hook("stricture-system", "", Some(programs)));
}

#[test]
fn the_hook_that_is_built_from_this_repository() {
    let policies = Policies::with_hook("stricture", "", None);
    let built = fs::read_dir(policies.home.path()).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(built.filter(|path| path.join("rustenv-system/bin/stricture").exists()).count(), 1);
    stands_in_front_of_commits(&policies);
}

/// A commit that touches nothing but the assignments is judged by what it does to all policies.
fn stands_in_front_of_the_repository(policies: &Policies) {
    let assignments = |group: &str| {
        let rule = |group: &str, policy: &str| {
            format!("[[rules]]\ngroups = [\"{group}\"]\npolicy = \"policies/{policy}.toml\"\n")
        };
        format!("default = \"policies/base.toml\"\n{}{}", rule("sre-*", "sre"), rule(group, "eu"))
    };
    for name in ["base", "sre", "eu"] {
        policies.write(&format!("policies/{name}.toml"), GOOD);
    }
    policies.write("assignments.toml", &assignments("eu"));
    let (passed, said) = policies.commit();
    assert!(passed && policies.commits() == 1, "{said}");
    policies.write("assignments.toml", &assignments("sre-eu"));
    let (passed, said) = policies.commit();
    assert!(!passed && policies.commits() == 1, "{said}");
    for part in ["unreachable-group-rule", "╭─[assignments.toml:6:11]", "4 files checked"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    policies.write("assignments.toml", &assignments("eu-*").replace("policies/base", "policies/gone"));
    let (passed, said) = policies.commit();
    assert!(!passed && said.contains("there is no policy `policies/gone.toml`"), "{said}");
    policies.write("assignments.toml", &assignments("eu-*"));
    assert!(policies.commit().0 && policies.commits() == 2);
    // A policy of its own may be fine and yet be one that nobody gets.
    policies.write("policies/draft.toml", GOOD);
    let (passed, said) = policies.commit();
    assert!(!passed && said.contains("nobody gets `policies/draft.toml`"), "{said}");
    std::fs::remove_file(policies.folder.path().join("policies/draft.toml")).unwrap();
    policies.write("notes.toml", "nothing = true\n");
    let (passed, said) = policies.commit();
    assert!(passed && said.contains("(no files to check)Skipped"), "{said}");
}

#[test]
fn the_hook_for_whole_repositories_with_the_machines_stricture() {
    let programs = Path::new(stricture().get_program()).parent().unwrap().to_path_buf();
    let hook = Policies::with_hook("stricture-repo-system", "--deny, warnings", Some(programs));
    stands_in_front_of_the_repository(&hook);
}

#[test]
fn the_hook_for_whole_repositories_that_is_built_from_this_repository() {
    stands_in_front_of_the_repository(&Policies::with_hook("stricture-repo", "--deny, warnings", None));
}

/// Whoever adds a file chooses its name: it is a name, or nothing is done.
#[test]
fn names_of_files_are_no_options() {
    let programs = Path::new(stricture().get_program()).parent().unwrap().to_path_buf();
    for (arguments, told) in [
        ("--", "is missing from the allowed sandbox modes"),
        ("--deny, warnings, --", "is missing from the allowed sandbox modes"),
        ("", "is an option, and a file here has that name"),
        ("--deny, warnings", "is an option, and a file here has that name"),
    ] {
        let policies = Policies::with_hook("stricture-system", arguments, Some(programs.clone()));
        let outside = TempDir::new().unwrap();
        policies.write(&format!("--output=concise:{}/requirements.toml", outside.path().display()), BAD);
        policies.write("--config=x.requirements.toml", "exit-zero = true\n");
        policies.write("bad.requirements.toml", BAD);
        let (passed, said) = policies.commit();
        assert!(!passed && said.contains(told), "{arguments}: {said}");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0, "{arguments}");
    }
    assert_eq!(manifest().iter().filter(|hook| hook["args"][0] == "--").count(), 2, "without arguments of their own");
}

/// A link is no file, and a folder that is a link holds nothing.
#[test]
fn the_hooks_follow_no_link() {
    let programs = Path::new(stricture().get_program()).parent().unwrap().to_path_buf();
    let outside = TempDir::new().unwrap();
    let fixable = "allow_appshot = true\n";
    fs::write(outside.path().join("config.toml"), fixable).unwrap();
    for (id, arguments) in [("stricture-system", "--fix"), ("stricture-repo-system", "--fix, --unsafe-fixes")] {
        let policies = Policies::with_hook(id, arguments, Some(programs.clone()));
        policies.write("assignments.toml", "default = \"policies/config.toml\"\n");
        std::os::unix::fs::symlink(outside.path(), policies.folder.path().join("policies")).unwrap();
        std::os::unix::fs::symlink("/proc/self/environ", policies.folder.path().join("a.requirements.toml")).unwrap();
        let (_, said) = policies.commit();
        assert!(!said.contains("PATH="), "{said}");
        assert_eq!(fs::read_to_string(outside.path().join("config.toml")).unwrap(), fixable, "{id}");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1, "{id}");
    }
}

#[test]
fn a_hook_that_fixes() {
    let programs = Path::new(stricture().get_program()).parent().unwrap().to_path_buf();
    let policies = Policies::with_hook("stricture-system", "--fix", Some(programs));
    policies.write("policies/sales.toml", BAD);
    let (passed, said) = policies.commit();
    assert!(!passed && policies.commits() == 0, "what was fixed waits for somebody to look at it: {said}");
    assert!(said.contains("files were modified by this hook"), "{said}");
    let fixed = fs::read_to_string(policies.folder.path().join("policies/sales.toml")).unwrap();
    assert_eq!(fixed, GOOD);
    let (passed, said) = policies.commit();
    assert!(passed && policies.commits() == 1, "{said}");
}

/// The hooks that this repository offers.
fn manifest() -> Vec<Value> {
    let text = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    yaml(&text).as_array().unwrap().clone()
}

#[test]
fn the_hooks_differ_in_where_the_command_comes_from() {
    done(foreign("pre-commit").arg("validate-manifest").arg(root().join(".pre-commit-hooks.yaml")));
    let alike: Vec<Value> = manifest()
        .into_iter()
        .map(|mut hook| {
            let fields = hook.as_object_mut().unwrap();
            for own in ["id", "language", "description"] {
                assert!(fields.remove(own).is_some(), "{own}");
            }
            hook
        })
        .collect();
    assert_eq!(alike.len(), 4);
    assert_eq!(alike[0], alike[1]);
    assert_eq!(alike[2], alike[3]);
}

/// What the texts tell people to write is what there is.
#[test]
fn the_documented_hooks_exist() {
    let ids: Vec<String> = manifest().iter().map(|hook| hook["id"].as_str().unwrap().to_owned()).collect();
    for page in ["README.md", "docs/pre-commit.md"] {
        let text = fs::read_to_string(root().join(page)).unwrap();
        let found = blocks(&text, "yaml");
        let configurations: Vec<&&str> = found.iter().filter(|block| block.contains("repos:")).collect();
        assert!(!configurations.is_empty(), "{page}");
        for block in configurations {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join("config.yaml");
            fs::write(&path, block).unwrap();
            done(foreign("pre-commit").arg("validate-config").arg(&path));
            for repository in yaml(block)["repos"].as_array().unwrap() {
                assert_eq!(repository["rev"], concat!("v", env!("CARGO_PKG_VERSION")), "{page}");
                for hook in repository["hooks"].as_array().unwrap() {
                    assert!(ids.iter().any(|id| hook["id"] == **id), "{page}: {hook}");
                }
            }
        }
    }
}
