//! Text in XML 1.0, and what reports in it share.

use std::fmt::Write as _;

use crate::error::CliError;
use crate::printable::printable;

/// A test suite of what could not be done, if there is any; `name` says what that is.
pub(crate) fn error_suite(out: &mut String, name: &str, errors: &[CliError]) {
    let count = errors.len();
    if count == 0 {
        return;
    }
    let _ = writeln!(out, "  <testsuite name=\"{name}\" tests=\"{count}\" failures=\"0\" errors=\"{count}\">");
    for error in errors {
        let message = escape(&printable(&error.to_string()));
        let _ = writeln!(out, "    <testcase name=\"{message}\" classname=\"{name}\">");
        let _ = writeln!(out, "      <error type=\"trouble\" message=\"{message}\"/>\n    </testcase>");
    }
    out.push_str("  </testsuite>\n");
}

/// Escapes `text` for the place between tags or in a quoted attribute. Characters that XML 1.0 cannot hold, in any form, are written as their
/// numbers.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // Two of these begin a command in the logs of some build servers.
            '#' => out.push_str("&#35;"),
            // An attribute would hold a space instead.
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(escape("]]></failure>"), "]]&gt;&lt;/failure&gt;");
        assert_eq!(escape("a \"b\" & 'c'\n"), "a &quot;b&quot; &amp; &apos;c&apos;&#10;");
        assert_eq!(escape("\0\u{1b}\u{ffff}é🦀"), "\\u{0}\\u{1b}\\u{ffff}é🦀");
    }
}
