//! The wording of values.

use std::collections::HashMap;

use crate::report::quoted;
use crate::schema::{At, Field, Kind, TableType, Words};
use crate::syntax::{Node, Value};

/// Elements of a list that are told.
const MOST: usize = 12;

/// Text of a policy, as what it is.
pub(super) fn code(text: &str) -> String {
    quoted(text)
}

/// Characters of what a person is told that are repeated.
const LONGEST: usize = 300;

/// What a person is told, on one line.
pub(super) fn said(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line: String = words.join(" ").chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    if words.join(" ").chars().count() > LONGEST {
        line.push('…');
    }
    format!("“{}”", line.replace('`', "'"))
}

/// `a`, `b` and `c`.
pub(super) fn listed(items: impl ExactSizeIterator<Item = String>, and: &str) -> String {
    at_most(items, MOST, and)
}

/// The same; of many, some and how many more there are.
pub(super) fn at_most(items: impl ExactSizeIterator<Item = String>, most: usize, and: &str) -> String {
    let count = items.len();
    let mut items: Vec<String> = items.take(if count > most { most - 1 } else { most }).collect();
    if count > items.len() {
        items.push(format!("{} more", count - items.len()));
    }
    match items.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {and} {last}", others.join(", ")),
    }
}

/// `may` or, with this behind it, `may not`.
pub(super) fn not(may: bool) -> &'static str {
    if may { "" } else { "not " }
}

/// A text that goes on with another one, which begins with a capital letter unless it is a name.
pub(super) fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// A text with a capital letter at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// `Commands may reach a and b; they may not reach c`, of entries that allow or deny.
pub(super) fn allowed(entries: &[At<'_>], who_may: &str, they: &str, verb: &str) -> Option<String> {
    let mut parts = Vec::new();
    for (value, names) in grouped(entries)? {
        let (not, last) = match value.as_str() {
            "`allow`" => ("", "and"),
            "`deny`" => ("not ", "or"),
            _ => return None,
        };
        let again = format!("{they} may");
        let who_may = if parts.is_empty() { who_may } else { again.as_str() };
        parts.push(format!("{who_may} {not}{verb} {}", listed(names.into_iter(), last)));
    }
    (!parts.is_empty()).then(|| format!("{}.", parts.join("; ")))
}

/// A value that is not empty.
pub(super) fn some(at: &At<'_>) -> Option<String> {
    plain(at.node, at.kind(), None).filter(|told| told != "nothing" && told != "`\"\"`")
}

/// The words of a list that is not empty.
pub(super) fn words(at: &At<'_>) -> Option<Vec<String>> {
    let Kind::Array(of) = at.kind() else { return None };
    at.node.as_array()?.iter().map(|word| plain(word, *of, None)).collect()
}

/// A value without keys of its own below it; `None` for one that has.
pub(super) fn plain(node: &Node, kind: Kind, field: Option<&Field>) -> Option<String> {
    if field.is_some_and(|field| field.secret) {
        return Some("a secret, which is not shown here".to_owned());
    }
    match kind {
        Kind::Array(of) => {
            let elements = node.as_array()?;
            let told: Option<Vec<String>> = elements.iter().map(|element| plain(element, *of, None)).collect();
            Some(listed(told?.into_iter(), "and"))
        }
        Kind::Map { of, .. } => by_value(node, *of),
        // Nothing but free names.
        Kind::Table(TableType { fields: [], rest: Some(rest), .. }) => by_value(node, rest.kind),
        Kind::Words(words) => word(node, words),
        Kind::Bool => Some(if node.as_bool()? { "yes" } else { "no" }.to_owned()),
        Kind::Integer { .. } | Kind::Text | Kind::Path => scalar(node),
        Kind::Any => Some(scalar(node).unwrap_or_else(|| node.type_name().to_owned())),
        Kind::Table(_) | Kind::Tagged(_) | Kind::OneOf(_) => None,
    }
}

/// Entries of a map, those of one value together: `a and b allow; c deny`.
fn by_value(node: &Node, kind: Kind) -> Option<String> {
    let entries = node.as_table()?.entries().iter().map(|entry| (entry.key.name.as_str(), &entry.value, kind));
    let groups = groups(entries)?;
    let more = groups.len().saturating_sub(MOST);
    let told =
        groups.into_iter().take(MOST).map(|(value, names)| format!("{} {value}", listed(names.into_iter(), "and")));
    let more = (more > 0).then(|| format!("and {more} more"));
    Some(told.chain(more).collect::<Vec<_>>().join("; "))
}

/// Each value of these entries with the names that have it.
pub(super) fn grouped(entries: &[At<'_>]) -> Option<Vec<(String, Vec<String>)>> {
    groups(entries.iter().map(|entry| (entry.name(), entry.node, entry.kind())))
}

fn groups<'e>(entries: impl Iterator<Item = (&'e str, &'e Node, Kind)>) -> Option<Vec<(String, Vec<String>)>> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (name, node, kind) in entries {
        let told = match kind {
            Kind::Bool => if node.as_bool()? { "on" } else { "off" }.to_owned(),
            Kind::Words(_) | Kind::Text | Kind::Path => plain(node, kind, None)?,
            Kind::Array(of) if !matches!(of, Kind::Table(_)) => plain(node, kind, None)?,
            // A word, or a table of them.
            Kind::OneOf(_) => code(node.as_text()?),
            _ => return None,
        };
        let index = *known.entry(told.clone()).or_insert(groups.len());
        match groups.get_mut(index) {
            Some((_, names)) => names.push(code(name)),
            None => groups.push((told, vec![code(name)])),
        }
    }
    Some(groups)
}

fn scalar(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) | Value::Datetime(text) => Some(code(text)),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(value) => Some(value.to_string()),
        Value::Array(_) | Value::Table(_) => None,
    }
}

/// A word, and what the client makes of it if that is another one.
fn word(node: &Node, words: &Words) -> Option<String> {
    let written = match &node.value {
        Value::Table(table) => match table.entries() {
            [entry] if words.get(&entry.key.name).is_some_and(|word| word.payload.is_none()) => entry.key.name.as_str(),
            _ => return None,
        },
        _ => node.as_text()?,
    };
    let known = words.get(written);
    let read_as = known.and_then(|word| word.means.or(word.renamed_to));
    Some(match read_as {
        Some(other) => format!("{} (read as {})", code(written), code(other)),
        None => code(written),
    })
}
