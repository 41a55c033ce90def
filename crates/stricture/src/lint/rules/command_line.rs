//! What a command line runs, as far as its text tells.

use std::borrow::Cow;

/// Words of a command line that are looked at.
const MOST_WORDS: usize = 16;

/// Programs whose first argument is a script, with the options that may stand before it: one-letter ones without a value.
const INTERPRETERS: &[(&str, &str)] = &[
    ("sh", "aefilnuvxp"),
    ("bash", "aefilnuvxp"),
    ("zsh", "aefilnuvxp"),
    ("dash", "aefilnuvxp"),
    ("ksh", "aefilnuvxp"),
    ("python", "bBdEiIOqsSuv"),
    ("python2", "bBdEiOqsSuv"),
    ("python3", "bBdEiIOqsSuv"),
    ("node", ""),
    ("ruby", "w"),
    ("perl", "wT"),
    ("php", ""),
];

/// Programs that run the program after them, with those of their options that have a value of their own.
const WRAPPERS: &[(&str, &[&str])] = &[
    ("command", &[]),
    ("env", &["-u", "--unset", "-C", "--chdir"]),
    ("exec", &["-a"]),
    ("nice", &["-n", "--adjustment"]),
    ("nohup", &[]),
    ("time", &[]),
    ("timeout", &["-k", "--kill-after", "-s", "--signal"]),
];

/// The shells among the interpreters, which also run a text after the option `c`.
const SHELLS: &[&str] = &["sh", "bash", "zsh", "dash", "ksh"];

/// The files that a command line for a POSIX shell runs: its program where that is given by path, and the script that it hands to an
/// interpreter, also in a text that it hands to a shell. Nothing where variables, or the shell's grammar, decide.
pub(in crate::lint) fn files(command: &str) -> Vec<Cow<'_, str>> {
    if let Some((folder, rest)) = change_of_folder(command) {
        return files(rest).into_iter().map(|file| below(folder, file)).collect();
    }
    let words = words(command);
    let mut words = words.get(wrappers(&words)..).unwrap_or_default().iter();
    let Some(program) = words.next() else { return Vec::new() };
    let mut files = Vec::new();
    if program.contains('/') {
        files.push(program.clone());
    }
    let name = program.rsplit('/').next().unwrap_or(program);
    if SHELLS.contains(&name) && words.clone().next().is_some_and(|word| takes_text(word)) {
        let text = words.nth(1).map(Cow::as_ref).unwrap_or_default();
        files.extend(self::files(text).into_iter().map(|file| Cow::Owned(file.into_owned())));
        return files;
    }
    // The shell reads such a script itself. Without a slash, it looks for the file on its search path first.
    if matches!(program.as_ref(), "." | "source") {
        files.extend(words.next().filter(|script| script.contains('/')).cloned());
        return files;
    }
    if let Some((_, flags)) = INTERPRETERS.iter().find(|(interpreter, _)| *interpreter == name) {
        let is_flag = |word: &str| {
            word.strip_prefix('-')
                .is_some_and(|letters| !letters.is_empty() && letters.chars().all(|c| flags.contains(c)))
        };
        if let Some(script) = words.find(|word| !is_flag(word)).filter(|word| !word.starts_with('-')) {
            files.push(script.clone());
        }
    }
    files
}

/// The folder of `cd FOLDER && …`, and the rest.
fn change_of_folder(command: &str) -> Option<(&str, &str)> {
    let (folder, rest) = command.trim_start().strip_prefix("cd ")?.split_once(['&', ';'])?;
    let folder = folder.trim();
    let is_plain =
        !folder.is_empty() && !folder.contains(|c: char| c.is_ascii_whitespace() || "'\"\\$`|<>()*?[{#-".contains(c));
    is_plain.then(|| (folder, rest.trim_start_matches('&')))
}

/// The path of a file in a folder, if the path does not say where it begins.
fn below<'t>(folder: &str, file: Cow<'t, str>) -> Cow<'t, str> {
    if file.starts_with(['/', '~']) || !file.contains('/') {
        return file;
    }
    let file = file.strip_prefix("./").unwrap_or(&file);
    Cow::Owned(format!("{}/{file}", folder.trim_end_matches('/')))
}

/// How many words come before the program: assignments, and programs that run another one, with their options.
fn wrappers(words: &[Cow<'_, str>]) -> usize {
    let mut count = 0;
    let mut wrapper = None;
    while let Some(word) = words.get(count) {
        let word = word.as_ref();
        if WRAPPERS.iter().any(|(name, _)| word == *name) {
            wrapper = Some(word);
        } else if let Some(name) = wrapper.filter(|_| word.starts_with('-')) {
            let has_value = WRAPPERS.iter().any(|(wrapper, values)| *wrapper == name && values.contains(&word));
            count += usize::from(has_value);
        } else if wrapper == Some("timeout") && word.starts_with(|c: char| c.is_ascii_digit()) {
            wrapper = Some("");
        } else if !is_assignment(word) {
            break;
        }
        count += 1;
    }
    count
}

/// Whether an option of a shell says that a text with commands follows.
fn takes_text(option: &str) -> bool {
    option
        .strip_prefix('-')
        .is_some_and(|letters| letters.contains('c') && letters.chars().all(|c| "acefilnuvxp".contains(c)))
}

/// The files that a command line for Windows runs: its program where that is given by path, and the script that it hands to
/// PowerShell.
pub(in crate::lint) fn windows_files(command: &str) -> Vec<&str> {
    let words = windows_words(command);
    let mut words = words.into_iter();
    let Some(program) = words.next() else { return Vec::new() };
    let mut files = Vec::new();
    if program.contains(['/', '\\']) {
        files.push(program);
    }
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program).to_ascii_lowercase();
    if matches!(name.trim_end_matches(".exe"), "powershell" | "pwsh") {
        files.extend(words.skip_while(|word| !word.eq_ignore_ascii_case("-file")).nth(1));
    }
    files.retain(|file| !file.contains(['%', '$']));
    files
}

