//! Texts in Markdown, which hosts of repositories show.

use std::fmt::Write as _;

/// Turns a message into Markdown: text between backticks becomes code.
pub(crate) fn prose(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return text(message);
    }
    let code =
        |(at, part): (usize, &&str)| if at % 2 == 1 { format!("<code>{}</code>", text(part)) } else { text(part) };
    parts.iter().enumerate().map(code).collect()
}

/// Text in which neither Markdown nor HTML finds anything to interpret.
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && c != ' ' {
            let _ = write!(out, "&#{};", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn markdown_is_text() {
        assert_eq!(prose("a `b|c` d"), "a <code>b&#124;c</code> d");
        assert_eq!(prose("odd ` one"), "odd &#96; one");
        assert_eq!(prose("<img> [x](y) @me"), "&#60;img&#62; &#91;x&#93;&#40;y&#41; &#64;me");
    }
}
