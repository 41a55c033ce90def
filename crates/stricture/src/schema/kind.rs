//! The kind of value that a key takes.

use super::TableType;
use crate::release::{Era, Releases};

/// The kind of value that a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A boolean.
    Bool,
    /// An integer in this range, ends included.
    Integer {
        /// The smallest value.
        min: i64,
        /// The largest value.
        max: i64,
    },
    /// A string; the client also takes an unquoted date or time.
    Text,
    /// A file system path, written as a string.
    Path,
    /// Any value.
    Any,
    /// An array.
    Array(&'static Kind),
    /// A table of entries whose names are free.
    Map {
        /// The placeholder for the name of an entry, such as `<profile>`.
        entry: &'static str,
        /// The kind of an entry's value.
        of: &'static Kind,
    },
    /// A table with known keys.
    Table(&'static TableType),
    /// One of a set of words.
    Words(&'static Words),
    /// One of several tables. The value of one key decides which.
    Tagged(&'static Tagged),
    /// The first of several alternatives that matches.
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
    /// The releases that replace the word, if not all do.
    pub(crate) means_in: Option<Era>,
    pub(crate) renamed_to: Option<&'static str>,
    pub(crate) rejected: bool,
    pub(crate) payload: Option<Kind>,
}

impl Word {
    /// Returns the word. Upper and lower case matter.
    pub fn word(&self) -> &'static str {
        self.word
    }

    /// Returns the meaning of the word, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Returns the word that the client uses instead. It has another meaning.
    pub fn means(&self) -> Option<&'static str> {
        self.means
    }

    /// The releases that use the other word, if there is one: the case `full-access-never-before-on-failure`.
    pub(crate) fn replaced_in(&self) -> Releases {
        match self.means {
            None => Releases::none(),
            Some(_) => self.means_in.map_or(Releases::all(), Era::releases),
        }
    }

    /// Returns the current name of this old word. It has the same meaning.
    pub fn renamed_to(&self) -> Option<&'static str> {
        self.renamed_to
    }

    /// Whether the client reads the word and then refuses to start.
    pub fn is_rejected(&self) -> bool {
        self.rejected
    }

    /// Returns the kind of value below the word, if the word is the only key of a table instead of a string.
    pub fn payload(&self) -> Option<Kind> {
        self.payload
    }
}

/// One of several tables. The word at one of their keys decides which.
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
    /// Returns the word. Upper and lower case matter.
    pub fn word(&self) -> &'static str {
        self.word
    }

    /// Returns the purpose of the table, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Returns the table that the word stands for.
    pub fn table(&self) -> &'static TableType {
        self.table
    }
}

/// Several alternatives for one value, tried in order.
#[derive(Debug)]
pub struct OneOf {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) alternatives: &'static [Alternative],
}

impl OneOf {
    /// Returns the name in the schema files.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the purpose, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Returns the alternatives.
    pub fn alternatives(&self) -> &'static [Alternative] {
        self.alternatives
    }
}

/// One alternative of a [`OneOf`].
#[derive(Debug)]
pub struct Alternative {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Alternative {
    /// Returns the name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the kind of value that it takes.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

impl Words {
    /// Returns the name in the schema files.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the purpose of the words, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Whether the word must be a string. Elsewhere, `{ word = {} }` has the same meaning.
    pub fn is_text_only(&self) -> bool {
        self.text_only
    }

    /// Returns the words.
    pub fn words(&self) -> &'static [Word] {
        self.words
    }

    /// Returns the entry of this word.
    pub fn get(&self, word: &str) -> Option<&'static Word> {
        self.words.iter().find(|candidate| candidate.word == word)
    }

    /// Returns the words for new policies: no old names, no ignored words and no refused words.
    pub fn current(&self) -> impl Iterator<Item = &'static Word> {
        self.words.iter().filter(|word| word.means.is_none() && word.renamed_to.is_none() && !word.rejected)
    }
}

impl Tagged {
    /// Returns the name in the schema files.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the purpose, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Returns the key whose word decides which table it is.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Returns the words of that key, each with its table.
    pub fn words(&self) -> &'static [TaggedWord] {
        self.words
    }

    /// Returns the entry of this word.
    pub fn get(&self, word: &str) -> Option<&'static TaggedWord> {
        self.words.iter().find(|candidate| candidate.word == word)
    }
}

impl Kind {
    /// Returns the kind as text for messages: `a boolean`, `an array of strings`.
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
