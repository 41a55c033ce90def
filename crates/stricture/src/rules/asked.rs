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

/// Whether the client knows a shell whose scripts it looks into.
///
/// ```
/// use stricture::rules::is_known_shell;
///
/// assert!(is_known_shell("zsh") && is_known_shell("/opt/homebrew/bin/bash"));
/// assert!(!is_known_shell("/tmp/bash") && !is_known_shell("fish"));
/// ```
pub fn is_known_shell(shell: &str) -> bool {
    let (folder, name) = shell.rsplit_once('/').map_or((None, shell), |(folder, name)| (Some(folder), name));
    match name {
        "bash" | "zsh" => {
            matches!(folder, None | Some("/bin" | "/usr/bin" | "/usr/local/bin" | "/opt/homebrew/bin"))
        }
        "sh" => matches!(folder, None | Some("/bin" | "/usr/bin")),
        _ => false,
    }
}
