//! Arrays that become entries.

use super::{line_break, without_entry};
use crate::report::Edit;
use crate::syntax::{Node, Span};

/// Replaces `key = [ … ]` by entries: one for each element, or none. Each entry is in the place of its element, so comments keep their places.
/// `None` if entries are not possible there.
pub(in crate::lint) fn entries_for_array(
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

/// Keeps the text between two elements: comments, those on the line of an element to the end of its line.
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

/// The start of the line, without its spaces, if only bare parts of a dotted key are before `at`.
fn line_with_parts(text: &str, at: usize) -> Option<usize> {
    let line = text.get(..at)?.rsplit(['\n', '\u{feff}']).next()?.trim_start_matches([' ', '\t']);
    let bare = line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    (bare && (line.is_empty() || line.ends_with('.'))).then(|| at - line.len())
}

#[cfg(test)]
mod tests {
    use super::super::edited;
    use super::*;
    use crate::syntax::{Document, Value};

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
}
