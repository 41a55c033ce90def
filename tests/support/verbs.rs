//! The verbs of the command, as its help names them.

use super::stricture;

/// A verb with its long options.
pub struct Verb {
    pub name: String,
    pub options: Vec<String>,
}

/// All verbs but `help`, which every program has.
pub fn verbs() -> Vec<Verb> {
    let help = said(&["--help"]);
    let (_, rest) = help.split_once("Commands:\n").expect("the help lists commands");
    let names = rest.lines().take_while(|line| !line.is_empty()).filter_map(|line| {
        // What goes on from the line above is indented further.
        let line = line.strip_prefix("  ").filter(|line| !line.starts_with(' '))?;
        line.split(' ').next().filter(|name| *name != "help")
    });
    names.map(|name| Verb { name: name.to_owned(), options: options(&said(&[name, "--help"])) }).collect()
}

fn options(help: &str) -> Vec<String> {
    let lines = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
    let long = lines.filter_map(|line| line.split([' ', '=', ',', '[']).find(|word| word.starts_with("--")));
    long.map(str::to_owned).collect()
}

fn said(arguments: &[&str]) -> String {
    let output = stricture().args(arguments).output().expect("the command runs");
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).expect("text")
}
