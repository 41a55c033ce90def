//! A sentence for every key that a policy sets, in the words of the schema.

use super::values::{code, plain};
use super::{Sentence, Topic, by_hand};
use crate::schema::{At, Empty, Field, Kind, View};
use crate::syntax::{KeyPath, Value};

/// What is told of the keys of a table, the command rules aside.
pub(super) fn table(view: &View<'_>, sentences: &mut Vec<Sentence>) {
    for index in 0..view.table.fields.len() {
        if let (Some(field), Some(at)) = view.nth(index)
            && (field.key != "rules" || !at.is_top())
        {
            value(at, Some(field), sentences);
        }
    }
    for entry in view.rest() {
        value(entry, None, sentences);
    }
}

fn value(at: &At<'_>, field: Option<&'static Field>, sentences: &mut Vec<Sentence>) {
    let path = at.path();
    if let Some(text) = by_hand::sentence(at, &path).or_else(|| whole(at, field, &path)) {
        sentences.push(Sentence { topic: Topic::of(&path), text, key: path, span: at.key_span });
        return;
    }
    match at.kind() {
        Kind::Table(_) => {
            if let Some(view) = at.view() {
                table(&view, sentences);
            }
        }
        Kind::Tagged(_) => {
            if let Some((word, view)) = at.tagged() {
                let text = told(&path, None, "kind", &code(word));
                sentences.push(Sentence { topic: Topic::of(&path), text, key: path, span: at.key_span });
                table(&view, sentences);
            }
        }
        Kind::Words(_) => {
            if let Some((word, payload)) = at.word() {
                let text = told(&path, field, "value", &code(word));
                sentences.push(Sentence { topic: Topic::of(&path), text, key: path, span: at.key_span });
                if let Some(payload) = payload {
                    value(&payload, None, sentences);
                }
            }
        }
        Kind::OneOf(_) => {
            if let Some((_, _, chosen)) = at.chosen() {
                value(&chosen, field, sentences);
            }
        }
        Kind::Array(_) => at.items().iter().for_each(|item| value(item, None, sentences)),
        Kind::Map { .. } => at.entries().iter().for_each(|entry| value(entry, None, sentences)),
        Kind::Bool | Kind::Integer { .. } | Kind::Text | Kind::Path | Kind::Any => {}
    }
}

/// The sentence about a value that has no keys of its own below it.
fn whole(at: &At<'_>, field: Option<&'static Field>, path: &KeyPath) -> Option<String> {
    if is_empty(at) {
        let unset = field.is_some_and(|field| field.empty == Empty::Unset);
        return Some(told(path, field, "value", if unset { "nothing, as if it were not written" } else { "nothing" }));
    }
    let shown = plain(at.node, at.kind(), field)?;
    if let (Kind::Bool, Some(value), Some(field)) = (at.kind(), at.node.as_bool(), field)
        && let Some(sentence) = yes_or_no(field.help, value)
    {
        return Some(format!("{}{sentence}.", place(path)));
    }
    if let (Some(value), Some(field)) = (allows(&shown), field)
        && let Some(sentence) = yes_or_no(field.help, value)
    {
        return Some(format!("{}{sentence}.", place(path)));
    }
    Some(told(path, field, at.name(), &shown))
}

/// Whether a word is one for yes or no.
fn allows(shown: &str) -> Option<bool> {
    match shown {
        "`allow`" => Some(true),
        "`deny`" => Some(false),
        _ => None,
    }
}

/// A table or list without anything in it, of any kind.
fn is_empty(at: &At<'_>) -> bool {
    match &at.node.value {
        Value::Array(elements) => elements.is_empty(),
        Value::Table(table) => table.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

/// `Ways in which people may sign in: …`, with where that is unless it is the top of the file.
fn told(path: &KeyPath, field: Option<&'static Field>, name: &str, value: &str) -> String {
    match field {
        Some(field) => format!("{}{}: {value}.", place(path), field.help.trim_end_matches(", by name")),
        None if name.is_empty() => format!("{}{value}.", place(path)),
        None => format!("{}{}: {value}.", place(path), if name == "kind" { "kind".to_owned() } else { code(name) }),
    }
}

/// The table that a key stands in, ahead of what is said of it.
fn place(path: &KeyPath) -> String {
    let segments = path.segments();
    match segments.split_last() {
        Some((_, above)) if !above.is_empty() => format!("In {}: ", code(&KeyPath::new(above.to_vec()).to_string())),
        _ => String::new(),
    }
}

/// `Whether X may Y` as `X may Y` or `X may not Y`, and `Let X Y` likewise.
fn yes_or_no(help: &str, value: bool) -> Option<String> {
    if let Some(rest) = help.strip_prefix("Let ") {
        let (who, what) =
            ["commands ", "the proxy "].into_iter().find_map(|who| Some((who, rest.strip_prefix(who)?)))?;
        return Some(capital(&format!("{who}may {}{what}", if value { "" } else { "not " })));
    }
    let rest = help.strip_prefix("Whether ")?;
    if value {
        return Some(capital(rest));
    }
    let verb = [" may ", " must "].into_iter().find(|verb| rest.contains(verb))?;
    let not = if verb == " must " { " need not " } else { " may not " };
    Some(capital(&rest.replacen(verb, not, 1)))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
