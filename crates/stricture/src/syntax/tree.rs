//! The tree of keys and values, each with its place.

use super::Span;

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Node {
    /// The value's text; for a table with a header, the header; for an array of tables, its first header; for a table that
    /// only a dotted key or a deeper header implies, the key.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A TOML value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string of any of the four forms, unescaped.
    String(String),
    /// An integer.
    Integer(i64),
    /// A float; infinities and NaN included.
    Float(f64),
    /// A boolean.
    Boolean(bool),
    /// A date, a time or both, as TOML prints it. The client reads it as a string wherever it wants one.
    Datetime(String),
    /// An array, or an array of tables.
    Array(Vec<Node>),
    /// A table, whichever way it is written.
    Table(Table),
}

/// A table's entries in the order of their first mention.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    entries: Vec<Entry>,
}

/// One key of a table with its value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// Its value.
    pub value: Node,
}

/// A key with its place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Key {
    /// The key, unquoted and unescaped.
    pub name: String,
    /// Where it is first written, quotes included.
    pub span: Span,
}

impl Table {
    /// The entries, in the order of their first mention.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with this key. Reads the entries one by one: for tables that hold a fixed set of keys.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.name == key)
    }

    /// The value of this key; see [`entry`](Self::entry).
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// A table of these entries, whose keys differ.
    pub(crate) fn from_entries(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Node {
    /// The table, if it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The elements, if it is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// The text, if it is a string or, as the client reads strings, a date or time.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) | Value::Datetime(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The integer, if it is one.
    pub fn as_integer(&self) -> Option<i64> {
        match self.value {
            Value::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// The name of its type with an article, for messages: `a string`, `an array`.
    pub fn type_name(&self) -> &'static str {
        match self.value {
            Value::String(_) => "a string",
            Value::Integer(_) => "an integer",
            Value::Float(_) => "a float",
            Value::Boolean(_) => "a boolean",
            Value::Datetime(_) => "a date or time",
            Value::Array(_) => "an array",
            Value::Table(_) => "a table",
        }
    }
}
