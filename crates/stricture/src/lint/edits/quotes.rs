//! Strings and keys, in the quotes that they need.

use crate::report::Edit;
use crate::syntax::{Span, steers};

pub(in crate::lint) use crate::syntax::string;

/// Writes `word` over the value at `span`, in its kind of quotes. `None` if there is a table, an array or a key.
pub(in crate::lint) fn word(text: &str, span: Span, word: &str) -> Option<Edit> {
    let old = text.get(span.range())?;
    let rest = text.get(span.end()..)?.trim_start_matches([' ', '\t']);
    if old.starts_with(['[', '{']) || rest.starts_with(['=', '.']) {
        return None;
    }
    Some(Edit::replace(span, string_like(text, span, word)))
}

/// Writes `name` over the key at `span`.
pub(in crate::lint) fn rename(span: Span, name: &str) -> Edit {
    Edit::replace(span, key(name))
}

/// `value` as a TOML string of the form in which `old` is written, where it has one line and can be.
pub(in crate::lint) fn string_like(text: &str, old: Span, value: &str) -> String {
    let written = text.get(old.range()).unwrap_or_default();
    let literal = written.starts_with('\'') && !written.starts_with("'''");
    if literal && !value.contains(|c: char| c == '\'' || steers(c)) { format!("'{value}'") } else { string(value) }
}

/// `name` as a TOML key: bare where it may be.
pub(in crate::lint) fn key(name: &str) -> String {
    if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
        name.to_owned()
    } else {
        string(name)
    }
}

#[cfg(test)]
mod tests {
    use super::super::edited;
    use super::*;
    use crate::syntax::Document;

    #[test]
    fn words_in_their_quotes() {
        let cases = [
            ("x = \"a\"", "x = \"b c\""),
            ("x = 'a'", "x = 'b c'"),
            ("x = [\"\"\"\na\"\"\"]", "x = [\"b c\"]"),
            ("x = 1", "x = \"b c\""),
        ];
        for (text, expected) in cases {
            let document = Document::parse(text);
            let node = document.root().unwrap().get("x").unwrap();
            let node = node.as_array().and_then(<[_]>::first).unwrap_or(node);
            assert_eq!(edited(text, word(text, node.span, "b c").map(|edit| vec![edit])), expected);
        }
        for (text, expected) in [("x = 1", "b = 1"), ("'x'.y = 1", "b.y = 1"), ("[x]", "[b]"), ("[\"x\"]", "[b]")] {
            let document = Document::parse(text);
            let span = document.root().unwrap().entries().first().unwrap().key.span;
            assert_eq!(edited(text, Some(vec![rename(span, "b")])), expected);
        }
    }

    #[test]
    fn strings_and_keys_are_read_back() {
        for text in ["", "a", "a.b", "say \"hi\"\\", "\n\t\r\u{0}\u{7f}\u{85}", "é🦀"] {
            let document = Document::parse(format!("{} = {}", key(text), string(text)));
            let entry = document.root().unwrap().entries().first().unwrap().clone();
            assert_eq!((entry.key.name.as_str(), entry.value.as_text()), (text, Some(text)));
        }
    }
}
