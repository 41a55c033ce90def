//! Tables of the format: which keys they have and how the client reads them.

use super::{Kind, TextRule};

/// A type that is written as a TOML table.
#[derive(Debug)]
pub struct TableType {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) unknown: Unknown,
    pub(crate) array: Option<usize>,
    pub(crate) rest: Option<Rest>,
    pub(crate) fields: &'static [Field],
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
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Rest {
    /// What an entry's name stands for, such as `<profile>`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What an entry holds.
    pub fn kind(&self) -> Kind {
        self.kind
    }
}

/// A key of a table.
#[derive(Debug)]
pub struct Field {
    pub(crate) key: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) empty: Empty,
    pub(crate) text: Option<TextRule>,
    pub(crate) flattened: bool,
    pub(crate) secret: bool,
    pub(crate) ordered: bool,
    pub(crate) documented: bool,
    pub(crate) default: Option<&'static str>,
    pub(crate) refused: &'static [&'static str],
    pub(crate) help: &'static str,
    pub(crate) pitfall: Option<&'static str>,
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
    /// Its name in the schema files, such as `prefix_rule`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is for, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// What an unknown key beside the known ones does.
    pub fn unknown(&self) -> Unknown {
        self.unknown
    }

    /// The client also reads an array that lists the values of the keys in their order; the number is the fewest elements that
    /// it accepts. `None` where it refuses arrays.
    pub fn array(&self) -> Option<usize> {
        self.array
    }

    /// Any key that is no field is an entry of a map.
    pub fn rest(&self) -> Option<&Rest> {
        self.rest.as_ref()
    }

    /// The keys, in the client's order.
    pub fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// The field of this name, also by an alias.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.answers_to(key))
    }
}

impl Field {
    /// The key.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Other names of the same key; giving two of them stops the client.
    pub fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// What it takes.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether the client refuses a table without it.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// What an empty string, array or table does.
    pub fn empty(&self) -> Empty {
        self.empty
    }

    /// What its text, or each text in its array, must look like.
    pub fn text(&self) -> Option<TextRule> {
        self.text
    }

    /// Whether its values are buffered before they are read, see `Reading`.
    pub fn is_flattened(&self) -> bool {
        self.flattened
    }

    /// Whether its text is a secret.
    pub fn is_secret(&self) -> bool {
        self.secret
    }

    /// Whether the order of its elements counts, and one that stands there twice.
    pub fn is_ordered(&self) -> bool {
        self.ordered
    }

    /// Whether the vendor documents it.
    pub fn is_documented(&self) -> bool {
        self.documented
    }

    /// What the client assumes where it is missing, as TOML; `None` where missing means unset.
    pub fn default(&self) -> Option<&'static str> {
        self.default
    }

    /// Keys in its table that the client refuses, whatever they hold.
    pub fn refused(&self) -> &'static [&'static str] {
        self.refused
    }

    /// What it is for, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// What people trip over, in one line.
    pub fn pitfall(&self) -> Option<&'static str> {
        self.pitfall
    }

    /// Whether `key` is one of its names.
    pub fn answers_to(&self, key: &str) -> bool {
        self.key == key || self.aliases.contains(&key)
    }
}
