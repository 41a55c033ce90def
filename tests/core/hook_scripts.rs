//! What the lints say about the scripts of hooks agrees with the script that a client ran: `fixtures/hooks/scripts.toml`.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use stricture::{Document, lint};
use stricture_tests::{count, root};

/// The folder of the script that ran.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Folder {
    Project,
    Home,
    Policy,
    /// No script ran.
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    clients: Vec<String>,
    platform: String,
    ran: BTreeMap<String, Folder>,
    managed_dir: BTreeMap<String, bool>,
}

fn record() -> Record {
    let text = fs::read_to_string(root().join("fixtures/hooks/scripts.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

/// The lints that say something about a policy with this hook.
fn found(command: &str) -> Vec<String> {
    let mut hook = toml::Table::new();
    hook.insert("type".to_owned(), "command".into());
    hook.insert("command".to_owned(), command.into());
    lints(&format!("features.hooks = true\n[[hooks.SessionStart]]\n[[hooks.SessionStart.hooks]]\n{hook}"))
}

fn lints(policy: &str) -> Vec<String> {
    let report = lint(&Document::parse(policy));
    report.findings().iter().map(|finding| finding.lint.to_string()).collect()
}

#[test]
fn scripts_of_the_project_and_of_the_person_are_reported() {
    let record = record();
    assert_eq!((record.clients.len(), record.platform.as_str()), (2, "linux"));
    for (command, folder) in &record.ran {
        let expected: &[&str] = match folder {
            Folder::Project => &["relative-hook-command"],
            Folder::Home => &["hook-in-home-folder"],
            Folder::Policy | Folder::None => &[],
        };
        assert_eq!(found(command), expected, "{command}");
    }
    count("hook-scripts", record.ran.len());
}

#[test]
fn folders_that_the_client_does_not_use_are_reported() {
    for (dir, is_used) in record().managed_dir {
        let expected: &[&str] = match (dir.contains('$'), is_used) {
            // The client uses the literal text, which is not what the variable stands for.
            (true, _) => &["unexpanded-variable"],
            (false, true) => &[],
            (false, false) => &["relative-managed-dir"],
        };
        assert_eq!(lints(&format!("[hooks]\nmanaged_dir = '{dir}'\n")), expected, "{dir}");
    }
}
