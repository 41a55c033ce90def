//! A sentence for every key that a policy sets, in the words of the schema.

use super::values::{code, listed, plain};
use super::{Sentence, Topic};
use crate::schema::{At, Empty, Field, Kind, View};
use crate::syntax::{KeyPath, Segment, Value};

/// What is told of the keys of a table, the command rules aside.
pub(super) fn table(view: &View<'_>, sentences: &mut Vec<Sentence>) {
    for index in 0..view.table.fields.len() {
        if let (Some(field), Some(at)) = view.nth(index) {
            if field.key != "rules" || !at.is_top() {
                value(at, Some(field), sentences);
            }
        }
    }
    for entry in view.rest() {
        value(entry, None, sentences);
    }
}

fn value(at: &At<'_>, field: Option<&'static Field>, sentences: &mut Vec<Sentence>) {
    let path = at.path();
    if let Some(text) = special(at, field, &path).or_else(|| whole(at, field, &path)) {
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
    Some(told(path, field, at.name(), &shown))
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

/// `Whether X may Y` as `X may Y` or `X may not Y`.
fn yes_or_no(help: &str, value: bool) -> Option<String> {
    let rest = help.strip_prefix("Whether ")?;
    let sentence = if value {
        rest.to_owned()
    } else {
        let verb = [" may ", " must "].into_iter().find(|verb| rest.contains(verb))?;
        let not = if verb == " must " { " need not " } else { " may not " };
        rest.replacen(verb, not, 1)
    };
    let mut letters = sentence.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// What is worded by hand, because administrators read it first.
fn special(at: &At<'_>, field: Option<&'static Field>, path: &KeyPath) -> Option<String> {
    let [Segment::Key(_)] = path.segments() else { return deep(at, path) };
    let list = || {
        let Kind::Array(of) = at.kind() else { return None };
        at.node.as_array()?.iter().map(|word| plain(word, *of, None)).collect::<Option<Vec<_>>>()
    };
    let only = |one: &str, many: &str, rest: &str| {
        let words = list().filter(|words| !words.is_empty())?;
        let what = if words.len() == 1 { one } else { many };
        Some(format!("{what} {} and no other{rest}.", listed(words.into_iter(), usize::MAX, "and")))
    };
    match field?.key {
        "allowed_approval_policies" => only(
            "People may choose the approval policy",
            "People may choose the approval policies",
            "; who has chosen another one gets the first",
        ),
        "allowed_sandbox_modes" => {
            only("People may select the sandbox mode", "People may select the sandbox modes", "")
        }
        "allowed_web_search_modes" => {
            let words = list()?.into_iter().filter(|word| word != "`disabled`");
            let words: Vec<String> = words.chain(["`disabled`".to_owned()]).collect();
            Some(format!("Web search may be {} and nothing else.", listed(words.into_iter(), usize::MAX, "or")))
        }
        "allowed_login_methods" => only("People may sign in by", "People may sign in by", ""),
        "default_permissions" => {
            Some(format!("Until someone selects another one, the permission profile {} applies.", scalar(at)?))
        }
        "enforce_residency" => Some(format!("Requests must be processed in the region {}.", scalar(at)?)),
        _ => None,
    }
}

/// The same below the top of the file.
fn deep(at: &At<'_>, path: &KeyPath) -> Option<String> {
    let told = plain(at.node, at.kind(), None).filter(|_| !is_empty(at));
    match path.to_string().as_str() {
        "permissions.filesystem.deny_read" => Some(format!("Nobody may read {}, whatever the profile.", told?)),
        "feedback.enabled" => {
            Some(format!("People may {}send feedback.", if at.node.as_bool()? { "" } else { "not " }))
        }
        _ => None,
    }
}

fn scalar(at: &At<'_>) -> Option<String> {
    at.node.as_text().filter(|text| !text.is_empty()).map(code)
}
