//! The comments and string literals of Rust sources.

/// What a piece of text in a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A doc comment; what it describes is in [`Found::item`].
    Doc,
    /// Another comment.
    Comment,
    /// A string literal.
    Literal,
}

/// A piece of text in a source.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) piece: Piece,
    /// From 1.
    pub(super) line: usize,
    pub(super) text: String,
    /// The line of code that follows a doc comment, with the attributes before it.
    pub(super) item: String,
}

/// The pieces of a source, up to its tests.
pub(super) fn pieces(source: &str) -> Vec<Found> {
    // By the house's custom the tests of a file are its end.
    let code = source.split("\n#[cfg(test)]\nmod ").next().unwrap_or(source);
    let mut found = comments(code);
    found.extend(literals(code));
    found
}

fn comments(code: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut open: Option<Found> = None;
    for (index, raw) in code.lines().enumerate() {
        let line = raw.trim();
        let comment = ["///", "//!"]
            .iter()
            .find_map(|sign| line.strip_prefix(sign).map(|rest| (Piece::Doc, rest)))
            .or_else(|| line.strip_prefix("//").map(|rest| (Piece::Comment, rest)));
        match (&mut open, comment) {
            (Some(before), Some((piece, rest))) if before.piece == piece && before.item.is_empty() => {
                before.text.push('\n');
                before.text.push_str(rest.strip_prefix(' ').unwrap_or(rest));
            }
            (_, Some((piece, rest))) => {
                found.extend(open.take());
                let text = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
                open = Some(Found { piece, line: index + 1, text, item: String::new() });
            }
            (Some(before), None) => {
                before.item.push_str(line);
                // An attribute may take several lines.
                let complete = before.item.matches('[').count() == before.item.matches(']').count();
                if !(before.piece == Piece::Doc && (line.starts_with('#') || !complete)) {
                    found.extend(open.take());
                } else if complete {
                    before.item.push('\n');
                }
            }
            (None, None) => {}
        }
    }
    found.extend(open);
    found
}

fn literals(code: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (code, 1);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '\'' => character(rest),
            'r' if raw(rest).is_some() => {
                let (open, close) = raw(rest).unwrap_or_default();
                let body = rest.get(open..).unwrap_or_default();
                let length = body.find(&close).unwrap_or(body.len());
                push(&mut found, line, body.get(..length).unwrap_or_default().to_owned());
                open + length + close.len()
            }
            '"' => {
                let body = rest.get(1..).unwrap_or_default();
                let length = quoted(body);
                push(&mut found, line, unescaped(body.get(..length).unwrap_or_default()));
                length + 2
            }
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (passed, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        line += passed.bytes().filter(|byte| *byte == b'\n').count();
        rest = after;
    }
    found
}

fn push(found: &mut Vec<Found>, line: usize, text: String) {
    found.push(Found { piece: Piece::Literal, line, text, item: String::new() });
}

/// How long the opening of a raw string is, and what closes it.
fn raw(text: &str) -> Option<(usize, String)> {
    let rest = text.strip_prefix('r')?;
    let signs = rest.find(|c| c != '#')?;
    rest.get(signs..)?.starts_with('"').then(|| (signs + 2, format!("\"{}", "#".repeat(signs))))
}

/// How long a character literal is, or the sign of a lifetime.
fn character(text: &str) -> usize {
    let body = text.get(1..).unwrap_or_default();
    let length = match body.strip_prefix('\\') {
        Some(escape) => escape.char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(at, _)| at + 1),
        None => body.chars().next().map(char::len_utf8),
    };
    length
        .filter(|length| body.get(*length..).is_some_and(|rest| rest.starts_with('\'')))
        .map_or(1, |length| length + 2)
}

/// Where the quote stands that ends a string.
fn quoted(body: &str) -> usize {
    let mut escaped = false;
    let end = body.char_indices().find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(body.len(), |(at, _)| at)
}

/// A literal's text as its readers see it, as far as that matters for prose.
fn unescaped(body: &str) -> String {
    let mut out = String::new();
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('\n')) => while chars.next_if(|c| c.is_whitespace()).is_some() {},
            ('\\', Some('n')) => {
                chars.next();
                out.push('\n');
            }
            ('\\', Some(_)) => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn comments_and_literals() {
        let source = "//! A head.\n\n/// Returns\n/// it.\n#[must_use = \"a b c\"]\npub fn it<'a>() { // not at the start\n    // \
                      Why.\n    let c = ['\"', '\\'']; f(\"one \\\"two\\\" \\\n      three\", r#\"raw \"x\" text\"#);\n}\n\n#[cfg(test)]\nmod \
                      tests { \"never this one\" }\n";
        let found = pieces(source);
        let parts: Vec<_> = found.iter().map(|found| (found.piece, found.line, found.text.as_str())).collect();
        let expected = [
            (Piece::Doc, 1, "A head."),
            (Piece::Doc, 3, "Returns\nit."),
            (Piece::Comment, 7, "Why."),
            (Piece::Literal, 5, "a b c"),
            (Piece::Literal, 8, "one \"two\" three"),
            (Piece::Literal, 9, "raw \"x\" text"),
        ];
        assert_eq!(parts, expected);
        assert!(found.iter().any(|found| found.item.contains("pub fn it")), "{found:?}");
    }
}
