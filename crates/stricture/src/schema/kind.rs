//! What a key takes.

use super::TableType;

/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A boolean.
    Bool,
    /// An integer in this range, ends included.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// A string; the client also takes an unquoted date or time.
    Text,
    /// A file system path, written as a string.
    Path,
    /// Anything at all.
    Any,
    /// An array.
    Array(&'static Kind),
    /// A table of entries whose names are free.
    Map {
        /// What an entry's name stands for, such as `<profile>`.
        entry: &'static str,
        /// What an entry holds.
        of: &'static Kind,
    },
    /// A table with known keys.
    Table(&'static TableType),
    /// One of a set of words.
    Words(&'static Words),
    /// One of several tables, told apart by a key.
    Tagged(&'static Tagged),
    /// The first of several readings that fits.
    OneOf(&'static OneOf),
}

/// A set of words.
#[derive(Debug)]
pub struct Words {
    /// Its name in the schema files.
    pub name: &'static str,
    /// What is chosen with it, in one line.
    pub help: &'static str,
    /// Whether it must be written as a string; elsewhere `{ word = {} }` will do.
    pub text_only: bool,
    /// The words.
    pub words: &'static [Word],
}

/// One word of a set.
#[derive(Debug)]
pub struct Word {
    /// The word; letter case counts.
    pub word: &'static str,
    /// What choosing it means, in one line.
    pub help: &'static str,
    /// The word that the client puts in its place, with another meaning.
    pub means: Option<&'static str>,
    /// The present spelling of this old word, with the same meaning.
    pub renamed_to: Option<&'static str>,
    /// The client reads it and then drops it.
    pub dropped: bool,
    /// The client reads it and then refuses to start.
    pub rejected: bool,
    /// The word is not a string but the only key of a table that holds this.
    pub payload: Option<Kind>,
}

/// One of several tables, told apart by the word under one of their keys.
#[derive(Debug)]
pub struct Tagged {
    /// Its name in the schema files.
    pub name: &'static str,
    /// What it is for, in one line.
    pub help: &'static str,
    /// The key that tells them apart.
    pub tag: &'static str,
    /// The words under that key with the tables that they announce.
    pub words: &'static [TaggedWord],
}

/// One word of a [`Tagged`] and its table.
#[derive(Debug)]
pub struct TaggedWord {
    /// The word; letter case counts.
    pub word: &'static str,
    /// What it announces, in one line.
    pub help: &'static str,
    /// The keys that go with it.
    pub table: &'static TableType,
}

/// Several readings of one value, tried in order.
#[derive(Debug)]
pub struct OneOf {
    /// Its name in the schema files.
    pub name: &'static str,
    /// What it is for, in one line.
    pub help: &'static str,
    /// The readings.
    pub alternatives: &'static [Alternative],
}

/// One reading of a [`OneOf`].
#[derive(Debug)]
pub struct Alternative {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
}

impl Words {
    /// The entry of this word.
    pub fn get(&self, word: &str) -> Option<&'static Word> {
        self.words.iter().find(|candidate| candidate.word == word)
    }

    /// The words that one would write: no old spellings, none that is dropped or refused.
    pub fn current(&self) -> impl Iterator<Item = &'static Word> {
        self.words
            .iter()
            .filter(|word| word.means.is_none() && word.renamed_to.is_none() && !word.dropped && !word.rejected)
    }
}

impl Tagged {
    /// The entry of this word.
    pub fn get(&self, word: &str) -> Option<&'static TaggedWord> {
        self.words.iter().find(|candidate| candidate.word == word)
    }
}

impl Kind {
    /// What it takes, for messages: `a boolean`, `an array of strings`.
    pub fn describe(&self) -> String {
        match self {
            Self::Array(of) => format!("an array of {}", of.describe_many()),
            Self::Map { of, .. } => format!("a table of {}", of.describe_many()),
            Self::OneOf(one_of) => one_of
                .alternatives
                .iter()
                .map(|alternative| alternative.kind.describe())
                .fold(Vec::new(), |mut seen: Vec<String>, next| {
                    if !seen.contains(&next) {
                        seen.push(next);
                    }
                    seen
                })
                .join(" or "),
            Self::Words(words) if words.current().all(|word| word.payload.is_some()) => "a table".to_owned(),
            _ => format!("{} {}", self.article(), self.noun()),
        }
    }

    fn describe_many(&self) -> String {
        match self {
            Self::Array(of) => format!("arrays of {}", of.describe_many()),
            Self::Map { of, .. } => format!("tables of {}", of.describe_many()),
            Self::OneOf(one_of) => one_of.alternatives.first().map_or_else(
                || "values".to_owned(),
                |first| {
                    let last = one_of.alternatives.last().unwrap_or(first);
                    if first.kind.noun() == last.kind.noun() {
                        first.kind.describe_many()
                    } else {
                        format!("{} or {}", first.kind.describe_many(), last.kind.describe_many())
                    }
                },
            ),
            _ => format!("{}s", self.noun()),
        }
    }

    fn article(&self) -> &'static str {
        match self {
            Self::Integer { .. } => "an",
            _ => "a",
        }
    }

    fn noun(&self) -> &'static str {
        match self {
            Self::Bool => "boolean",
            Self::Integer { .. } => "integer",
            Self::Text | Self::Path | Self::Words(_) => "string",
            Self::Any | Self::OneOf(_) => "value",
            Self::Array(_) => "array",
            Self::Map { .. } | Self::Table(_) | Self::Tagged(_) => "table",
        }
    }
}
