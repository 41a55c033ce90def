//! The spelling of all texts, as `typos` knows it: it knows common misspellings, so that it raises few false alarms.

use std::process::Command;

use stricture_tests::{folder, foreign, root};

fn typos() -> Command {
    let mut command = foreign("typos");
    command.args(["--format", "brief"]);
    command
}

#[test]
fn no_text_is_misspelt() {
    let output = typos().current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// The check itself can fail.
#[test]
fn a_misspelling_is_found() {
    // In parts, so that this file is spelt well itself.
    let misspelt = ["occ", "ured"].concat();
    let folder = folder(&[("page.md", &format!("It {misspelt} again.\n"))]);
    let output = typos().current_dir(folder.path()).output().unwrap();
    let found = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(2), "{found}");
    assert!(found.contains(&format!("`{misspelt}` should be")), "{found}");
}
