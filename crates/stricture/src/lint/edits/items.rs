//! One item of a list in brackets or braces.

use super::surroundings::{before_comments, holds_comment, line_end};
use crate::report::Edit;
use crate::syntax::Span;

/// Removes one item of a list in brackets or braces. In `strict` lists, those in braces, no comma may stay after the last item: older
/// clients refuse it.
pub(super) fn without_item(text: &str, item: Span, strict: bool) -> Option<Vec<Edit>> {
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
                // The only one: no spaces stay between the brackets.
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
