//! A command in a log.

use std::borrow::Cow;

use crate::rules::SHELL;
use crate::rules::shell::join;

/// The request that a log records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoggedCommand<'l> {
    /// A script for the usual shell.
    Script(Cow<'l, str>),
    /// A list of words: a program and its arguments, or a script for another shell.
    Words(Vec<Cow<'l, str>>),
}

impl LoggedCommand<'_> {
    /// Calls `use_it` with the words that the rules apply to.
    pub fn with_argv<T>(&self, use_it: impl FnOnce(&[&str]) -> T) -> T {
        match self {
            Self::Script(script) => use_it(&[SHELL[0], SHELL[1], script]),
            Self::Words(words) => use_it(&words.iter().map(AsRef::as_ref).collect::<Vec<&str>>()),
        }
    }

    /// Returns the text for reports. A script stays as it is, and words become a script with the same meaning.
    ///
    /// ```
    /// use stricture::replay::LoggedCommand;
    ///
    /// let asked = LoggedCommand::Words(vec!["git".into(), "commit".into(), "-m".into(), "a b".into()]);
    /// assert_eq!(asked.text(), "git commit -m 'a b'");
    /// let asked = LoggedCommand::Words(vec!["bash".into(), "-lc".into(), "git push".into()]);
    /// assert_eq!(asked.text(), "git push");
    /// ```
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Script(script) => Cow::Borrowed(script),
            Self::Words(words) => match words.as_slice() {
                [shell, flag, script] if is_usual(shell, flag) => Cow::Borrowed(script),
                words => Cow::Owned(join(words.iter().map(AsRef::as_ref))),
            },
        }
    }
}

/// Whether a script is what comes behind these words, as in most logs.
fn is_usual(shell: &str, flag: &str) -> bool {
    [shell, flag] == SHELL || [shell, flag] == ["bash", "-lc"]
}
