//! The part of a command that is kept.

use super::LogPosition;

/// Longest text that is kept of a command, in bytes.
const LONGEST: usize = 200;

/// A command with its place. Only the beginning of a long command is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CommandExcerpt {
    /// The beginning of the command.
    pub text: String,
    /// Whether the command is longer.
    pub cut: bool,
    /// The place in the text.
    pub place: LogPosition,
}

impl CommandExcerpt {
    pub(super) fn new(text: &str, place: LogPosition) -> Self {
        let (text, cut) = beginning(text);
        Self { text: text.to_owned(), cut, place }
    }

    /// Takes another command, in the same memory.
    pub(super) fn replace(&mut self, text: &str, place: LogPosition) {
        let (text, cut) = beginning(text);
        self.text.clear();
        self.text.push_str(text);
        (self.cut, self.place) = (cut, place);
    }

    /// Whether it is the beginning of this text.
    pub(super) fn is_of(&self, text: &str) -> bool {
        (self.text.as_str(), self.cut) == beginning(text)
    }
}

fn beginning(text: &str) -> (&str, bool) {
    let end = text.floor_char_boundary(LONGEST);
    text.split_at_checked(end).map_or((text, false), |(text, rest)| (text, !rest.is_empty()))
}
