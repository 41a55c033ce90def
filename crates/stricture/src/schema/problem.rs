//! The problems of a value: differences between a document and the table, and the client's reaction.

use super::{Field, Kind, OneOf, TableType, Tagged, TextRule, Unknown, Words};
use crate::release::{Release, Releases};
use crate::syntax::{KeyPath, Node, Span, Trail};

/// One thing in which a document departs from the table.
#[derive(Clone, Debug)]
pub(crate) struct Problem<'d> {
    /// The key or value that it is about.
    pub(crate) path: KeyPath,
    /// Its text.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: ProblemKind<'d>,
    /// The releases for which it is a problem.
    pub(crate) clients: Releases,
}

impl Problem<'_> {
    /// Whether the newest client refuses to start because of it.
    pub(crate) fn rejects(&self) -> bool {
        self.kind.rejects() && self.is_of_the_newest()
    }

    /// Whether the newest client cannot read the value.
    pub(super) fn is_unreadable(&self) -> bool {
        self.kind.is_unreadable() && self.is_of_the_newest()
    }

    /// Whether the newest client finds the value at `trail` itself of the wrong form, see [`ProblemKind`].
    pub(super) fn is_about_form(&self, trail: Trail<'_>) -> bool {
        self.kind.is_about_form(&self.path, trail) && self.is_of_the_newest()
    }

    fn is_of_the_newest(&self) -> bool {
        self.clients.contains(Release::newest())
    }
}

/// What a [`Problem`] is.
#[derive(Clone, Debug)]
pub(crate) enum ProblemKind<'d> {
    /// The value is of another type.
    WrongType { expected: Kind, found: &'d Node },
    /// The integer is out of range.
    OutOfRange { min: i64, max: i64, found: i64 },
    /// The text is none of the words.
    UnknownWord { words: WordSet, found: &'d str },
    /// The word is known, but stands for a table: `{ word = { … } }`.
    WordNeedsTable { word: &'static str },
    /// A table stands for a word, but does not have exactly one key.
    NotOneWord { words: &'static Words, keys: usize },
    /// The table under a word that takes none is not empty.
    WordTakesNothing { word: &'d str },
    /// The client reads the word and then refuses to start.
    RefusedWord { word: &'static str },
    /// The client puts another word in its place.
    RewrittenWord { word: &'static str, means: &'static str },
    /// An old spelling.
    RenamedWord { word: &'static str, now: &'static str },
    /// A key that the table does not have; of one that it ignores, the client may say so at its start.
    UnknownKey { key: &'d str, table: &'static TableType, told: bool },
    /// A key that the table must have.
    MissingKey { key: &'static str, table: &'static TableType },
    /// The key that would tell which table it is.
    MissingTag { tagged: &'static Tagged },
    /// The same key under two of its names.
    TwoNames { first: &'d str, first_span: Span, second: &'d str, current: &'static str },
    /// A key that the client refuses in this place.
    RefusedKey { key: &'d str },
    /// An element of an array that says what an earlier one has said.
    Repeated { array: &'d Node, index: usize, first: Span },
    /// A text where a secret would stand, with the name that it goes by where the author chose one.
    Secret { field: &'static Field, name: Option<&'d str>, text: &'d str },
    /// Nothing stands where something must.
    EmptyValue { kind: Kind },
    /// The text has only white space, so the client treats the key as missing.
    BlankText,
    /// The text does not have the form that is demanded.
    BadText { rule: TextRule, text: &'d str },
    /// The text was not judged: too much effort went into others.
    Unjudged,
    /// A table written as an array has too few or too many elements.
    WrongLength { table: &'static TableType, least: usize, most: usize, found: usize },
    /// No alternative fits.
    NoAlternative { one_of: &'static OneOf, found: &'d Node },
    /// A table written as an array of its values.
    Positional { table: &'static TableType },
}

/// Where a word comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum WordSet {
    Words(&'static Words),
    Tag(&'static Tagged),
}

impl WordSet {
    /// The words that one would write.
    pub(crate) fn current(self) -> Vec<&'static str> {
        match self {
            Self::Words(words) => words.current().map(|word| word.word).collect(),
            Self::Tag(tagged) => tagged.words.iter().map(|word| word.word).collect(),
        }
    }
}

impl ProblemKind<'_> {
    /// Whether the client refuses to start because of it.
    pub(crate) fn rejects(&self) -> bool {
        match self {
            Self::RewrittenWord { .. }
            | Self::RenamedWord { .. }
            | Self::Repeated { .. }
            | Self::Secret { .. }
            | Self::Unjudged
            | Self::BlankText
            | Self::Positional { .. } => false,
            Self::UnknownKey { table, .. } => table.unknown == Unknown::Rejected,
            _ => true,
        }
    }

    /// Whether it says of the value at `trail` itself that it is of the wrong form, in which case the other forms matter as much.
    fn is_about_form(&self, path: &KeyPath, trail: Trail<'_>) -> bool {
        matches!(
            self,
            Self::MissingKey { .. } | Self::MissingTag { .. } | Self::WrongType { .. } | Self::WrongLength { .. }
        ) && *path == trail.to_path()
    }

    /// Whether the value cannot even be read: texts are judged only after they were.
    fn is_unreadable(&self) -> bool {
        self.rejects() && !matches!(self, Self::BadText { .. } | Self::EmptyValue { .. })
    }
}
