//! The values of positional arguments (the lints that `explain` knows, the shells), for the shells whose generators leave
//! them out.

use std::fmt::Write as _;

use clap::builder::PossibleValue;
use clap::{Arg, Command};

use super::options::Shell;

/// Adds the values of every command's positional arguments to a script.
pub(super) fn add(shell: Shell, program: &Command, script: &mut String) {
    for command in program.get_subcommands() {
        let verb = command.get_name();
        for value in command.get_positionals().flat_map(Arg::get_possible_values) {
            let (name, help) = (value.get_name(), help(&value));
            match shell {
                // Their generators know them.
                Shell::Bash | Shell::Nushell | Shell::Zsh => {}
                Shell::Fish => {
                    let help = help.replace('\\', "\\\\").replace('\'', "\\'");
                    let condition = format!("__fish_stricture_using_subcommand {verb}");
                    let _ = writeln!(script, "complete -c stricture -n \"{condition}\" -f -a \"{name}\" -d '{help}'");
                }
                Shell::Elvish => {
                    let candidate = format!("cand {name} '{}'", help.replace('\'', "''"));
                    begin(script, &format!("&'stricture;{verb}'= {{"), &candidate);
                }
                Shell::Powershell => {
                    let help = help.replace('\'', "''");
                    let kind = "[CompletionResultType]::ParameterValue";
                    let candidate = format!("[CompletionResult]::new('{name}', '{name}', {kind}, '{help}')");
                    begin(script, &format!("'stricture;{verb}' {{"), &candidate);
                }
            }
        }
    }
}

/// Puts a line at the begin of the section under `header`; the shells sort what they offer.
fn begin(script: &mut String, header: &str, line: &str) {
    if let Some(at) = script.find(&format!("{header}\n")) {
        script.insert_str(at + header.len(), &format!("\n            {line}"));
    }
}

/// What a value means. Shells would print an empty description as one; the name says the same.
fn help(value: &PossibleValue) -> String {
    value.get_help().map_or_else(|| value.get_name().to_owned(), ToString::to_string)
}
