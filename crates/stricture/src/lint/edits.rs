//! The edits of the lints' fixes. They keep comments, order and layout.

mod arrays;
mod closing;
mod items;
mod lists;
mod quotes;
mod sections;
mod surroundings;
mod top;

use crate::report::Edit;
use crate::syntax::{Node, Span, Value};
use items::without_item;
use surroundings::{before_comments, dotted_start, holds_comment, line_end};

pub(super) use arrays::entries_for_array;
pub(super) use closing::with_values;
pub(super) use lists::{with_element, without_element, without_elements, without_list_item};
pub(in crate::lint) use quotes::string;
pub(super) use quotes::{key, rename, string_like, word};
pub(super) use sections::without;
pub(super) use surroundings::line_break;
pub(super) use top::{with_line_below, with_top_entry};

/// Removes a key with its value from its table. `None` if it has a header, or if a comment would be lost with it.
pub(super) fn without_entry(text: &str, key: Span, value: Span) -> Option<Vec<Edit>> {
    let between = text.get(key.end()..value.start())?;
    if between.trim() != "=" || holds_comment(text, value) {
        return None;
    }
    let key = Span::new(dotted_start(text, key.start()), key.end());
    let whole = key.cover(value);
    let before = text.get(..key.start())?.trim_end_matches([' ', '\t']);
    let in_braces = || before_comments(before).ends_with([',', '{']);
    if before.is_empty() || before.ends_with('\u{feff}') || (before.ends_with('\n') && !in_braces()) {
        let rest = text.get(value.end()..)?;
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        return match line_end(text, value.end() + blank) {
            Some(end) => Some(vec![Edit::delete(Span::new(before.len(), end))]),
            // What follows is a comment, which stays.
            None => Some(vec![Edit::delete(Span::new(key.start(), value.end() + blank))]),
        };
    }
    without_item(text, whole, true)
}

/// Writes `entry`, such as `enabled = true`, as the first key of a table. `None` for an array in the place of a table.
pub(super) fn with_entry(text: &str, table: &Node, entry: &str) -> Option<Edit> {
    with_entries(text, table, &[entry.to_owned()])
}

/// Like [`with_entry`], but writes several keys.
pub(super) fn with_entries(text: &str, table: &Node, new: &[String]) -> Option<Edit> {
    let Value::Table(entries) = &table.value else { return None };
    let written = text.get(table.span.range())?;
    if written.starts_with('{') {
        let new = new.join(", ");
        let written = if entries.is_empty() { format!(" {new} ") } else { format!(" {new},") };
        return Some(Edit::insert(table.span.start() + 1, written));
    }
    if !written.starts_with('[') {
        return top::with_implied_entries(text, table.span, new);
    }
    let rest = text.get(table.span.end()..)?;
    let line = rest.find('\n').unwrap_or(rest.len());
    let end = table.span.end() + rest.get(..line)?.trim_end_matches('\r').len();
    let line_break = line_break(text);
    Some(Edit::insert(end, format!("{line_break}{}", new.join(line_break))))
}

/// Puts a value into an array, behind `first`: `1, `, for instance. A table with a header becomes one of an array of tables. `None`
/// for a table that only other keys imply.
pub(super) fn in_brackets(text: &str, value: &Node, first: &str) -> Option<Vec<Edit>> {
    let written = text.get(value.span.range())?;
    match &value.value {
        Value::Array(_) => return None,
        Value::Table(_) if written.starts_with('[') && first.is_empty() => {}
        Value::Table(_) if !written.starts_with('{') => return None,
        _ => {}
    }
    let (start, end) = (value.span.start(), value.span.end());
    Some(vec![Edit::insert(start, format!("[{first}")), Edit::insert(end, "]")])
}

