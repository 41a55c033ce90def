//! How the generated types read themselves from a document that the client accepts.

use std::collections::{BTreeMap, BTreeSet};

use crate::schema::{self, Empty, OneOf, TableType, Tagged};
use crate::syntax::{Node, Table, Value};

/// A type that reads itself from a value. `None` where the client drops the value; a document that was accepted holds nothing
/// else that a type cannot read.
pub(super) trait Read: Sized {
    fn read(node: &Node) -> Option<Self>;
}

/// A type that reads itself from the keys of a table.
pub(super) trait FromFields: Sized {
    const TABLE: &'static TableType;

    fn from_fields(fields: &Fields<'_>) -> Option<Self>;
}

impl<T: FromFields> Read for T {
    fn read(node: &Node) -> Option<Self> {
        T::from_fields(&Fields::of(node, T::TABLE)?)
    }
}

impl Read for bool {
    fn read(node: &Node) -> Option<Self> {
        node.as_bool()
    }
}

impl Read for i64 {
    fn read(node: &Node) -> Option<Self> {
        node.as_integer()
    }
}

impl Read for u64 {
    fn read(node: &Node) -> Option<Self> {
        node.as_integer().and_then(|number| number.try_into().ok())
    }
}

impl Read for u16 {
    fn read(node: &Node) -> Option<Self> {
        node.as_integer().and_then(|number| number.try_into().ok())
    }
}

impl Read for String {
    fn read(node: &Node) -> Option<Self> {
        node.as_text().map(str::to_owned)
    }
}

impl Read for Value {
    fn read(node: &Node) -> Option<Self> {
        Some(node.value.clone())
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node) -> Option<Self> {
        node.as_array().map(|elements| elements.iter().filter_map(T::read).collect())
    }
}

impl<T: Read + Ord> Read for BTreeSet<T> {
    fn read(node: &Node) -> Option<Self> {
        node.as_array().map(|elements| elements.iter().filter_map(T::read).collect())
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(node: &Node) -> Option<Self> {
        node.as_table().map(entries)
    }
}

fn entries<T: Read>(table: &Table) -> BTreeMap<String, T> {
    let read = |entry: &crate::syntax::Entry| Some((entry.key.name.clone(), T::read(&entry.value)?));
    table.entries().iter().filter_map(read).collect()
}

/// The values of a table's keys, whichever way the table is written.
pub(super) struct Fields<'n> {
    table: &'static TableType,
    values: Vec<Option<&'n Node>>,
    rest: Vec<(&'n str, &'n Node)>,
}

impl<'n> Fields<'n> {
    pub(super) fn of(node: &'n Node, table: &'static TableType) -> Option<Self> {
        match &node.value {
            Value::Table(entries) => Some(Self::of_table(entries, table)),
            Value::Array(elements) => Some(Self::positional(elements, table)),
            _ => None,
        }
    }

    pub(super) fn of_table(entries: &'n Table, table: &'static TableType) -> Self {
        let mut fields = Self { table, values: vec![None; table.fields.len()], rest: Vec::new() };
        for entry in entries.entries() {
            let name = entry.key.name.as_str();
            match table.fields.iter().position(|field| field.answers_to(name)) {
                Some(index) => {
                    if let Some(slot) = fields.values.get_mut(index) {
                        *slot = Some(&entry.value);
                    }
                }
                None => fields.rest.push((name, &entry.value)),
            }
        }
        fields
    }

    fn positional(elements: &'n [Node], table: &'static TableType) -> Self {
        let values = (0..table.fields.len()).map(|index| elements.get(index)).collect();
        Self { table, values, rest: Vec::new() }
    }

    pub(super) fn required<T: Read>(&self, index: usize) -> Option<T> {
        self.values.get(index).copied().flatten().and_then(T::read)
    }

    pub(super) fn optional<T: Read>(&self, index: usize) -> Option<T> {
        let field = self.table.fields.get(index)?;
        let node = self.values.get(index).copied().flatten()?;
        let unset = field.empty == Empty::Unset
            && match &node.value {
                Value::String(text) => text.trim().is_empty(),
                Value::Array(elements) => elements.is_empty(),
                Value::Table(table) => table.is_empty(),
                _ => false,
            };
        if unset { None } else { T::read(node) }
    }

    pub(super) fn rest<T: Read>(&self) -> BTreeMap<String, T> {
        let read = |(name, node): &(&str, &Node)| Some(((*name).to_owned(), T::read(node)?));
        self.rest.iter().filter_map(read).collect()
    }
}

/// A word, written as a string or as the only key of a table, with what stands under it.
pub(super) fn only_key(node: &Node) -> Option<(&str, Option<&Node>)> {
    match &node.value {
        Value::String(word) => Some((word, None)),
        Value::Table(table) => match table.entries() {
            [entry] => Some((&entry.key.name, Some(&entry.value))),
            _ => None,
        },
        _ => None,
    }
}

/// The word that tells the tables of `tagged` apart, with the keys of its table.
pub(super) fn tagged<'n>(node: &'n Node, tagged: &'static Tagged) -> Option<(&'static str, Fields<'n>)> {
    match &node.value {
        Value::Table(table) => {
            let word = tagged.get(table.get(tagged.tag)?.as_text()?)?;
            Some((word.word, Fields::of_table(table, word.table)))
        }
        Value::Array(elements) => {
            let (first, rest) = elements.split_first()?;
            let word = tagged.get(first.as_text()?)?;
            Some((word.word, Fields::positional(rest, word.table)))
        }
        _ => None,
    }
}

/// The index of the alternative that the client reads `node` with.
pub(super) fn choose(one_of: &'static OneOf, node: &Node) -> Option<usize> {
    schema::chosen_alternative(one_of, node)
}
