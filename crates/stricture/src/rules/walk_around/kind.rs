//! How a rule is walked around.

use serde::{Serialize, Serializer};

/// How a rule is walked around.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WalkAroundKind {
    /// An option stands between the words of the pattern.
    Option,
    /// An argument stands between the words of the pattern.
    Argument,
    /// Another name or spelling of the same.
    Spelling,
    /// The command is given to a program that runs it.
    Wrapper,
    /// The program is given by another path, or without one.
    Path,
    /// The program is written in other letters.
    LetterCase,
    /// Something is redirected.
    Redirection,
    /// A comment follows.
    Comment,
    /// The program is quoted.
    Quotes,
    /// The command is in a group or another compound command.
    Group,
    /// It runs in the background.
    Background,
    /// Variables are set before it.
    Assignment,
    /// Its words contain what the shell expands.
    Expansion,
}

impl WalkAroundKind {
    /// The word for it, in reports and JSON.
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

    /// What is to be known of it, where that goes beyond the command.
    pub fn note(self) -> Option<&'static str> {
        (self == Self::LetterCase).then_some(
            "runs only where file names ignore letter case, as on macOS; `canonical_matching = true` in the rule stops it",
        )
    }
}

impl Serialize for WalkAroundKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
