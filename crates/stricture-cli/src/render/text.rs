//! Pieces of text in answers for people.

use super::style::Style;
use crate::printable::printable_start;

/// Longest command or script that is shown, in characters.
const LONGEST: usize = 300;

/// What may be shown of a text.
pub(crate) fn cut(text: &str) -> String {
    printable_start(text, LONGEST)
}

/// The number of a rule as people count: from 1, where JSON counts from 0.
pub(crate) fn rule_number(index: usize) -> usize {
    index + 1
}

/// A rule by its number, and its name if it has one.
pub(crate) fn rule(index: usize, name: Option<&str>) -> String {
    let number = rule_number(index);
    name.map_or_else(|| format!("rule {number}"), |name| format!("rule {number} ({})", cut(name)))
}

/// `text` in bold, where there is colour.
pub(crate) fn bold(text: &str, style: Style) -> String {
    if style.color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}
