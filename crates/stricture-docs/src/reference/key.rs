//! The section of one key in the reference.

use std::fmt::Write as _;

use stricture::schema::{self, Empty, Field, Kind, SchemaPath, TableType, Unknown};

use super::{since, takes, values};
use crate::markdown::{cell, code, codes, prose};

/// A section with the key as its heading.
pub(crate) fn section(key: &SchemaPath) -> String {
    format!("\n## `{}`\n\n{}", key.as_str(), body(key))
}

/// The text about a key.
pub(crate) fn body(key: &SchemaPath) -> String {
    let mut text = format!("{}.\n", prose(&help(key)));
    if let Some(pitfall) = key.field().and_then(Field::pitfall) {
        let _ = write!(text, "\n> **Mind:** {}.\n", prose(pitfall));
    }
    text.push_str("\n| | |\n| --- | --- |\n");
    for (what, value) in facts(key) {
        let _ = writeln!(text, "| {what} | {} |", cell(&value));
    }
    text.push_str(&values::tables(key));
    text
}

/// The purpose of a key, without a final period.
pub(crate) fn help(key: &SchemaPath) -> String {
    if let Some(field) = key.field() {
        return field.help().to_owned();
    }
    if let Some(help) = chosen_by_parent(key) {
        return help.to_owned();
    }
    match key.kind() {
        Kind::Table(table) => table.help().to_owned(),
        Kind::Words(words) => words.help().to_owned(),
        Kind::Tagged(tagged) => tagged.help().to_owned(),
        Kind::OneOf(one_of) => one_of.help().to_owned(),
        _ => parent(key).and_then(SchemaPath::field).map_or_else(
            || "An entry of the table above".to_owned(),
            |field| format!("An entry of {}: {}", field.key(), lower(field.help())),
        ),
    }
}

/// The help from the parent of the key, if its words are tables, or if the key decides which table it is.
fn chosen_by_parent(key: &SchemaPath) -> Option<&'static str> {
    match unwrapped(parent(key)?.kind()) {
        Kind::Words(words) => words.get(key.key()).map(schema::Word::help),
        Kind::Tagged(tagged) if tagged.tag() == key.key() => Some("Decides which other keys the table has"),
        _ => None,
    }
}

/// The key that this one stands below.
pub(crate) fn parent(key: &SchemaPath) -> Option<&'static SchemaPath> {
    let (parent, _) = key.as_str().rsplit_once('.')?;
    let parent = parent.trim_end_matches("[]");
    schema::keys().iter().find(|other| other.as_str() == parent)
}

/// What the elements of lists, also of lists of lists, are.
pub(crate) fn unwrapped(kind: Kind) -> Kind {
    match kind {
        Kind::Array(of) => unwrapped(*of),
        other => other,
    }
}

fn facts(key: &SchemaPath) -> Vec<(&'static str, String)> {
    let field = key.field();
    let mut facts = vec![("takes", takes::takes(&key.kind(), field.and_then(Field::text)))];
    if let Some(field) = field {
        facts.extend(facts_of_field(key, field));
    }
    match unwrapped(key.kind()) {
        Kind::Table(table) => facts.extend(unknown_keys(table).map(|what| ("unknown keys", what))),
        Kind::Words(_) => facts.push(("any other word", "stops the client".to_owned())),
        _ => {}
    }
    facts.extend(key.since().map(|since| ("known", since::sentence(since))));
    facts
}

fn facts_of_field(key: &SchemaPath, field: &'static Field) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if field.is_required() {
        facts.push(("required", "the client refuses a table without it".to_owned()));
    }
    if let Some(default) = field.default() {
        facts.push(("without it", format!("the client assumes {}", code(default))));
    }
    match field.empty() {
        Empty::Accepted => {}
        Empty::Unset => facts.push(("empty", "the client treats it as missing".to_owned())),
        Empty::Rejected => facts.push(("empty", "stops the client".to_owned())),
    }
    if !field.refused().is_empty() {
        facts.push(("refused in it", format!("{}: stops the client", codes(field.refused().iter().copied()))));
    }
    for alias in field.aliases() {
        let path = key.as_str().strip_suffix(field.key()).map(|before| format!("{before}{alias}"));
        let since = path.and_then(|path| schema::keys().iter().find(|other| other.as_str() == path)?.since());
        let since = since.map(|since| format!("; known {}", since::sentence(since))).unwrap_or_default();
        facts.push(("other name", format!("{}; the client refuses both in one table{since}", code(alias))));
    }
    if field.is_secret() {
        facts.push(("secret", "everybody who can read the policy can read it".to_owned()));
    }
    if !field.is_documented() {
        facts.push(("OpenAI", "does not document it".to_owned()));
    }
    facts
}

fn unknown_keys(table: &TableType) -> Option<String> {
    match (&table.rest(), table.unknown()) {
        (Some(_), _) | (None, Unknown::Ignored) => None,
        (None, Unknown::Rejected) => Some("stop the client".to_owned()),
    }
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        // Abbreviations keep their capitals.
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
