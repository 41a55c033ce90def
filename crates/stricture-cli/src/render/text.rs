//! Pieces of text in answers for people.

use stricture::report::RuleNumber;

use super::style::Style;
use crate::printable::printable_start;

/// Longest command or script that is shown, in characters.
const LONGEST: usize = 300;

/// What may be shown of a text.
pub(crate) fn cut(text: &str) -> String {
    printable_start(text, LONGEST)
}

/// A rule by its number, and its name if it has one.
pub(crate) fn rule(index: usize, name: Option<&str>) -> String {
    let number = RuleNumber::of(index);
    name.map_or_else(|| number.to_string(), |name| format!("{number} ({})", cut(name)))
}

/// `text` in a colour, by its number, where there is colour.
pub(crate) fn painted(text: &str, color: u8, style: Style) -> String {
    if style.color { format!("\u{1b}[{color}m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// `text` in bold, where there is colour.
pub(crate) fn bold(text: &str, style: Style) -> String {
    if style.color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}
