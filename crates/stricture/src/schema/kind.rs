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
#[expect(clippy::struct_field_names, reason = "a set of words is made of words")]
pub struct Words {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) text_only: bool,
    pub(crate) words: &'static [Word],
}

/// One word of a set.
#[derive(Debug)]
#[expect(clippy::struct_field_names, reason = "a word is what it is called")]
pub struct Word {
    pub(crate) word: &'static str,
    pub(crate) help: &'static str,
    pub(crate) means: Option<&'static str>,
    pub(crate) renamed_to: Option<&'static str>,
    pub(crate) dropped: bool,
    pub(crate) rejected: bool,
    pub(crate) payload: Option<Kind>,
}

impl Word {
    /// The word; letter case counts.
    pub fn word(&self) -> &'static str {
        self.word
    }

    /// What choosing it means, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// The word that the client puts in its place, with another meaning.
    pub fn means(&self) -> Option<&'static str> {
        self.means
    }

    /// The present spelling of this old word, with the same meaning.
    pub fn renamed_to(&self) -> Option<&'static str> {
        self.renamed_to
    }

    /// The client reads it and then drops it.
    pub fn is_dropped(&self) -> bool {
        self.dropped
    }

    /// The client reads it and then refuses to start.
    pub fn is_rejected(&self) -> bool {
        self.rejected
    }

    /// The word is not a string but the only key of a table that holds this.
    pub fn payload(&self) -> Option<Kind> {
        self.payload
    }
}

/// One of several tables, told apart by the word under one of their keys.
#[derive(Debug)]
pub struct Tagged {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) tag: &'static str,
    pub(crate) words: &'static [TaggedWord],
}

/// One word of a [`Tagged`] and its table.
#[derive(Debug)]
pub struct TaggedWord {
    pub(crate) word: &'static str,
    pub(crate) help: &'static str,
    pub(crate) table: &'static TableType,
}

impl TaggedWord {
    /// The word; letter case counts.
    pub fn word(&self) -> &'static str {
        self.word
    }

    /// What it announces, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// The keys that go with it.
    pub fn table(&self) -> &'static TableType {
        self.table
    }
}

/// Several readings of one value, tried in order.
#[derive(Debug)]
pub struct OneOf {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) alternatives: &'static [Alternative],
}

impl OneOf {
    /// Its name in the schema files.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is for, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// The readings.
    pub fn alternatives(&self) -> &'static [Alternative] {
        self.alternatives
    }
}

/// One reading of a [`OneOf`].
#[derive(Debug)]
pub struct Alternative {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Alternative {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it takes.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

impl Words {
    /// Its name in the schema files.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What is chosen with it, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Whether it must be written as a string; elsewhere `{ word = {} }` will do.
    pub fn is_text_only(&self) -> bool {
        self.text_only
    }

    /// The words.
    pub fn words(&self) -> &'static [Word] {
        self.words
    }

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
    /// Its name in the schema files.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is for, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// The key that tells them apart.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The words under that key with the tables that they announce.
    pub fn words(&self) -> &'static [TaggedWord] {
        self.words
    }

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
