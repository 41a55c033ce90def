//! Edits that leave comments, order and layout alone: what the fixes of the lints are made of.

use std::fmt::Write as _;

use crate::report::Edit;
use crate::syntax::{Node, Span, Value};

/// Takes the element `index` out of an array, with its comma, and with its line where nothing else stands there. `None` where that
/// cannot be done without touching a comment.
pub(super) fn without_element(text: &str, array: &Node, index: usize) -> Option<Vec<Edit>> {
    without_item(text, array.as_array()?.get(index)?.span, false)
}

/// Takes a key with its value out of its table. `None` where it is part of a dotted key or has a header of its own.
pub(super) fn without_entry(text: &str, key: Span, value: Span) -> Option<Vec<Edit>> {
    let between = text.get(key.end()..value.start())?;
    if between.trim() != "=" {
        return None;
    }
    let whole = key.cover(value);
    let before = text.get(..key.start())?.trim_end_matches([' ', '\t']);
    if before.is_empty() || before.ends_with(['\n', '\u{feff}']) {
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

/// Writes `entry`, such as `enabled = true`, as the first key of a table: under its header, which it gets where it has none, or as a dotted key
/// where others make it.
pub(super) fn with_entry(text: &str, table: &Node, entry: &str) -> Option<Edit> {
    let Value::Table(entries) = &table.value else { return None };
    let written = text.get(table.span.range())?;
    if written.starts_with('{') {
        let written = if entries.is_empty() { format!(" {entry} ") } else { format!(" {entry},") };
        return Some(Edit::insert(table.span.start() + 1, written));
    }
    if !written.starts_with('[') {
        return with_header(text, table.span, entry).or_else(|| with_dotted_key(text, table.span, entry));
    }
    let rest = text.get(table.span.end()..)?;
    let line = rest.find('\n').unwrap_or(rest.len());
    let end = table.span.end() + rest.get(..line)?.trim_end_matches('\r').len();
    Some(Edit::insert(end, format!("{}{entry}", line_break(text))))
}

/// Writes the elements of an array as entries of their own in the place of `key = [ … ]`: one for each element, or none. Each stands where its
/// element stood, so comments keep their places. `None` where entries cannot stand so.
pub(super) fn entries_for_array(
    text: &str,
    table: &Node,
    key: Span,
    array: &Node,
    entries: &[Option<String>],
) -> Option<Vec<Edit>> {
    let elements = array.as_array()?;
    if entries.iter().all(Option::is_none) {
        return if text.get(array.span.range())?.contains('#') { None } else { without_entry(text, key, array.span) };
    }
    if text.get(key.end()..array.span.start())?.trim() != "=" {
        return None;
    }
    if text.get(table.span.range())?.starts_with('{') {
        // Here there is no room for comments.
        let before = text.get(..key.start())?;
        let fits = before.trim_end().ends_with(['{', ',']) && !text.get(array.span.range())?.contains('#');
        let all: Vec<&str> = entries.iter().flatten().map(String::as_str).collect();
        return fits.then(|| vec![Edit::replace(key.cover(array.span), all.join(", "))]);
    }
    let start = line_with_parts(text, key.start())?;
    let parts = text.get(start..key.start())?;
    let indent = text.get(..start)?.rsplit(['\n', '\u{feff}']).next()?;
    let line_break = line_break(text);
    let mut out = String::new();
    let mut at = array.span.start() + 1;
    for (element, entry) in elements.iter().zip(entries) {
        between(text.get(at..element.span.start())?, indent, line_break, &mut out);
        if let Some(entry) = entry {
            begin_line(&mut out, indent, line_break);
            out.push_str(parts);
            out.push_str(entry);
        }
        at = element.span.end();
    }
    between(text.get(at..array.span.end().checked_sub(1)?)?, indent, line_break, &mut out);
    Some(vec![Edit::replace(Span::new(start, array.span.end()), out.trim_end())])
}

/// Takes over what stands between two elements: comments, those on the line of an element to the end of its line.
fn between(gap: &str, indent: &str, line_break: &str, out: &mut String) {
    for (number, line) in gap.lines().enumerate() {
        let Some(at) = line.find('#') else { continue };
        let comment = line.get(at..).unwrap_or_default().trim_end();
        if number == 0 && !out.is_empty() && !out.ends_with('\n') {
            out.push(' ');
        } else {
            begin_line(out, indent, line_break);
        }
        out.push_str(comment);
        out.push_str(line_break);
    }
}

/// Begins a line; the first is begun already.
fn begin_line(out: &mut String, indent: &str, line_break: &str) {
    if out.is_empty() {
        return;
    }
    if !out.ends_with('\n') {
        out.push_str(line_break);
    }
    out.push_str(indent);
}

/// Writes the header of a table, with `entry` under it, before the header further down that `key` is a part of.
fn with_header(text: &str, key: Span, entry: &str) -> Option<Edit> {
    let before = text.get(..key.end())?;
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let header = before.get(line..)?;
    let above = header.trim_start_matches([' ', '\t', '\u{feff}']).strip_prefix('[')?;
    if above.starts_with('[') || text.get(key.end()..)?.trim_start().starts_with(']') {
        return None;
    }
    let start = key.end() - above.len() - 1;
    let line_break = line_break(text);
    Some(Edit::insert(start, format!("[{above}]{line_break}{entry}{line_break}{line_break}")))
}

/// Writes `entry` as a dotted key before the line that begins with `key` and another part.
fn with_dotted_key(text: &str, key: Span, entry: &str) -> Option<Edit> {
    let start = line_with_parts(text, key.start())?;
    if !text.get(key.end()..)?.trim_start_matches([' ', '\t']).starts_with('.') {
        return None;
    }
    let indent = text.get(..start)?.rsplit(['\n', '\u{feff}']).next().unwrap_or_default();
    let line_break = line_break(text);
    Some(Edit::insert(start, format!("{}.{entry}{line_break}{indent}", text.get(start..key.end())?)))
}

/// Where the line begins, blanks left out, on which nothing but bare parts of a dotted key stands before `at`.
fn line_with_parts(text: &str, at: usize) -> Option<usize> {
    let line = text.get(..at)?.rsplit(['\n', '\u{feff}']).next()?.trim_start_matches([' ', '\t']);
    let bare = line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    (bare && (line.is_empty() || line.ends_with('.'))).then(|| at - line.len())
}

/// The line break that `text` uses.
pub(super) fn line_break(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
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

/// `name` as a TOML key: bare where it may be.
pub(super) fn key(name: &str) -> String {
    if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
        name.to_owned()
    } else {
        string(name)
    }
}

/// Takes one item of a list in brackets or braces away. In `strict` lists, those in braces, no comma may stay behind the last one:
/// older clients refuse it.
fn without_item(text: &str, item: Span, strict: bool) -> Option<Vec<Edit>> {
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
    let previous = before.trim_end();
    let comma = previous.ends_with(',').then(|| Span::new(previous.len() - 1, previous.len()));
    match comma {
        Some(comma) if !starts_line => Some(vec![Edit::delete(Span::new(comma.start(), item.end()))]),
        Some(comma) if strict => Some(vec![Edit::delete(comma), Edit::delete(item)]),
        None if strict && starts_line => None,
        _ => {
            let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            match line_end(text, item.end() + blank) {
                Some(end) if starts_line => Some(vec![Edit::delete(Span::new(before.len(), end))]),
                _ => Some(vec![Edit::delete(item)]),
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    /// `text` after the edits.
    fn edited(text: &str, edits: Option<Vec<Edit>>) -> String {
        let mut out = text.to_owned();
        for edit in edits.expect("it can be done").iter().rev() {
            out.replace_range(edit.span.range(), &edit.text);
        }
        out
    }

    #[test]
    fn elements() {
        let cases = [
            ("x = [1, 2, 3]", 0, "x = [2, 3]"),
            ("x = [1, 2, 3]", 1, "x = [1, 3]"),
            ("x = [1, 2, 3]", 2, "x = [1, 2]"),
            ("x = [1]", 0, "x = []"),
            ("x = [ 1 , 2 ]", 1, "x = [ 1  ]"),
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
            ("t = { x = 1 }", "t = {  }"),
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
            ("# y\n[x.y]\nb = 1\n", "# y\n[x]\na = 1\n\n[x.y]\nb = 1\n"),
            ("\u{feff}[x . y]\r\n", "\u{feff}[x]\r\na = 1\r\n\r\n[x . y]\r\n"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let table = document.root().unwrap().get("x").unwrap();
            assert_eq!(edited(text, with_entry(text, table, "a = 1").map(|edit| vec![edit])), expected);
        }
        let text = "[[x.y]]";
        let document = Document::parse(text);
        assert_eq!(with_entry(text, document.root().unwrap().get("x").unwrap(), "a = 1"), None);
    }

    #[test]
    fn arrays_as_entries() {
        let cases = [
            ("x = []", "", &[][..]),
            ("x = [\"a\"] # why\ny = 1\n", "x.a = 1 # why\ny = 1\n", &["a"]),
            ("x = [\"a\", \"b\"]", "x.a = 1\nx.b = 1", &["a", "b"]),
            (
                "  x = [\n    # one\n    \"a\", # first\n    \"b\",\n\n    # last\n  ]\n",
                "  # one\n  x.a = 1 # first\n  x.b = 1\n  # last\n",
                &["a", "b"],
            ),
            ("x = [\n  \"a\",\n  \"-\", # gone\n  \"b\"]", "x.a = 1 # gone\nx.b = 1", &["a", "-", "b"]),
            ("x = [\r\n\"a\",\r\n\"b\",\r\n]\r\n", "x.a = 1\r\nx.b = 1\r\n", &["a", "b"]),
        ];
        for (text, expected, names) in cases {
            let document = Document::parse(text);
            let entry = document.root().unwrap().entry("x").unwrap();
            let root = Node { span: Span::empty(0), value: Value::Table(document.root().unwrap().clone()) };
            let entries: Vec<_> = names.iter().map(|name| (*name != "-").then(|| format!("x.{name} = 1"))).collect();
            let edits = entries_for_array(text, &root, entry.key.span, &entry.value, &entries);
            assert_eq!(edited(text, edits), expected, "{text:?}");
        }
        let entries = [Some("x.a = 1".to_owned()), Some("x.b = 1".to_owned())];
        for (text, expected) in [
            ("t = { x = [\"a\", \"b\"], y = 1 }", Some("t = { x.a = 1, x.b = 1, y = 1 }")),
            ("t = {\n  y = 1,\n  x = [\"a\", \"b\"],\n}", Some("t = {\n  y = 1,\n  x.a = 1, x.b = 1,\n}")),
            ("t = { x = [\"a\", # why\n  \"b\"] }", None),
            ("  t.x = [\"a\", # why\n \"b\"]\n", Some("  t.x.a = 1 # why\n  t.x.b = 1\n")),
            ("\"t\".x = [\"a\", \"b\"]", None),
        ] {
            let document = Document::parse(text);
            let table = document.root().unwrap().get("t").unwrap();
            let entry = table.as_table().unwrap().entry("x").unwrap();
            let edits = entries_for_array(text, table, entry.key.span, &entry.value, &entries);
            assert_eq!(edits.map(|edits| edited(text, Some(edits))).as_deref(), expected, "{text:?}");
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
