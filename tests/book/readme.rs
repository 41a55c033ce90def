//! The README's promises.

use std::collections::BTreeSet;

use stricture_tests::policies::below;
use stricture_tests::{blocks, root, stricture, verbs};

/// The first shell block has exactly two commands: the main job on policies that ship here, and every test.
#[test]
fn the_first_shell_block() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let block = blocks(&readme, "sh")[0];
    let commands: Vec<&str> = block.lines().collect();
    assert_eq!(commands.len(), 2, "{block}");
    assert_eq!(commands[1], "cargo xtask test");
    let arguments: Vec<&str> = commands[0]
        .strip_prefix("cargo run --quiet --package stricture-cli -- ")
        .expect("the first command runs stricture from the checkout")
        .split(' ')
        .collect();
    let output = stricture().args(&arguments).current_dir(root()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{text}");
    // The finding that the README opens with is part of the answer, line by line.
    assert!(text.contains(blocks(&readme, "text")[0].trim_end()), "{text}");
    assert_eq!(text.matches("rejected, client 0.171.0 refuses to start").count(), 10, "{text}");
    // Nothing is said about the sample company, also not what could be said only for advice.
    let company = stricture().args(["lint", "fixtures/acme", "--deny", "advice"]).current_dir(root()).output().unwrap();
    assert_eq!(company.status.code(), Some(0), "{}", String::from_utf8_lossy(&company.stdout));
}

/// The second shell block is about the sample company: its cases pass, and what is shown below is what the last command answers.
#[test]
fn the_sample_company() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let block = blocks(&readme, "sh")[1];
    let mut answers = Vec::new();
    for command in block.lines() {
        let arguments = command.strip_prefix("cargo run --quiet --package stricture-cli -- ").unwrap().split(' ');
        let output = stricture().args(arguments).current_dir(root()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        answers.push(String::from_utf8(output.stdout).unwrap());
    }
    assert!(answers[0].contains("all pass"), "{}", answers[0]);
    assert_eq!(answers.last().unwrap(), blocks(&readme, "text")[1]);
}

/// The table of commands names commands and options that there are, and all commands.
#[test]
fn the_commands_exist() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let rows: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("| `stricture ")).collect();
    let verbs = verbs();
    let mut shown = BTreeSet::new();
    for row in rows {
        let name = row.split([' ', '`']).next().unwrap();
        let verb = verbs.iter().find(|verb| verb.name == name).unwrap_or_else(|| panic!("{row}"));
        shown.insert(name);
        for option in row.split([' ', '`']).filter(|word| word.starts_with("--")) {
            assert!(verb.options.iter().any(|known| known == option), "{row}: {option}");
        }
    }
    assert_eq!(shown, verbs.iter().map(|verb| verb.name.as_str()).collect(), "every command is in the table");
}

#[test]
fn the_number_of_recorded_policies() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("holds more than ").unwrap();
    let number: usize = rest.split_whitespace().next().unwrap().replace(',', "").parse().unwrap();
    assert!(below(&["conformance"]).len() > number);
}

/// Links within the repository lead somewhere.
#[test]
fn every_link_leads_somewhere() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for target in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !target.starts_with("http") {
            assert!(root().join(target.split('#').next().unwrap()).exists(), "{target}");
        }
    }
}
