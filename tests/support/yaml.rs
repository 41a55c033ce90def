//! YAML, read by the library that pre-commit brings: as its users' files are read.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::foreign;

const READ: &str = "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer), sys.stdout)";

/// What a YAML text says.
pub fn yaml(text: &str) -> Value {
    let python = Path::new(foreign("pre-commit").get_program()).with_file_name("python");
    let mut command = Command::new(python);
    let mut child =
        command.args(["-c", READ]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("pre-commit's Python");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "no YAML:\n{text}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The code blocks of a Markdown text that are YAML.
pub fn yaml_blocks(markdown: &str) -> Vec<&str> {
    markdown.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}
