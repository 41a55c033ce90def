//! Tables with headers.

use super::{holds_comment, line_end, without_entry};
use crate::report::Edit;
use crate::syntax::{Node, Span, Value, has_header};

/// Removes a key with its value, in whatever form it is. `None` if a comment would be lost with it, or if the value is spread over
/// the file.
pub(in crate::lint) fn without(text: &str, key: Span, value: &Node) -> Option<Vec<Edit>> {
    without_entry(text, key, value.span).or_else(|| without_section(text, value))
}

/// Removes a table with its header, and the blank lines around it. `None` if it contains comments, or headers of tables below it.
pub(super) fn without_section(text: &str, table: &Node) -> Option<Vec<Edit>> {
    let Value::Table(_) = &table.value else { return None };
    let header = table.span;
    if !text.get(header.range())?.starts_with('[') {
        return None;
    }
    let before = text.get(..header.start())?.trim_end_matches([' ', '\t']);
    if !before.is_empty() && !before.ends_with(['\n', '\u{feff}']) {
        return None;
    }
    let end = extent(table, header)?.end();
    let rest = text.get(end..)?;
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let end = line_end(text, end + blank)?;
    let body = Span::new(header.end(), end);
    if holds_comment(text, body) || has_header(text.get(body.range())?) {
        return None;
    }
    let rest = text.get(end..)?;
    let blank_lines: usize = rest.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
    let last = blank_lines == rest.len();
    let start = if last { start_of_blank_lines(text, before.len()) } else { before.len() };
    Some(vec![Edit::delete(Span::new(start, end + blank_lines))])
}

/// The header with all keys and values below it; `None` if one of them is before it.
fn extent(table: &Node, header: Span) -> Option<Span> {
    let mut whole = header;
    let mut left = vec![table];
    while let Some(node) = left.pop() {
        let Value::Table(entries) = &node.value else { continue };
        for entry in entries.entries() {
            if entry.key.span.start() < header.end() {
                return None;
            }
            whole = whole.cover(entry.key.span).cover(entry.value.span);
            left.push(&entry.value);
        }
    }
    Some(whole)
}

/// Where the blank lines begin that end at `end`.
fn start_of_blank_lines(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or_default();
    let kept = before.trim_end_matches([' ', '\t', '\r', '\n']);
    let rest = before.get(kept.len()..).unwrap_or_default();
    if kept.is_empty() { 0 } else { kept.len() + rest.find('\n').map_or(rest.len(), |at| at + 1) }
}

#[cfg(test)]
mod tests {
    use super::super::edited;
    use super::*;
    use crate::syntax::Document;

    #[test]
    fn whole_tables() {
        let cases = [
            ("[x]\na = 1\n\n[y]\n", Some("[y]\n")),
            ("[y]\n\n[x]\na = [\n  1,\n]\n", Some("[y]\n")),
            ("a = 1\n\n# why\n[x]\nb.c = 1\n\n\n[y]\n", Some("a = 1\n\n# why\n[y]\n")),
            ("\u{feff}[x]\r\na = 1", Some("\u{feff}")),
            ("x = { a = 1 }\nb = 1\n", Some("b = 1\n")),
            ("x.a = 1\nb = 1\n", None),
            ("[x] # why\na = 1\n", None),
            ("[x]\na = 1 # why\n", None),
            ("[x]\na = 1\n[x.y]\nb = 1\n", None),
            ("[x.y]\nb = 1\n[x]\na = 1\n", None),
            ("x = [\n  1, # why\n]\n", None),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let entry = document.root().unwrap().entry("x").unwrap();
            let edits = without(text, entry.key.span, &entry.value);
            assert_eq!(edits.map(|edits| edited(text, Some(edits))).as_deref(), expected, "{text:?}");
        }
    }
}
