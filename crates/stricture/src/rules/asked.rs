//! The step from an agent's request to the commands that the rules apply to.

use super::shell::{OpaqueScript, PlainScript, Splitter};
use super::shells::{SCRIPT_FLAGS, is_known_shell, name_of, script_flags};

/// Whether a command is a script for a shell, and whether the client looks inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// The command is not a script: the rules apply to its words.
    None,
    /// The rules apply to the commands of the script, and to nothing else.
    Plain,
    /// The rules apply to three words: the shell, the flag and the whole script.
    Opaque(OpaqueScript),
}

impl Script {
    /// Returns `none`, `plain` or `opaque`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Plain => "plain",
            Self::Opaque(_) => "opaque",
        }
    }
}

/// The words that the client puts before a script, if the agent names no shell and the person's shell is bash.
pub const SHELL: [&str; 2] = ["/bin/bash", "-lc"];

/// What rules are applied to.
pub(super) enum Asked<'a> {
    /// The words as they were given.
    Literal(Script),
    /// The commands of a script.
    Commands(PlainScript<'a>),
}

/// Looks inside a script, if the words are a known shell, `-lc` or `-c`, and a plain script.
pub(super) fn look_inside<'a>(argv: &[&'a str], splitter: &'a mut Splitter) -> Asked<'a> {
    match argv {
        [shell, flag, script] if SCRIPT_FLAGS.contains(flag) && is_known_shell(shell) => match splitter.split(script) {
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
    let (shell, words) = argv.split_first()?;
    let (folder, _) = shell.rsplit_once('/')?;
    let is_call = [true, false].into_iter().any(|login| {
        let flags = script_flags(name_of(shell), login);
        flags.is_some_and(|flags| words.split_last().is_some_and(|(_, before)| before == flags))
    });
    (is_call && !matches!(folder, "/bin" | "/usr/bin")).then(|| argv.get(..1)).flatten()
}
