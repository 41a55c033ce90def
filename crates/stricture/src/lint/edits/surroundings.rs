//! The text around a position: line ends, comments, the rest of a dotted key.

use crate::syntax::{Span, comments};

/// The line break that `text` uses.
pub(in crate::lint) fn line_break(text: &str) -> &'static str {
    let first = text.find('\n').and_then(|at| text.get(..at));
    if first.is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" }
}

/// The offset after the line break at `offset`; the end of the text counts as one.
pub(super) fn line_end(text: &str, offset: usize) -> Option<usize> {
    let rest = text.get(offset..)?;
    if rest.is_empty() {
        Some(offset)
    } else if rest.starts_with("\r\n") {
        Some(offset + 2)
    } else {
        rest.starts_with('\n').then_some(offset + 1)
    }
}

/// `text` without the blanks and comments at its end.
pub(super) fn before_comments(text: &str) -> &str {
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

/// Whether the value at `span` contains a comment.
pub(super) fn holds_comment(text: &str, span: Span) -> bool {
    let value = text.get(span.range()).unwrap_or_default();
    value.contains('#') && !comments(value, |_| true).is_empty()
}

/// Where the dotted key begins of which a part begins at `part`.
pub(super) fn dotted_start(text: &str, part: usize) -> usize {
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
