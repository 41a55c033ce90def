//! New keys at the top of a file, and in tables without a header.

use super::{dotted_start, line_break};
use crate::report::Edit;
use crate::syntax::{Span, Table};

/// Writes `lines`, each a key with its value, into the root table: above the first header.
pub(in crate::lint) fn with_top_entry(text: &str, root: &Table, lines: &[String]) -> Edit {
    let end = line_break(text);
    let header = root.entries().iter().find_map(|entry| header_of(text, entry.key.span));
    let lines = lines.join(end);
    match header {
        Some(header) => Edit::insert(above_comments(text, header.start()), format!("{lines}{end}{end}")),
        None if text.is_empty() || text.ends_with(['\n', '\u{feff}']) => {
            Edit::insert(text.len(), format!("{lines}{end}"))
        }
        None => Edit::insert(text.len(), format!("{end}{lines}{end}")),
    }
}

/// Writes `line` below the line on which the value at `value` ends.
pub(in crate::lint) fn with_line_below(text: &str, value: Span, line: &str) -> Edit {
    let rest = text.get(value.end()..).unwrap_or_default();
    let rest = rest.split('\n').next().unwrap_or_default();
    Edit::insert(value.end() + rest.trim_end_matches('\r').len(), format!("{}{line}", line_break(text)))
}

/// Writes `new` into a table that only the key at `key` implies, of a deeper header or of a dotted key.
pub(super) fn with_implied_entries(text: &str, key: Span, new: &[String]) -> Option<Edit> {
    let end = line_break(text);
    let start = dotted_start(text, key.start());
    let path = text.get(start..key.end())?;
    if let Some(header) = header_of(text, key) {
        let written = format!("[{path}]{end}{}{end}{end}", new.join(end));
        return Some(Edit::insert(above_comments(text, header.start()), written));
    }
    let before = text.get(..start)?.trim_end_matches([' ', '\t']);
    let dotted = |behind: &str| new.iter().flat_map(|entry| [path, ".", entry, behind]).collect::<Vec<&str>>().concat();
    let indent = text.get(before.len()..start)?;
    let rest = text.get(key.end()..)?.trim_start_matches([' ', '\t']);
    if !rest.starts_with('.') {
        return None;
    }
    if before.is_empty() || before.ends_with(['\n', '\u{feff}']) {
        return Some(Edit::insert(start, dotted(&format!("{end}{indent}"))));
    }
    before.ends_with(['{', ',']).then(|| Edit::insert(start, dotted(", ")))
}

/// The opening brackets of the header that contains a part of a key; `None` if no header contains it.
fn header_of(text: &str, part: Span) -> Option<Span> {
    let start = dotted_start(text, part.start());
    let before = text.get(..start)?.trim_end_matches([' ', '\t']);
    let brackets = before.trim_end_matches('[');
    let line = brackets.trim_end_matches([' ', '\t']);
    let alone = line.is_empty() || line.ends_with(['\n', '\u{feff}']);
    (alone && brackets.len() < before.len()).then(|| Span::new(line.len(), before.len()))
}

/// The start of the comments directly above the line that begins at `line`.
fn above_comments(text: &str, line: usize) -> usize {
    let mut start = line;
    while let Some(above) = text.get(..start).and_then(|before| before.strip_suffix('\n')) {
        let above_start = above.rfind('\n').map_or(0, |at| at + 1);
        let above = above.get(above_start..).unwrap_or_default().trim_start_matches(['\u{feff}', ' ', '\t']);
        // The last line of a long string may look like a comment.
        if !above.starts_with('#') || above.contains("\"\"\"") || above.contains("'''") {
            break;
        }
        start = above_start;
    }
    // A byte order mark stays the first.
    if start == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { start }
}

#[cfg(test)]
mod tests {
    use super::super::edited;
    use super::super::with_entry;
    use super::*;
    use crate::syntax::Document;

    #[test]
    fn new_top_entries() {
        let cases = [
            ("", "x = 1\n"),
            ("a = 1", "a = 1\nx = 1\n"),
            ("a = 1\r\n", "a = 1\r\nx = 1\r\n"),
            ("a = 1\n\n[t]\n", "a = 1\n\nx = 1\n\n[t]\n"),
            ("# all\n\n# why\n[[t.u]]\n", "# all\n\nx = 1\n\n# why\n[[t.u]]\n"),
            ("\u{feff}[t]\r\n", "\u{feff}x = 1\r\n\r\n[t]\r\n"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let edit = with_top_entry(text, document.root().unwrap(), &["x = 1".to_owned()]);
            assert_eq!(edited(text, Some(vec![edit])), expected, "{text:?}");
        }
    }

    #[test]
    fn new_entries_of_implied_tables() {
        let cases = [
            ("# why\n[x.b]\n", "[x]\na = 1\n\n# why\n[x.b]\n"),
            ("[[ x.b ]]\n", "[x]\na = 1\n\n[[ x.b ]]\n"),
            ("  x.b = 1\n", "  x.a = 1\n  x.b = 1\n"),
            ("x . 'b' . c = 1\r\n", "x.a = 1\r\nx . 'b' . c = 1\r\n"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let table = document.root().unwrap().get("x").unwrap();
            assert_eq!(edited(text, with_entry(text, table, "a = 1").map(|edit| vec![edit])), expected, "{text:?}");
        }
        let text = "t = [ { \"y.\\\"\".x.b = 1 } ]";
        let document = Document::parse(text);
        let table = document.root().unwrap().get("t").unwrap().as_array().unwrap().first().unwrap().as_table().unwrap();
        let table = table.entries().first().unwrap().value.as_table().unwrap().get("x").unwrap();
        let edit = with_entry(text, table, "a = 1").map(|edit| vec![edit]);
        assert_eq!(edited(text, edit), "t = [ { \"y.\\\"\".x.a = 1, \"y.\\\"\".x.b = 1 } ]");
    }
}
