//! The quotes of a policy in findings: text from the file is data, never layout.

use super::credentials::without_credentials;
use crate::syntax::steers;

/// Longest piece of a policy that a message repeats, in characters.
const LONGEST: usize = 60;

/// Longest line that readers copy.
const LONGEST_LINE: usize = 200;

/// `text` in backticks, with everything escaped that is not seen and credentials left out, shortened where it is long.
pub(crate) fn quoted(text: &str) -> String {
    quoted_up_to(text, LONGEST)
}

/// Like [`quoted`], for a line that readers copy: it is shortened only where it is very long.
pub(crate) fn quoted_line(text: &str) -> String {
    quoted_up_to(text, LONGEST_LINE)
}

fn quoted_up_to(text: &str, longest: usize) -> String {
    if text.is_empty() {
        return "`\"\"`".to_owned();
    }
    let text = without_credentials(text);
    let mut out = String::with_capacity(text.len().min(longest) + 2);
    out.push('`');
    for (at, c) in text.chars().enumerate() {
        if at == longest {
            out.push('…');
            break;
        }
        match c {
            '`' => out.push('\''),
            '\\' | '"' | '\'' => out.push(c),
            // Some of them are letters to the standard library.
            c if steers(c) && !c.is_control() => out.extend(c.escape_unicode()),
            c => out.extend(c.escape_debug()),
        }
    }
    out.push('`');
    out
}

/// `a`, `b` or `c`.
pub(crate) fn any_of<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.into_iter().map(quoted).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoting() {
        assert_eq!(quoted("git"), "`git`");
        assert_eq!(quoted(""), "`\"\"`");
        assert_eq!(quoted("a\n\u{1b}[31m`b"), "`a\\n\\u{1b}[31m'b`");
        assert_eq!(quoted("a\u{3164}\u{e0041}"), "`a\\u{3164}\\u{e0041}`");
        assert_eq!(quoted(&"x".repeat(70)).chars().count(), 63);
        assert_eq!(quoted("https://me:hunter2@example.com"), "`https://me:…@example.com`");
        assert_eq!(any_of(["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
