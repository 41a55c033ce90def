//! Tables of the format: which keys they have and how the client reads them.

use super::{Kind, TextRule};

/// A type that is written as a TOML table.
#[derive(Debug)]
pub struct TableType {
    /// Its name in the schema files, such as `prefix_rule`.
    pub name: &'static str,
    /// What it is for, in one line.
    pub help: &'static str,
    /// What an unknown key beside the known ones does.
    pub unknown: Unknown,
    /// The client also reads an array that lists the values of the keys in their order; the number is the fewest elements that
    /// it accepts. `None` where it refuses arrays.
    pub array: Option<usize>,
    /// Any key that is no field is an entry of a map.
    pub rest: Option<Rest>,
    /// The keys, in the client's order.
    pub fields: &'static [Field],
}

/// What an unknown key in a table does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The client reads on and drops it.
    Ignored,
    /// The client refuses to start.
    Rejected,
}

/// The entries of a table beside its named keys.
#[derive(Debug)]
pub struct Rest {
    /// What an entry's name stands for, such as `<profile>`.
    pub name: &'static str,
    /// What an entry holds.
    pub kind: Kind,
}

/// A key of a table.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Other names of the same key; giving two of them stops the client.
    pub aliases: &'static [&'static str],
    /// What it takes.
    pub kind: Kind,
    /// Whether the client refuses a table without it.
    pub required: bool,
    /// What an empty string, array or table does.
    pub empty: Empty,
    /// What its text, or each text in its array, must look like.
    pub text: Option<TextRule>,
    /// Whether its values are buffered before they are read, see `Reading`.
    pub flattened: bool,
    /// Whether its text is a secret.
    pub secret: bool,
    /// Whether the order of its elements counts, and one that stands there twice.
    pub ordered: bool,
    /// Whether the vendor documents it.
    pub documented: bool,
    /// What the client assumes where it is missing, as TOML; `None` where missing means unset.
    pub default: Option<&'static str>,
    /// Keys in its table that the client refuses, whatever they hold.
    pub refused: &'static [&'static str],
    /// What it is for, in one line.
    pub help: &'static str,
    /// What people trip over, in one line.
    pub pitfall: Option<&'static str>,
}

/// What an empty value does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// It is a value like any other.
    Accepted,
    /// The client reads it as if the key were not there.
    Unset,
    /// The client refuses to start.
    Rejected,
}

/// How the client comes by a value, which decides whether `{ word = {} }` may stand for `"word"`.
///
/// Measured: values read directly take `{ word = {} }` and `{ word = [] }`; those that were buffered for a flattened or tagged
/// table take the former only; those buffered for a flattened map or for alternatives take neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Straight from the TOML tree.
    Direct,
    /// Through a buffer that the reader owns.
    Buffered,
    /// Through a buffer that the reader only borrows.
    Borrowed,
}

impl TableType {
    /// The field of this name, also by an alias.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.answers_to(key))
    }
}

impl Field {
    /// Whether `key` is one of its names.
    pub fn answers_to(&self, key: &str) -> bool {
        self.key == key || self.aliases.contains(&key)
    }
}
