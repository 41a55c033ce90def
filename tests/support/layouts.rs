//! One policy in several layouts.

use std::fmt::Write as _;

use toml::{Table, Value};

/// Every table in braces, one line a top-level key, in alphabetical order or `backwards`.
pub fn in_braces(table: &Table, backwards: bool) -> String {
    let mut out = String::new();
    for (key, value) in ordered(table, backwards) {
        let _ = writeln!(out, "{} = {}", quoted(key), inline(value, backwards));
    }
    out
}

/// No table in braces but those in arrays: one line a value, under its dotted key.
pub fn dotted(table: &Table) -> String {
    let mut out = String::new();
    lines(table, "", &mut out);
    out
}

/// Tables with headers and arrays of several lines.
pub fn with_headers(table: &Table) -> String {
    toml::to_string_pretty(table).expect("a table that was read can be written")
}

fn lines(table: &Table, path: &str, out: &mut String) {
    for (key, value) in table {
        let path = format!("{path}{}", quoted(key));
        match value {
            Value::Table(below) if !below.is_empty() => lines(below, &format!("{path}."), out),
            value => {
                let _ = writeln!(out, "{path} = {}", inline(value, false));
            }
        }
    }
}

fn ordered(table: &Table, backwards: bool) -> Vec<(&String, &Value)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by(|a, b| a.0.cmp(b.0));
    if backwards {
        entries.reverse();
    }
    entries
}

fn inline(value: &Value, backwards: bool) -> String {
    match value {
        Value::Table(table) => {
            let entries: Vec<String> = ordered(table, backwards)
                .into_iter()
                .map(|(key, value)| format!("{} = {}", quoted(key), inline(value, backwards)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(|element| inline(element, backwards)).collect();
            format!("[{}]", elements.join(", "))
        }
        Value::String(text) => quoted(text),
        other => other.to_string(),
    }
}

/// A JSON string is a TOML one.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
