//! `stricture lint --fix` on files as they are met: whatever goes wrong, the original survives whole.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Command;

use stricture_tests::{folder, piped, run, stricture};

const BAD: &str = "# No full access.\nallowed_sandbox_modes = [\"workspace-write\"]  # for now\nallow_appshot = true\n";
const SAFE: &str = "# No full access.\nallowed_sandbox_modes = [\"read-only\", \"workspace-write\"]  # for now\nallow_appshot = true\n";
const ALL: &str = "# No full access.\nallowed_sandbox_modes = [\"read-only\", \"workspace-write\"]  # for now\nallow_appshots = true\n";

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// Nothing but the named files is left in the folder.
fn only(folder: &Path, names: &[&str]) {
    let mut found: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    found.sort();
    assert_eq!(found, names);
}

#[test]
fn safe_fixes_and_the_others() {
    let folder = folder(&[("p.toml", BAD)]);
    let file = folder.path().join("p.toml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    let (code, stdout, stderr) = run(folder.path(), &["lint", "--fix", "p.toml"]);
    assert_eq!((code, stderr.as_str()), (1, ""), "the misspelt key is left: {stdout}");
    assert!(stdout.contains("1 error (1 fixed)"), "{stdout}");
    assert_eq!(text(&file), SAFE);
    let (code, stdout, _) = run(folder.path(), &["lint", "--fix", "--unsafe-fixes", "p.toml"]);
    assert_eq!((code, text(&file).as_str()), (0, ALL), "{stdout}");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640, "its permissions stay");
    let before = fs::metadata(&file).unwrap().ino();
    assert_eq!(run(folder.path(), &["lint", "--fix", "p.toml"]).0, 0);
    assert_eq!(fs::metadata(&file).unwrap().ino(), before, "a file with nothing to repair is not written");
    only(folder.path(), &["p.toml"]);
}

#[test]
fn a_difference_is_shown_and_applies() {
    let folder = folder(&[("p.toml", BAD), ("good.toml", "allow_appshots = true\n")]);
    let (code, stdout, stderr) = run(folder.path(), &["lint", "--diff", "--unsafe-fixes", "p.toml", "good.toml"]);
    assert_eq!((code, stderr.as_str()), (1, "stricture: --fix would fix 2 findings\n"));
    assert_eq!(text(&folder.path().join("p.toml")), BAD, "nothing is written");
    let patch = piped(Command::new("patch").args(["--quiet", "-p0"]).current_dir(folder.path()), &stdout);
    assert!(patch.status.success(), "{stdout}");
    assert_eq!(text(&folder.path().join("p.toml")), ALL);
    assert_eq!(run(folder.path(), &["lint", "--diff", "good.toml"]).0, 0);
}

#[test]
fn standard_input_is_repaired_to_standard_output() {
    let output = piped(stricture().args(["lint", "--fix", "-"]), BAD);
    assert_eq!(String::from_utf8_lossy(&output.stdout), SAFE);
    assert!(String::from_utf8_lossy(&output.stderr).contains("unknown-key"));
}

#[test]
fn what_cannot_be_written_stays_as_it_is() {
    let folder = folder(&[("closed.toml", BAD), ("target.toml", BAD)]);
    let path = |name: &str| folder.path().join(name);
    fs::set_permissions(path("closed.toml"), fs::Permissions::from_mode(0o444)).unwrap();
    std::os::unix::fs::symlink("target.toml", path("link.toml")).unwrap();
    for (name, reason) in [("closed.toml", "it is read-only"), ("link.toml", "it is a link")] {
        let (code, stdout, stderr) = run(folder.path(), &["lint", "--fix", name]);
        assert_eq!(code, 2, "{name}");
        assert!(stderr.starts_with(&format!("stricture: {name}: not written: {reason}")), "{stderr}");
        assert!(stdout.contains("missing-read-only"), "the findings are still told: {stdout}");
        assert_eq!(text(&path(name)), BAD);
    }
    assert!(fs::symlink_metadata(path("link.toml")).unwrap().is_symlink());
    only(folder.path(), &["closed.toml", "link.toml", "target.toml"]);
}

/// A file system that has room for the policy and for nothing else.
#[test]
fn a_full_disk() {
    let folder = folder(&[]);
    let policy = format!("{BAD}# {}\n", "x".repeat(40_000));
    fs::write(folder.path().join("policy.toml"), &policy).unwrap();
    fs::create_dir(folder.path().join("disk")).unwrap();
    let script = "mount -t tmpfs -o size=48k tmpfs disk && cp policy.toml disk/p.toml && \
                  { \"$0\" lint --fix disk/p.toml; code=$?; cmp policy.toml disk/p.toml && ls -A disk && exit $code; }";
    let binary = stricture().get_program().to_owned();
    let output = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
        .arg(binary)
        .current_dir(folder.path())
        .output()
        .expect("unshare runs");
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{stdout}{stderr}");
    assert!(stderr.contains("disk/p.toml: not written: no space left on device"), "{stderr}");
    assert!(stdout.ends_with("\np.toml\n"), "nothing but the policy is left: {stdout}");
}

#[test]
fn wrong_use() {
    let folder = folder(&[("p.toml", BAD)]);
    for arguments in [
        &["lint", "--unsafe-fixes", "p.toml"][..],
        &["lint", "--fix", "--diff", "p.toml"],
        &["lint", "--fix", "-", "p.toml"],
        &["lint", "--fix", "--write-baseline", "--baseline", "b.json", "p.toml"],
    ] {
        assert_eq!(run(folder.path(), arguments).0, 2, "{arguments:?}");
    }
    assert_eq!(text(&folder.path().join("p.toml")), BAD);
    only(folder.path(), &["p.toml"]);
}
