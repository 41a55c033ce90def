//! The tables of the format: their keys, and the way in which the client reads them.

use super::{Kind, Since, TextRule};
use crate::release::{Era, Releases};

/// A type that is written as a TOML table.
#[derive(Debug)]
pub struct TableType {
    pub(crate) name: &'static str,
    pub(crate) help: &'static str,
    pub(crate) unknown: Unknown,
    pub(crate) array: Option<usize>,
    /// The older releases that read an array for it, if the newest does not.
    pub(crate) array_in: Option<Era>,
    pub(crate) rest: Option<Rest>,
    pub(crate) fields: &'static [Field],
}

/// The client's reaction to an unknown key in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The client ignores the key.
    Ignored,
    /// The client refuses to start.
    Rejected,
}

/// The entries of a table that are not among its named keys.
#[derive(Debug)]
pub struct Rest {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Rest {
    /// Returns the placeholder for the name of an entry, such as `<profile>`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the kind of an entry's value.
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
    /// The older releases that require it, if the newest does not.
    pub(crate) required_in: Option<Era>,
    /// Whether some releases left it out when they put files together, see `Dialect`.
    pub(crate) apart: bool,
    pub(crate) empty: Empty,
    /// The releases that refuse the empty value, if not all do.
    pub(crate) empty_in: Option<Era>,
    pub(crate) text: Option<TextRule>,
    pub(crate) flattened: bool,
    pub(crate) secret: bool,
    pub(crate) ordered: bool,
    pub(crate) documented: bool,
    pub(crate) default: Option<&'static str>,
    pub(crate) refused: &'static [&'static str],
    /// The name under which the reference describes what is below it, if it is not its own.
    pub(crate) group: Option<&'static str>,
    /// Since when it is there, if its table may be an array and the oldest releases do not have it.
    pub(crate) added: Option<Since>,
    pub(crate) help: &'static str,
    pub(crate) pitfall: Option<&'static str>,
}

/// The client's reaction to an empty value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// The client reads it like any other value.
    Accepted,
    /// The client treats the key as missing.
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
    /// Whether a key's table stands among its own keys. The client buffers all keys then.
    pub(super) fn has_flattened(&self) -> bool {
        self.fields.iter().any(|field| field.flattened)
    }

    /// The keys in the order of an array that stands for the table, by the releases that have this order.
    pub(super) fn layouts(&self) -> Vec<(Releases, Vec<&'static Field>)> {
        let mut layouts = vec![(Releases::all(), Vec::new())];
        for field in self.fields {
            let known = field.added.map_or(Releases::all(), |since| since.knowledge().known);
            layouts = layouts.into_iter().flat_map(|layout| with_or_without(layout, field, known)).collect();
        }
        layouts
    }

    /// Whether the client reads every table as one of this type, as long as it has none of its keys.
    pub(super) fn takes_anything(&self) -> bool {
        self.unknown == Unknown::Ignored && self.rest.is_none() && !self.fields.iter().any(|field| field.required)
    }

    /// Returns the name in the schema files, such as `prefix_rule`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the purpose, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Returns the client's reaction to an unknown key in the table.
    pub fn unknown(&self) -> Unknown {
        self.unknown
    }

    /// Returns the minimum number of elements, if the client also reads an array with the values of the keys in their
    /// order. `None` if it refuses arrays.
    pub fn array(&self) -> Option<usize> {
        self.array
    }

    /// Returns the kind of entry for all other keys, if the names of other keys are free.
    pub fn rest(&self) -> Option<&Rest> {
        self.rest.as_ref()
    }

    /// Returns the keys, in the client's order.
    pub fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// Returns the field of this name, also by an alias.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.answers_to(key))
    }
}

/// A layout of the releases that know a further field, and one of those that do not.
fn with_or_without(
    (releases, fields): (Releases, Vec<&'static Field>),
    field: &'static Field,
    known: Releases,
) -> impl Iterator<Item = (Releases, Vec<&'static Field>)> {
    let (with, without) = (releases.and(known), releases.without(known));
    let longer = fields.iter().copied().chain([field]).collect();
    [(with, longer), (without, fields)].into_iter().filter(|(releases, _)| !releases.is_empty())
}

impl Field {
    /// Returns the key.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// Returns other names of the same key. The client refuses two of them in one table.
    pub fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Returns the kind of value that it takes.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether the client refuses a table without it.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// The releases that refuse a table without it.
    pub(super) fn requiring(&self) -> Releases {
        let older = self.required_in.map_or(Releases::none(), Era::releases);
        if self.required { Releases::all() } else { older }
    }

    /// The releases that refuse the empty value.
    pub(crate) fn refusing_empty(&self) -> Releases {
        match self.empty {
            Empty::Rejected => self.empty_in.map_or(Releases::all(), Era::releases),
            Empty::Accepted | Empty::Unset => Releases::none(),
        }
    }

    /// Returns the client's reaction to an empty string, array or table.
    pub fn empty(&self) -> Empty {
        self.empty
    }

    /// Returns the form that its string, or each string in its array, must have.
    pub fn text(&self) -> Option<TextRule> {
        self.text
    }

    /// Whether the client buffers the values before it reads them, see `Reading`.
    pub fn is_flattened(&self) -> bool {
        self.flattened
    }

    /// Whether the value is a secret.
    pub fn is_secret(&self) -> bool {
        self.secret
    }

    /// Whether the order of the elements matters. Then a repeated element matters too.
    pub fn is_ordered(&self) -> bool {
        self.ordered
    }

    /// Whether OpenAI documents the key.
    pub fn is_documented(&self) -> bool {
        self.documented
    }

    /// Returns the default value as TOML; `None` if there is no default.
    pub fn default(&self) -> Option<&'static str> {
        self.default
    }

    /// Returns the keys in its table that the client refuses, with any value.
    pub fn refused(&self) -> &'static [&'static str] {
        self.refused
    }

    /// Returns the purpose, in one line.
    pub fn help(&self) -> &'static str {
        self.help
    }

    /// Returns a common mistake, in one line.
    pub fn pitfall(&self) -> Option<&'static str> {
        self.pitfall
    }

    /// Whether `key` is one of its names.
    pub fn answers_to(&self, key: &str) -> bool {
        self.key == key || self.aliases.contains(&key)
    }
}
