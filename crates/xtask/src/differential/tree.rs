//! Policies as trees that can be damaged and printed.

use std::fmt::Write as _;

use crate::random::Random;

/// A value: a scalar as TOML writes it, an array or a table.
#[derive(Clone, Debug)]
pub(crate) enum Tree {
    Scalar(String),
    Array(Vec<Tree>),
    Table(Vec<(String, Tree)>),
}

impl Tree {
    /// A string; what JSON writes between its quotes is TOML as well.
    pub(crate) fn text(text: &str) -> Self {
        Self::Scalar(serde_json::Value::from(text).to_string())
    }

    /// The tree of a parsed value.
    pub(crate) fn of(value: &toml::Value) -> Self {
        match value {
            toml::Value::Array(elements) => Self::Array(elements.iter().map(Self::of).collect()),
            toml::Value::Table(table) => {
                Self::Table(table.iter().map(|(key, value)| (key.clone(), Self::of(value))).collect())
            }
            toml::Value::String(text) => Self::text(text),
            scalar => Self::Scalar(scalar.to_string()),
        }
    }

    /// The tree as one line of TOML.
    pub(crate) fn inline(&self) -> String {
        match self {
            Self::Scalar(text) => text.clone(),
            Self::Array(elements) => format!("[{}]", elements.iter().map(Self::inline).collect::<Vec<_>>().join(", ")),
            Self::Table(entries) => {
                let entries: Vec<String> =
                    entries.iter().map(|(key, value)| format!("{} = {}", quoted(key), value.inline())).collect();
                format!("{{ {} }}", entries.join(", "))
            }
        }
    }

    /// The tree as a whole file, with each top-level key in one line.
    pub(crate) fn lines(&self) -> String {
        let Self::Table(entries) = self else { return String::new() };
        let mut out = String::new();
        for (key, value) in entries {
            let _ = writeln!(out, "{} = {}", quoted(key), value.inline());
        }
        out
    }

    /// The tree as a whole file: tables with headers where `random` likes them.
    pub(crate) fn file(&self, random: &mut Random) -> String {
        let Self::Table(entries) = self else { return String::new() };
        let (mut head, mut tail) = (String::new(), String::new());
        for (key, value) in entries {
            match value {
                Self::Table(inner) if !inner.is_empty() && random.once_in(2) => {
                    let _ = writeln!(tail, "\n[{}]", quoted(key));
                    for (key, value) in inner {
                        let _ = writeln!(tail, "{} = {}", quoted(key), value.inline());
                    }
                }
                _ => {
                    let _ = writeln!(head, "{} = {}", quoted(key), value.inline());
                }
            }
        }
        head + &tail
    }

    /// How many nodes there are, this one included.
    pub(crate) fn size(&self) -> usize {
        1 + match self {
            Self::Scalar(_) => 0,
            Self::Array(elements) => elements.iter().map(Self::size).sum(),
            Self::Table(entries) => entries.iter().map(|(_, value)| value.size()).sum(),
        }
    }

    /// Does `change` to the node with this number.
    pub(crate) fn at(&mut self, number: usize, change: &mut dyn FnMut(&mut Self)) {
        if number == 0 {
            return change(self);
        }
        let mut number = number - 1;
        let children: Vec<&mut Self> = match self {
            Self::Scalar(_) => Vec::new(),
            Self::Array(elements) => elements.iter_mut().collect(),
            Self::Table(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
        };
        for child in children {
            let size = child.size();
            if number < size {
                return child.at(number, change);
            }
            number -= size;
        }
    }
}

fn quoted(key: &str) -> String {
    if !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-') {
        key.to_owned()
    } else {
        serde_json::Value::from(key).to_string()
    }
}
