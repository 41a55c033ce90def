//! Text from files and file names that is shown to people: it never steers a terminal, nor what reads a build's log.

use std::fmt::Write as _;

use stricture::steers;

/// `text` on one line, with everything escaped that would do something instead of being read: what [`steers`], and the beginnings of
/// commands that build servers take out of logs (`::error`, `##[group]`, `##vso[…]`).
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        if steers(c) {
            out.extend(c.escape_default());
        } else if (c == ':' && before.is_whitespace() && rest.starts_with("::"))
            || (before == '#' && opens_command(rest))
        {
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

/// The beginning of a text that may be long, the same way.
pub(crate) fn printable_start(text: &str, longest: usize) -> String {
    let mut shown = printable(&text.chars().take(longest).collect::<String>());
    if text.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether `text`, behind a `#`, goes on as a command does: `#[`, `#vso[`.
pub(crate) fn opens_command(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|rest| rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).starts_with('['))
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn nothing_steers() {
        let cases = [
            ("plain é 🦀 `words`", "plain é 🦀 `words`"),
            ("a\nb\tc\r", r"a\nb\tc\r"),
            ("\u{1b}[31m\0\u{7f}\u{9b}", r"\u{1b}[31m\u{0}\u{7f}\u{9b}"),
            ("a\u{202e}b\u{2066}", r"a\u{202e}b\u{2066}"),
            ("a\u{200b}b\u{feff}\u{ad}", r"a\u{200b}b\u{feff}\u{ad}"),
            ("a\u{e0041}\u{fe0f}\u{2028}", r"a\u{e0041}\u{fe0f}\u{2028}"),
            ("::error::x", r"\u{3a}:error::x"),
            ("say ::error::x", r"say \u{3a}:error::x"),
            ("Some::path and a: b", "Some::path and a: b"),
            ("##[group]x", r"#\u{23}[group]x"),
            ("a ##vso[task.setvariable]", r"a #\u{23}vso[task.setvariable]"),
            ("## heading #[a] #b[", "## heading #[a] #b["),
            ("###[x", r"##\u{23}[x"),
        ];
        for (text, expected) in cases {
            assert_eq!(printable(text), expected);
        }
    }
}
