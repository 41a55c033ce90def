//! Completion scripts, run by the shells that they are for. Where there is no such shell to be had, by what must stand in them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use stricture_tests::{foreign, root, stricture, verbs};
use tempfile::TempDir;

/// The shells that answer here, with the arguments before the script of tests/shells that asks them.
const ASKED: &[(&str, &[&str])] = &[
    ("bash", &["--norc", "complete.bash"]),
    ("elvish", &["-norc", "complete.elv"]),
    ("fish", &["--no-config", "complete.fish"]),
    ("zsh", &["-f", "complete.zsh"]),
];

/// The scripts of all shells in a folder.
struct Scripts(TempDir);

impl Scripts {
    fn write(shells: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        for shell in shells {
            std::fs::write(folder.path().join(shell), script(shell)).unwrap();
        }
        Self(folder)
    }

    fn path(&self, shell: &str) -> PathBuf {
        self.0.path().join(shell)
    }

    /// What a shell offers for the last of these words.
    fn candidates(&self, shell: &str, words: &[&str]) -> BTreeSet<String> {
        let (_, arguments) = ASKED.iter().find(|(name, _)| *name == shell).expect("a shell that is asked");
        let mut command = foreign(shell);
        command.args(*arguments).arg(self.path(shell)).args(words).current_dir(root().join("tests/shells"));
        // What the shells remember of their user, they would remember here.
        command.env("HOME", self.0.path()).env("XDG_STATE_HOME", self.0.path()).env("TERM", "dumb");
        let lines = answer(&mut command);
        // fish sets a description off with a tab.
        lines.lines().map(|line| line.split('\t').next().unwrap_or(line).trim().to_owned()).collect()
    }
}

fn answer(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && stderr.is_empty(), "{command:?}: {stderr}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn script(shell: &str) -> String {
    answer(stricture().args(["completions", shell]))
}

fn set(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Checks that a shell offers `expected`, and with `--` nothing else of that kind.
fn offers(scripts: &Scripts, words: &[&str], expected: &BTreeSet<String>) {
    let last = words.last().copied().unwrap_or_default();
    for (shell, _) in ASKED {
        let mut offered = scripts.candidates(shell, words);
        // Some leave it to the editor to drop what does not begin like the word, or offer options with the values.
        offered.retain(|word| word.starts_with(last) && (last.starts_with('-') || !word.starts_with('-')));
        offered.retain(|word| !last.starts_with("--") || word.starts_with("--"));
        assert_eq!(&offered, expected, "{shell}: {words:?}");
    }
}

#[test]
fn shells_offer_what_there_is() {
    let shells: Vec<&str> = ASKED.iter().map(|(shell, _)| *shell).collect();
    let scripts = Scripts::write(&shells);
    let verbs = verbs();
    assert!(verbs.len() > 4);
    let mut names: BTreeSet<String> = verbs.iter().map(|verb| verb.name.clone()).collect();
    names.insert("help".to_owned());
    offers(&scripts, &["stricture", ""], &names);
    offers(&scripts, &["stricture", "expl"], &set(&["explain"]));
    for verb in &verbs {
        assert!(verb.options.len() > 1, "{}", verb.name);
        offers(&scripts, &["stricture", &verb.name, "--"], &verb.options.iter().cloned().collect());
    }
    let lints: BTreeSet<String> = stricture::lints().iter().map(|lint| lint.name().to_owned()).collect();
    offers(&scripts, &["stricture", "explain", ""], &lints);
    offers(&scripts, &["stricture", "explain", "missing-read"], &set(&["missing-read-only"]));
    let shells = ["bash", "elvish", "fish", "nushell", "powershell", "zsh"];
    offers(&scripts, &["stricture", "completions", ""], &set(&shells));
}

/// The values of options; elvish's scripts leave them to the user.
#[test]
fn shells_offer_the_values_of_options() {
    let scripts = Scripts::write(&["bash", "fish", "zsh"]);
    for shell in ["bash", "fish", "zsh"] {
        for (words, expected) in [
            (&["stricture", "lint", "--format", "js"][..], &["json"][..]),
            (&["stricture", "lint", "--color", ""], &["always", "auto", "never"]),
            (&["stricture", "lint", "--deny", "missing-read"], &["missing-read-only"]),
            (&["stricture", "lint", "--allow", "warn"], &["warnings"]),
        ] {
            assert_eq!(scripts.candidates(shell, words), set(expected), "{shell}: {words:?}");
        }
    }
}

/// No PowerShell and no Nushell is among Debian's packages: what each verb's section of their scripts names.
#[test]
fn scripts_of_shells_that_are_not_here() {
    let powershell = script("powershell");
    let nushell = script("nushell");
    let section = |script: &str, begin: &str, end: &str| {
        let (_, rest) = script.split_once(begin).unwrap_or_else(|| panic!("no {begin}"));
        rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {begin}")).0.to_owned()
    };
    for verb in verbs() {
        let name = &verb.name;
        let of_powershell = section(&powershell, &format!("'stricture;{name}' {{\n"), "break\n");
        let of_nushell = section(&nushell, &format!("export extern \"stricture {name}\" [\n"), "\n  ]\n");
        assert!(powershell.contains(&format!("[CompletionResult]::new('{name}', ")), "{name}");
        for option in &verb.options {
            assert!(of_powershell.contains(&format!("[CompletionResult]::new('{option}', ")), "{name} {option}");
            let stands = |line: &str| line.trim_start().strip_prefix(option.as_str()).is_some_and(ends_a_word);
            assert!(of_nushell.lines().any(stands), "{name} {option}");
        }
    }
    let explain = section(&powershell, "'stricture;explain' {\n", "break\n");
    let values = section(&nushell, "def \"nu-complete stricture explain lint\" [] {\n", "\n  }\n");
    for lint in stricture::lints() {
        assert!(explain.contains(&format!("[CompletionResult]::new('{0}', '{0}', ", lint.name())), "{}", lint.name());
        assert!(values.contains(&format!(" \"{}\" ", lint.name())), "{}", lint.name());
    }
}

fn ends_a_word(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// Each shell that can read without running finds no fault.
#[test]
fn scripts_are_well_formed() {
    let scripts = Scripts::write(&["bash", "zsh", "fish"]);
    for (shell, option) in [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")] {
        answer(foreign(shell).arg(option).arg(scripts.path(shell)));
    }
    let asking: Vec<&Path> = ASKED.iter().map(|(_, arguments)| Path::new(arguments[arguments.len() - 1])).collect();
    assert!(asking.iter().all(|script| root().join("tests/shells").join(script).exists()));
}
