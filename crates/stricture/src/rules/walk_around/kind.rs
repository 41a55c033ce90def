//! The kinds of ways around a rule.

use serde::{Serialize, Serializer};

/// The kinds of ways around a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WalkAroundKind {
    /// An option stands between the words of the pattern.
    Option,
    /// An argument stands between the words of the pattern.
    Argument,
    /// The command has another name or spelling.
    Spelling,
    /// Another program runs the command.
    Wrapper,
    /// The program has another path, or no path.
    Path,
    /// The program is written in other upper and lower case.
    LetterCase,
    /// The command has a redirection.
    Redirection,
    /// A comment follows.
    Comment,
    /// The program is quoted.
    Quotes,
    /// The command is in a group or another compound command.
    Group,
    /// The command runs in the background.
    Background,
    /// The command has variables before it.
    Assignment,
    /// The words contain text that the shell expands.
    Expansion,
}

impl WalkAroundKind {
    /// Returns the word, as reports and JSON write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Option => "option",
            Self::Argument => "argument",
            Self::Spelling => "spelling",
            Self::Wrapper => "wrapper",
            Self::Path => "path",
            Self::LetterCase => "letter-case",
            Self::Redirection => "redirection",
            Self::Comment => "comment",
            Self::Quotes => "quotes",
            Self::Group => "group",
            Self::Background => "background",
            Self::Assignment => "assignment",
            Self::Expansion => "expansion",
        }
    }

    /// Returns a note about the kind, if there is more to say than the command shows.
    pub fn note(self) -> Option<&'static str> {
        (self == Self::LetterCase).then_some(
            "works only if file names ignore upper and lower case, as on macOS; `canonical_matching = true` in the rule stops it",
        )
    }
}

impl Serialize for WalkAroundKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
