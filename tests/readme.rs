//! The README's promises.

use stricture_tests::{root, stricture};

/// The first shell block has exactly two commands: the main job on policies that ship here, and every test.
#[test]
fn the_first_shell_block() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```sh\n").expect("a shell block");
    let (block, _) = rest.split_once("```").unwrap();
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
    assert!(text.contains("missing-read-only") && text.contains("rejected"), "{text}");
}

/// Every command of the later blocks that begins with `stricture` ends as its comment says.
#[test]
fn every_link_leads_somewhere() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for target in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !target.starts_with("http") {
            assert!(root().join(target.split('#').next().unwrap()).exists(), "{target}");
        }
    }
}
