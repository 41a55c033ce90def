//! Edits that leave comments, order and layout alone: what the fixes of the lints are made of.

mod arrays;
mod lists;
mod sections;
mod top;

use std::fmt::Write as _;

use crate::report::Edit;
use crate::syntax::{Node, Span, Value, comments};

pub(super) use arrays::entries_for_array;
pub(super) use lists::{with_element, without_list_item};
pub(super) use sections::without;
pub(super) use top::{with_line_below, with_top_entry};

/// Takes the element `index` out of an array, with its comma, and with its line where nothing else stands there. `None` where that
/// cannot be done without touching a comment.
pub(super) fn without_element(text: &str, array: &Node, index: usize) -> Option<Vec<Edit>> {
    let elements = array.as_array()?;
    // The elements of an array of tables have headers.
    if elements.first().is_some_and(|first| first.span == array.span) {
        return None;
    }
    without_item(text, elements.get(index)?.span, false)
}

/// Takes a key with its value out of its table. `None` where it has a header, or where a comment would go with it.
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

/// Writes `entry`, such as `enabled = true`, as the first key of a table. `None` for an array that stands for a table.
pub(super) fn with_entry(text: &str, table: &Node, entry: &str) -> Option<Edit> {
    with_entries(text, table, &[entry.to_owned()])
}

/// The same with several.
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

/// The line break that `text` uses.
pub(super) fn line_break(text: &str) -> &'static str {
    let first = text.find('\n').and_then(|at| text.get(..at));
    if first.is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Writes `word` over the value at `span`, in its kind of quotes. `None` where a table, an array or a key stands there.
pub(super) fn word(text: &str, span: Span, word: &str) -> Option<Edit> {
    let old = text.get(span.range())?;
    let rest = text.get(span.end()..)?.trim_start_matches([' ', '\t']);
    if old.starts_with(['[', '{']) || rest.starts_with(['=', '.']) {
        return None;
    }
    Some(Edit::replace(span, string_like(text, span, word)))
}

/// Writes `name` over the key at `span`.
pub(super) fn rename(span: Span, name: &str) -> Edit {
    Edit::replace(span, key(name))
}

/// `text` as a TOML string.
pub(super) fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// `value` as a TOML string of the form in which `old` is written, where it has one line and can be.
pub(super) fn string_like(text: &str, old: Span, value: &str) -> String {
    let written = text.get(old.range()).unwrap_or_default();
    let literal = written.starts_with('\'') && !written.starts_with("'''");
    if literal && !value.contains(|c: char| c == '\'' || c.is_control()) { format!("'{value}'") } else { string(value) }
}

/// `name` as a TOML key: bare where it may be.
pub(super) fn key(name: &str) -> String {
    if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
        name.to_owned()
    } else {
        string(name)
    }
}

/// `text` without the blanks and comments at its end.
fn before_comments(text: &str) -> &str {
    let mut kept = text.trim_end();
    loop {
        let line = kept.rfind('\n').map_or(0, |at| at + 1);
        let comment =
            comments(kept.get(line..).unwrap_or_default(), |_| true).first().map(|comment| comment.span.start());
        match comment.and_then(|comment| kept.get(..line + comment)) {
            Some(before) => kept = before.trim_end(),
            None => return kept,
        }
    }
}

/// Whether a comment stands in the value at `span`.
fn holds_comment(text: &str, span: Span) -> bool {
    let value = text.get(span.range()).unwrap_or_default();
    value.contains('#') && !comments(value, |_| true).is_empty()
}

