//! The tree of keys and values, each with its place.

use super::Span;

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Node {
    /// The text of the value. For a table with a header, it is the header; for an array of tables, the first header. For
    /// a table that only a dotted key or a deeper header implies, it is the key.
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
    /// A date, a time or both, as TOML prints it. The client reads it as a string if it expects a string.
    Datetime(String),
    /// An array, or an array of tables.
    Array(Vec<Node>),
    /// A table, in any TOML notation.
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
    /// The value of the key.
    pub value: Node,
}

/// A key with its place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Key {
    /// The key, unquoted and unescaped.
    pub name: String,
    /// The place where it is first written, including quotes.
    pub span: Span,
}

impl Table {
    /// Returns the entries, in the order of their first mention.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the entry with this key. It compares the entries one by one, so use it for tables with a fixed set of
    /// keys.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.name == key)
    }

    /// Returns the value of this key; see [`entry`](Self::entry).
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
    /// Returns the table if the value is one.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Returns the elements if the value is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// Returns the text if the value is a string, a date or a time. The client reads dates and times as strings.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) | Value::Datetime(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the boolean if the value is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the integer if the value is one.
    pub fn as_integer(&self) -> Option<i64> {
        match self.value {
            Value::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the name of the type with an article, for messages: `a string`, `an array`.
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
