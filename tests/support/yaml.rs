//! YAML, read by the library that pre-commit brings: as its users' files are read.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{foreign, piped};

const READ: &str = "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer), sys.stdout)";

/// What a YAML text says.
pub fn yaml(text: &str) -> Value {
    let python = Path::new(foreign("pre-commit").get_program()).with_file_name("python");
    let output = piped(Command::new(python).args(["-c", READ]), text);
    assert!(output.status.success(), "no YAML:\n{text}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}
