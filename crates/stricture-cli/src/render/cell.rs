//! Cells of tables that people open in a spreadsheet.

use crate::printable::printable;

/// `text` as a cell that no spreadsheet takes for a formula: one that would begin like one gets an apostrophe in front, as OWASP advises.
pub(crate) fn cell(text: &str) -> String {
    let shown = printable(text);
    // Wide signs are signs to some of them.
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if is_formula { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, expected) in [
            ("", ""),
            ("ana@example.com", "ana@example.com"),
            ("a=b", "a=b"),
            ("=1+1", "'=1+1"),
            ("+ana@example.com", "'+ana@example.com"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\tx", r"'\tx"),
            ("\r=1", r"'\r=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("\u{200b}=1", r"\u{200b}=1"),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }
}