/// Where the dotted key begins of which a part begins at `part`.
fn dotted_start(text: &str, part: usize) -> usize {
    let blank = [' ', '\t'];
    let mut start = part;
    while let Some(before) = text.get(..start).and_then(|before| before.trim_end_matches(blank).strip_suffix('.')) {
        let before = before.trim_end_matches(blank);
        let opening = if let Some(inner) = before.strip_suffix('\'') {
            inner.rfind('\'')
        } else if let Some(inner) = before.strip_suffix('"') {
            let escaped = |at: usize| {
                let before = inner.get(..at).unwrap_or_default();
                (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
            };
            inner.rmatch_indices('"').map(|(at, _)| at).find(|at| !escaped(*at))
        } else {
            let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            Some(before.trim_end_matches(is_bare).len())
        };
        match opening {
            Some(opening) if opening < start => start = opening,
            _ => break,
        }
    }
    start
}

/// Takes one item of a list in brackets or braces away. In `strict` lists, those in braces, no comma may stay behind the last one:
/// older clients refuse it.
fn without_item(text: &str, item: Span, strict: bool) -> Option<Vec<Edit>> {
    if holds_comment(text, item) {
        return None;
    }
    let before = text.get(..item.start())?.trim_end_matches([' ', '\t']);
    let starts_line = before.ends_with('\n');
    let rest = text.get(item.end()..)?;
    let gap = rest.len() - rest.trim_start().len();
    if rest.get(gap..)?.starts_with(',') {
        let comma = item.end() + gap + 1;
        let after = text.get(comma..)?;
        let blank = after.len() - after.trim_start_matches([' ', '\t']).len();
        let span = match line_end(text, comma + blank) {
            Some(end) if starts_line => Span::new(before.len(), end),
            // The last item of a line with others before it: their line end stays.
            Some(_) => Span::new(before.len(), comma),
            None => Span::new(item.start(), comma + blank),
        };
        return Some(vec![Edit::delete(span)]);
    }
    if rest.get(gap..)?.starts_with('#') {
        return without_item_before_comment(text, item, strict);
    }
    let previous = if starts_line { before_comments(before) } else { before };
    let comma = previous.ends_with(',').then(|| Span::new(previous.len() - 1, previous.len()));
    match comma {
        Some(comma) if !starts_line => {
            let kept = text.get(..comma.start())?.trim_end_matches([' ', '\t']).len();
            Some(vec![Edit::delete(Span::new(kept, item.end()))])
        }
        Some(comma) if strict => {
            let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            let line = line_end(text, item.end() + blank).map(|end| Span::new(before.len(), end));
            Some(vec![Edit::delete(comma), Edit::delete(line.unwrap_or(item))])
        }
        None if strict && starts_line => None,
        _ => {
            let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            match line_end(text, item.end() + blank) {
                Some(end) if starts_line => Some(vec![Edit::delete(Span::new(before.len(), end))]),
                // The only one: no blanks stay between the brackets.
                _ if before.ends_with(['[', '{']) && rest.trim_start().starts_with([']', '}']) => {
                    Some(vec![Edit::delete(Span::new(before.len(), item.end() + gap))])
                }
                _ => Some(vec![Edit::delete(item)]),
            }
        }
    }
}

/// The same where a comment follows and the comma, if there is one, only behind it.
fn without_item_before_comment(text: &str, item: Span, strict: bool) -> Option<Vec<Edit>> {
    let mut at = item.end();
    loop {
        let rest = text.get(at..)?;
        at += rest.len() - rest.trim_start().len();
        let rest = text.get(at..)?;
        if rest.starts_with('#') {
            at += rest.find('\n')?;
        } else if rest.starts_with(',') {
            return Some(vec![Edit::delete(item), Edit::delete(Span::new(at, at + 1))]);
        } else {
            return (!strict).then(|| vec![Edit::delete(item)]);
        }
    }
}

/// The offset after the line break at `offset`; the end of the text counts as one.
fn line_end(text: &str, offset: usize) -> Option<usize> {
    let rest = text.get(offset..)?;
    if rest.is_empty() {
        Some(offset)
    } else if rest.starts_with("\r\n") {
        Some(offset + 2)
    } else {
        rest.starts_with('\n').then_some(offset + 1)
    }
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
    fn elements() {
        let cases = [
            ("x = [1, 2, 3]", 0, "x = [2, 3]"),
            ("x = [1, 2, 3]", 1, "x = [1, 3]"),
            ("x = [1, 2, 3]", 2, "x = [1, 2]"),
            ("x = [1]", 0, "x = []"),
            ("x = [ 1 , 2 ]", 1, "x = [ 1 ]"),
            ("x = [\n  1,\n  2,\n  3,\n]\n", 1, "x = [\n  1,\n  3,\n]\n"),
            ("x = [\r\n  1,\r\n  2,\r\n]\r\n", 1, "x = [\r\n  1,\r\n]\r\n"),
            ("x = [\n  1,\n  2\n]\n", 1, "x = [\n  1,\n]\n"),
            ("x = [\n  # one\n  1, # the first\n  2,\n]\n", 0, "x = [\n  # one\n  # the first\n  2,\n]\n"),
            ("x = [\n  1, 2,\n  3,\n]\n", 1, "x = [\n  1,\n  3,\n]\n"),
        ];
        for (text, index, expected) in cases {
            let document = Document::parse(text);
            let array = document.root().unwrap().get("x").unwrap();
            let edits = without_element(text, array, index);
            assert_eq!(edited(text, edits), expected, "{text:?}");
        }
    }

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

    #[test]
    fn words_in_their_quotes() {
        let cases = [
            ("x = \"a\"", "x = \"b c\""),
            ("x = 'a'", "x = 'b c'"),
            ("x = [\"\"\"\na\"\"\"]", "x = [\"b c\"]"),
            ("x = 1", "x = \"b c\""),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let node = document.root().unwrap().get("x").unwrap();
            let node = node.as_array().and_then(<[_]>::first).unwrap_or(node);
            assert_eq!(edited(text, word(text, node.span, "b c").map(|edit| vec![edit])), expected);
        }
        for (text, expected) in [("x = 1", "b = 1"), ("'x'.y = 1", "b.y = 1"), ("[x]", "[b]"), ("[\"x\"]", "[b]")] {
            let document = Document::parse(text);
            let span = document.root().unwrap().entries().first().unwrap().key.span;
            assert_eq!(edited(text, Some(vec![rename(span, "b")])), expected);
        }
    }

    #[test]
    fn strings_and_keys_are_read_back() {
        for text in ["", "a", "a.b", "say \"hi\"\\", "\n\t\r\u{0}\u{7f}\u{85}", "é🦀"] {
            let document = Document::parse(format!("{} = {}", key(text), string(text)));
            let entry = document.root().unwrap().entries().first().unwrap().clone();
            assert_eq!((entry.key.name.as_str(), entry.value.as_text()), (text, Some(text)));
        }
    }
}
