//! From what the agent asks for to the commands that rules are applied to.

use super::shell::{Opaque, Plain, Splitter};

/// Whether a command is a script for a shell, and whether the client looks inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// It is no script: rules are applied to its words.
    None,
    /// Rules are applied to the commands of the script, and to nothing else.
    Plain,
    /// Rules are applied to the three words: the shell, the flag and the whole script.
    Opaque(Opaque),
}

impl Script {
    /// `none`, `plain` or `opaque`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Plain => "plain",
            Self::Opaque(_) => "opaque",
        }
    }
}

/// What the client puts before a script that it is asked to run, where the agent names no shell and the person's own is bash.
pub const SHELL: [&str; 2] = ["/bin/bash", "-lc"];

/// What rules are applied to.
pub(super) enum Asked<'a> {
    /// The words as they were given.
    Literal(Script),
    /// The commands of a script.
    Commands(Plain<'a>),
}

/// Looks inside a script, if the words are a known shell, `-lc` or `-c`, and a plain script.
pub(super) fn look_inside<'a>(argv: &[&'a str], splitter: &'a mut Splitter) -> Asked<'a> {
    match argv {
        [shell, "-lc" | "-c", script] if is_known_shell(shell) => match splitter.split(script) {
            Ok(plain) => Asked::Commands(plain),
            Err(opaque) => Asked::Literal(Script::Opaque(opaque)),
        },
        _ => Asked::Literal(Script::None),
    }
}

/// The shell, as a command of one word, if rules are applied to it besides: the client found it outside the system's folders. It comes
/// before the commands of the script.
///
/// A person's own login shell is exempt, wherever it lies; whose shell is whose cannot be known from a policy.
pub(super) fn odd_shell<'a>(argv: &'a [&'a str]) -> Option<&'a [&'a str]> {
    let (shell, _) = argv.split_first()?;
    let (folder, _) = shell.rsplit_once('/')?;
    let is_call = matches!(
        (name_of(shell), argv),
        ("bash" | "zsh" | "sh", [_, "-lc" | "-c", _])
            | ("pwsh" | "powershell", [_, "-Command", _] | [_, "-NoProfile", "-Command", _])
            | ("cmd", [_, "/c", _])
    );
    (is_call && !matches!(folder, "/bin" | "/usr/bin")).then(|| argv.get(..1)).flatten()
}

/// Whether the client looks into the scripts of a shell: it goes by the name, whatever the folder and whatever follows a dot.
///
/// ```
/// use stricture::rules::is_known_shell;
///
/// assert!(is_known_shell("zsh") && is_known_shell("/run/current-system/sw/bin/bash") && is_known_shell("/opt/bash.5"));
/// assert!(!is_known_shell("fish") && !is_known_shell("/opt/bash-5") && !is_known_shell("/bin/BASH"));
/// ```
pub fn is_known_shell(shell: &str) -> bool {
    matches!(name_of(shell), "bash" | "zsh" | "sh")
}

/// The name of a shell: the last component of its path, up to a dot.
fn name_of(shell: &str) -> &str {
    let name = shell.rsplit_once('/').map_or(shell, |(_, name)| name);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}
