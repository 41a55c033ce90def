//! Elements of arrays.

use super::items::without_item;
use super::{line_break, sections};
use crate::report::Edit;
use crate::syntax::Node;

/// Writes `element` as the first of an array, in the array's layout. `None` for an array of tables with headers.
pub(in crate::lint) fn with_element(text: &str, array: &Node, element: &str) -> Option<Edit> {
    let elements = array.as_array()?;
    let inside = array.span.start() + 1;
    let body = text.get(array.span.range())?.strip_prefix('[')?.strip_suffix(']')?;
    if elements.first().is_some_and(|first| first.span.start() <= inside.saturating_sub(1)) {
        return None;
    }
    let head = match elements.first() {
        Some(first) => text.get(inside..first.span.start())?,
        None => body,
    };
    let Some(first_line) = head.find('\n') else {
        return Some(match elements.first() {
            Some(first) => Edit::insert(first.span.start(), format!("{element}, ")),
            None => Edit::replace((inside..inside + body.len()).into(), element),
        });
    };
    // A line of its own, above the comments of what was the first one.
    let below = head.get(first_line + 1..)?;
    let blank = below.len() - below.trim_start_matches([' ', '\t']).len();
    let is_end = elements.is_empty() && below.trim().is_empty();
    let indent = if is_end { "  " } else { below.get(..blank)? };
    Some(Edit::insert(inside + first_line + 1, format!("{indent}{element},{}", line_break(text))))
}

/// Removes the element `index` from an array, with its comma, and with its line if nothing else is on it. `None` if a comment would
/// change.
pub(in crate::lint) fn without_element(text: &str, array: &Node, index: usize) -> Option<Vec<Edit>> {
    let elements = array.as_array()?;
    // The elements of an array of tables have headers.
    if elements.first().is_some_and(|first| first.span == array.span) {
        return None;
    }
    without_item(text, elements.get(index)?.span, false)
}

/// Removes several elements from an array: their numbers, in order. `None` if a comment would change.
pub(in crate::lint) fn without_elements(text: &str, array: &Node, indexes: &[usize]) -> Option<Vec<Edit>> {
    let elements = array.as_array()?;
    // The elements of an array of tables have headers.
    if elements.first().is_some_and(|first| first.span == array.span) {
        return None;
    }
    let mut edits = Vec::new();
    // Neighbours go together, with the commas between them.
    for run in indexes.chunk_by(|one, next| one + 1 == *next) {
        let (first, last) = (elements.get(*run.first()?)?, elements.get(*run.last()?)?);
        edits.extend(without_item(text, first.span.cover(last.span), false)?);
    }
    Some(edits)
}

/// Removes the element `index` from an array of either layout: of tables with headers, the header with all below it.
pub(in crate::lint) fn without_list_item(text: &str, array: &Node, index: usize) -> Option<Vec<Edit>> {
    without_element(text, array, index).or_else(|| sections::without_section(text, array.as_array()?.get(index)?))
}

#[cfg(test)]
mod tests {
    use super::super::edited;
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
    fn several_elements() {
        let cases: [(&str, &[usize], &str); 5] = [
            ("x = [1, 1, 1]", &[1, 2], "x = [1]"),
            ("x = [1, 1, 2, 1]", &[1, 3], "x = [1, 2]"),
            ("x = [1, 1, 1, 2]", &[1, 2], "x = [1, 2]"),
            ("x = [\n  1,\n  1,\n  1,\n  2,\n  1,\n]\n", &[1, 2, 4], "x = [\n  1,\n  2,\n]\n"),
            ("x = [\n  1,\n  1,\n  1\n]\n", &[1, 2], "x = [\n  1,\n]\n"),
        ];
        for (text, indexes, expected) in cases {
            let document = Document::parse(text);
            let array = document.root().unwrap().get("x").unwrap();
            assert_eq!(edited(text, without_elements(text, array, indexes)), expected, "{text:?}");
        }
    }

    #[test]
    fn first_elements() {
        let cases = [
            ("x = [1, 2]", "x = [0, 1, 2]"),
            ("x = [ 1 ]", "x = [ 0, 1 ]"),
            ("x = []", "x = [0]"),
            ("x = [ ] # none", "x = [0] # none"),
            ("x = [\n]\n", "x = [\n  0,\n]\n"),
            ("x = [\n    1,\n]\n", "x = [\n    0,\n    1,\n]\n"),
            ("x = [\r\n\t1\r\n]\r\n", "x = [\r\n\t0,\r\n\t1\r\n]\r\n"),
            ("x = [ # all\n  # one\n  1,\n]\n", "x = [ # all\n  0,\n  # one\n  1,\n]\n"),
            ("x = [\n  # none\n]\n", "x = [\n  0,\n  # none\n]\n"),
            ("x = [1,\n  2]\n", "x = [0, 1,\n  2]\n"),
            ("x = [[1]]", "x = [0, [1]]"),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let array = document.root().unwrap().get("x").unwrap();
            assert_eq!(edited(text, with_element(text, array, "0").map(|edit| vec![edit])), expected, "{text:?}");
        }
        let text = "[[x]]\na = 1\n";
        let document = Document::parse(text);
        assert_eq!(with_element(text, document.root().unwrap().get("x").unwrap(), "0"), None);
    }
}
