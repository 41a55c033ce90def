//! The reasons why a script is opaque.

use std::fmt;

/// The reason why the client reads a script as one literal command.
///
/// The verdict is exact. The reason is our best explanation: if a script has several, it is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpaqueReason {
    /// The script has only spaces.
    Empty,
    /// `#` where a word could begin.
    Comment,
    /// `>`, `<`, `2>&1`, `<<EOF`, `&>`.
    Redirection,
    /// A single `&`.
    Background,
    /// `|&`.
    PipeOfBoth,
    /// `$x`, `${x}`, `$((1))`, `$'x'`.
    Expansion,
    /// `$(x)`, backquotes, `<(x)`.
    Substitution,
    /// `A=1`, alone or before a command.
    Assignment,
    /// `export`, `declare`, `local`, `readonly`, `typeset`, `unset`.
    Declaration,
    /// `if`, `for`, `while`, `until`, `case`, `select`, `function`.
    CompoundCommand,
    /// `( )` or `{ }` around commands, or a parenthesis elsewhere.
    Grouping,
    /// `[ ]` or `[[ ]]` as a command.
    Test,
    /// `!` before a command.
    Negation,
    /// An unquoted `*`, `?`, `[` or `]`.
    Pattern,
    /// An unquoted `{` or `}` in a word.
    Brace,
    /// An unquoted `~`.
    Tilde,
    /// An unquoted `^`.
    Caret,
    /// An unquoted `#` within a word.
    Hash,
    /// An unquoted word, or a piece of a word, that begins with `=`.
    LeadingEquals,
    /// A backslash that escapes the next character, or that nothing follows.
    Backslash,
    /// A program name that is quoted, completely or partly.
    QuotedProgram,
    /// A program name that is a number.
    NumberProgram,
    /// A program name that looks like the beginning of something else, such as `a%b`.
    UnreadableProgram,
    /// A quote that is not closed.
    UnclosedQuote,
    /// Joined quotes that are all empty.
    EmptyJoin,
    /// A connector that has no command on one side, including `;;`.
    DanglingConnector,
    /// A pipeline of tens of thousands of commands that can be read in several ways. The client may read it as commands.
    TooLong,
    /// A NUL character at a place where the client cannot continue.
    Nul,
}

impl OpaqueReason {
    /// Returns the reason as a phrase for people.
    ///
    /// ```
    /// use stricture::rules::shell::OpaqueReason;
    ///
    /// assert_eq!(OpaqueReason::Redirection.phrase(), "a redirection");
    /// ```
    #[must_use]
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Empty => "no command",
            Self::Comment => "a comment",
            Self::Redirection => "a redirection",
            Self::Background => "a command in the background",
            Self::PipeOfBoth => "a pipe of both outputs",
            Self::Expansion => "an expansion",
            Self::Substitution => "a substitution",
            Self::Assignment => "an assignment",
            Self::Declaration => "a declaration",
            Self::CompoundCommand => "a compound command",
            Self::Grouping => "a group of commands",
            Self::Test => "a test in brackets",
            Self::Negation => "a negation",
            Self::Pattern => "an unquoted pattern",
            Self::Brace => "an unquoted brace",
            Self::Tilde => "an unquoted tilde",
            Self::Caret => "an unquoted caret",
            Self::Hash => "an unquoted hash sign",
            Self::LeadingEquals => "a piece that begins with an equals sign",
            Self::Backslash => "a backslash",
            Self::QuotedProgram => "a quoted program",
            Self::NumberProgram => "a number as the program",
            Self::UnreadableProgram => "a program name that cannot be read",
            Self::UnclosedQuote => "an unclosed quote",
            Self::EmptyJoin => "an empty joined word",
            Self::DanglingConnector => "a connector without a command",
            Self::TooLong => "an ambiguous pipeline that is too long",
            Self::Nul => "a NUL character",
        }
    }

    /// Returns the name for programs, which never changes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Comment => "comment",
            Self::Redirection => "redirection",
            Self::Background => "background",
            Self::PipeOfBoth => "pipe-of-both",
            Self::Expansion => "expansion",
            Self::Substitution => "substitution",
            Self::Assignment => "assignment",
            Self::Declaration => "declaration",
            Self::CompoundCommand => "compound-command",
            Self::Grouping => "grouping",
            Self::Test => "test",
            Self::Negation => "negation",
            Self::Pattern => "pattern",
            Self::Brace => "brace",
            Self::Tilde => "tilde",
            Self::Caret => "caret",
            Self::Hash => "hash",
            Self::LeadingEquals => "leading-equals",
            Self::Backslash => "backslash",
            Self::QuotedProgram => "quoted-program",
            Self::NumberProgram => "number-program",
            Self::UnreadableProgram => "unreadable-program",
            Self::UnclosedQuote => "unclosed-quote",
            Self::EmptyJoin => "empty-join",
            Self::DanglingConnector => "dangling-connector",
            Self::TooLong => "too-long",
            Self::Nul => "nul",
        }
    }
}

impl fmt::Display for OpaqueReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.phrase())
    }
}

/// A script that the client reads as one literal command: `bash`, `-lc` and the whole script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason} at byte {at}")]
#[non_exhaustive]
pub struct OpaqueScript {
    /// The first reason.
    pub reason: OpaqueReason,
    /// The place of the reason: a byte offset in the script, at most its length, on a character boundary.
    pub at: usize,
}

impl OpaqueScript {
    /// Creates an opaque script from a reason and its place.
    #[must_use]
    pub const fn new(reason: OpaqueReason, at: usize) -> Self {
        Self { reason, at }
    }
}