/// `text` after the edits.
#[cfg(test)]
pub(super) fn edited(text: &str, edits: Option<Vec<Edit>>) -> String {
    let mut edits = edits.expect("it can be done");
    edits.sort_by_key(|edit| edit.span);
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        out.replace_range(edit.span.range(), &edit.text);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    #[test]
    fn entries() {
        let cases = [
            ("a = 1\nx = 2\nb = 3\n", "a = 1\nb = 3\n"),
            ("x = [\n  2,\n]\nb = 3\n", "b = 3\n"),
            ("  x = 2 # why\n", "  # why\n"),
            ("a.b = 1\nx = 2\n", "a.b = 1\n"),
            ("x = 2", ""),
            ("\u{feff}x = 2\r\nb = 3\r\n", "\u{feff}b = 3\r\n"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let entry = document.root().unwrap().entry("x").unwrap();
            assert_eq!(edited(text, without_entry(text, entry.key.span, entry.value.span)), expected, "{text:?}");
        }
        for (text, expected) in [
            ("t = { x = 1, b = 2 }", "t = { b = 2 }"),
            ("t = { b = 2, x = 1 }", "t = { b = 2 }"),
            ("t = { x = 1 }", "t = {}"),
            ("t = {\n  b = 1, # one,\n  x = 2\n}", "t = {\n  b = 1 # one,\n}"),
            ("t = {\n  b = 1,\n  x = 2,\n  c = 3,\n}", "t = {\n  b = 1,\n  c = 3,\n}"),
            ("t = {\n  x = 2,\n  b = 1\n}", "t = {\n  b = 1\n}"),
        ] {
            let document = Document::parse(text);
            let table = document.root().unwrap().get("t").unwrap().as_table().unwrap();
            let entry = table.entry("x").unwrap();
            assert_eq!(edited(text, without_entry(text, entry.key.span, entry.value.span)), expected, "{text:?}");
        }
        let text = "[x]\na = 1\n";
        let document = Document::parse(text);
        let entry = document.root().unwrap().entry("x").unwrap();
        assert_eq!(without_entry(text, entry.key.span, entry.value.span), None);
    }

    #[test]
    fn new_entries() {
        let cases = [
            ("[x] # why\nb = 1\n", "[x] # why\na = 1\nb = 1\n"),
            ("[x]", "[x]\na = 1"),
            ("[x]\r\nb = 1\r\n", "[x]\r\na = 1\r\nb = 1\r\n"),
            ("x = { b = 1 }", "x = { a = 1, b = 1 }"),
            ("x = {}", "x = { a = 1 }"),
            ("# y\n  x.b = 1\n", "# y\n  x.a = 1\n  x.b = 1\n"),
            ("\"x\".b = 1", "\"x\".a = 1\n\"x\".b = 1"),
            ("# y\n[x.y]\nb = 1\n", "[x]\na = 1\n\n# y\n[x.y]\nb = 1\n"),
            ("\u{feff}[x . y]\r\n", "\u{feff}[x]\r\na = 1\r\n\r\n[x . y]\r\n"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let table = document.root().unwrap().get("x").unwrap();
            assert_eq!(edited(text, with_entry(text, table, "a = 1").map(|edit| vec![edit])), expected);
        }
    }

    #[test]
    fn entries_of_dotted_keys() {
        let cases = [
            ("a = 1\n t . \"u\" .x = 2\nb = 3\n", "a = 1\nb = 3\n"),
            ("t.'.'.x = 2 # why\n", "# why\n"),
            ("y = { t.\"\\\"\".x = 2, b = 3 }", "y = { b = 3 }"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let mut table = document.root().unwrap();
            while table.entry("x").is_none() {
                let inner = |name| table.get(name).and_then(Node::as_table);
                table = ["y", "t", "u", ".", "\""].into_iter().find_map(inner).unwrap();
            }
            let entry = table.entry("x").unwrap();
            assert_eq!(edited(text, without_entry(text, entry.key.span, entry.value.span)), expected, "{text:?}");
        }
    }
}