/// The first words as a POSIX shell splits them, up to anything that is more than a literal word.
fn words(command: &str) -> Vec<Cow<'_, str>> {
    let mut found = Vec::new();
    let mut rest = command.trim_start();
    while !rest.is_empty() && found.len() < MOST_WORDS {
        let end =
            rest.find(|c: char| c.is_ascii_whitespace() || "'\"\\$`;|&<>()*?[{#".contains(c)).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(end);
        if after.is_empty() || after.starts_with(|c: char| c.is_ascii_whitespace()) {
            found.push(Cow::Borrowed(plain));
            rest = after.trim_start();
            continue;
        }
        if after.starts_with([';', '&', '|']) && !plain.is_empty() {
            found.push(Cow::Borrowed(plain));
            break;
        }
        let Some((word, after)) = quoted_word(rest) else { break };
        found.push(Cow::Owned(word));
        rest = after.trim_start();
    }
    found
}

/// A word with quotes in it, and what follows. `None` where it is more than a literal word.
fn quoted_word(text: &str) -> Option<(String, &str)> {
    let mut word = String::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (open, c) {
            (Some(quote), c) if c == quote => open = None,
            (Some('"'), '$' | '`' | '\\') => return None,
            (None, '\'' | '"') => open = Some(c),
            (None, c) if c.is_ascii_whitespace() => return Some((word, text.get(at..)?)),
            (None, c) if "\\$`;|&<>()*?[{#".contains(c) => return None,
            (_, c) => word.push(c),
        }
    }
    open.is_none().then_some((word, ""))
}

fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

/// The first words of a command line for Windows.
fn windows_words(command: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = command.trim_start();
    while !rest.is_empty() && found.len() < MOST_WORDS {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        found.push(word);
        rest = after.trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_run() {
        let cases: &[(&str, &[&str])] = &[
            ("/etc/codex/hooks/check", &["/etc/codex/hooks/check"]),
            ("./check --fast", &["./check"]),
            ("'/opt/my hooks/check' --fast", &["/opt/my hooks/check"]),
            ("MODE=fast exec hooks/check", &["hooks/check"]),
            ("python3 -u /etc/codex/hooks/check.py --x", &["/etc/codex/hooks/check.py"]),
            ("/usr/bin/python3 check.py", &["/usr/bin/python3", "check.py"]),
            ("sh -eu hooks/check.sh", &["hooks/check.sh"]),
            ("sh -c 'hooks/check.sh'", &["hooks/check.sh"]),
            ("/bin/bash -lc 'exec python3 check.py'", &["/bin/bash", "check.py"]),
            (". ./check", &["./check"]),
            ("hooks/check; true", &["hooks/check"]),
            ("cd /etc && ./check", &["/etc/check"]),
            ("cd hooks; ./check", &["hooks/check"]),
            ("cd hooks && guard", &[]),
            ("env -i -u X MODE=fast hooks/check", &["hooks/check"]),
            ("timeout -k 9 5s hooks/check", &["hooks/check"]),
            ("nice -n 5 timeout 5 sh hooks/check", &["hooks/check"]),
            // A program that is found by name, code in the command line, options with values, variables, grammar.
            ("guard check", &[]),
            ("python3 -m guard", &[]),
            ("node --require ./x.js y.js", &[]),
            ("\"$HOME/check\"", &[]),
            ("$HOOKS/check", &[]),
            ("cd \"$X\" && ./check", &[]),
            ("", &[]),
            ("'open", &[]),
        ];
        for (command, expected) in cases {
            assert_eq!(files(command), *expected, "{command:?}");
        }
    }

    #[test]
    fn files_that_windows_runs() {
        let cases: &[(&str, &[&str])] = &[
            (r"C:\hooks\check.cmd /q", &[r"C:\hooks\check.cmd"]),
            (r#""C:\my hooks\check.cmd" /q"#, &[r"C:\my hooks\check.cmd"]),
            (r"powershell -NoProfile -File hooks\check.ps1", &[r"hooks\check.ps1"]),
            (r"pwsh.exe -Command .\x.ps1", &[]),
            (r"%ProgramData%\hooks\check.cmd", &[]),
            ("guard check", &[]),
        ];
        for (command, expected) in cases {
            assert_eq!(windows_files(command), *expected, "{command:?}");
        }
    }
}
