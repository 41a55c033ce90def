//! Command lines of hooks in which the shell fills in a folder of the project or of the person.

/// What a shell turns into the folder of the project, where the client runs a hook: `fixtures/hooks/scripts.toml`.
const PROJECT: &[&str] =
    &["$PWD", "${PWD}", "$(pwd)", "`pwd`", "$(git rev-parse --show-toplevel)", "`git rev-parse --show-toplevel`"];

/// What a shell turns into the person's home folder.
const HOME: &[&str] = &["$HOME", "${HOME}"];

/// The command line with `.` for the folder of the project and `~` for the home folder.
pub(super) fn filled_in(command: &str) -> String {
    let project = PROJECT.iter().fold(command.to_owned(), |text, spelling| replace(&text, spelling, "."));
    HOME.iter().fold(project, |text, spelling| replace(&text, spelling, "~"))
}

/// Replaces a spelling where it is a whole folder.
fn replace(text: &str, spelling: &str, folder: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(spelling) {
        let is_folder = after.starts_with(['/', '"']) && !before.ends_with('\\');
        replaced.push_str(before);
        replaced.push_str(if is_folder { folder } else { spelling });
        rest = after;
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::filled_in;

    #[test]
    fn folders() {
        for (command, expected) in [
            ("$PWD/x", "./x"),
            ("\"$(git rev-parse --show-toplevel)/x\"", "\"./x\""),
            ("`pwd`/x", "./x"),
            ("sh \"${HOME}\"/x", "sh \"~\"/x"),
            ("$HOMES/x", "$HOMES/x"),
            ("echo $HOME", "echo $HOME"),
            ("\\$HOME/x", "\\$HOME/x"),
        ] {
            assert_eq!(filled_in(command), expected, "{command}");
        }
    }
}
