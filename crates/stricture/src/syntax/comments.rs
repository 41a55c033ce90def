//! Comments, with the text that they belong to. A tree has no comments, so this module reads them from the tokens.

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::Span;

/// A comment and the text that it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Comment<'t> {
    /// Its text, from the `#` to the end of the line.
    pub(crate) text: &'t str,
    /// The place in the text.
    pub(crate) span: Span,
    /// What it speaks of: behind something on its line, that line; on a line of its own, the key, the element or, above a header,
    /// the whole table that comes next.
    pub(crate) about: Span,
}

/// The comments of a text that `wanted` picks, in order.
pub(crate) fn comments<'t>(text: &'t str, wanted: impl Fn(&str) -> bool) -> Vec<Comment<'t>> {
    let tokens = Source::new(text).lex().into_vec();
    let mut found: Vec<Comment<'t>> = Vec::new();
    let mut line = 0;
    let mut alone = true;
    // Comments on lines of their own, one after the other, speak of the same: it is found once.
    let mut waiting: Option<usize> = None;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind() {
            TokenKind::Newline => (line, alone) = (token.span().end(), true),
            TokenKind::Whitespace | TokenKind::Eof => {}
            TokenKind::Comment => {
                let span = Span::new(token.span().start(), token.span().end());
                let Some(comment) = text.get(span.range()).filter(|comment| wanted(comment)) else { continue };
                let about = if alone { Span::empty(span.end()) } else { Span::new(line, span.start()) };
                if alone {
                    waiting.get_or_insert(found.len());
                }
                found.push(Comment { text: comment, span, about });
            }
            _ => {
                alone = false;
                if let Some(first) = waiting.take() {
                    let about = item(tokens.get(index..).unwrap_or_default());
                    found.iter_mut().skip(first).for_each(|comment| comment.about = about);
                }
            }
        }
    }
    found
}

/// The key with its value, the element of an array or the table that begins with these tokens.
fn item(tokens: &[Token]) -> Span {
    let start = tokens.first().map_or(0, |token| token.span().start());
    let end = if is_header(tokens) { table_end(tokens) } else { item_end(tokens) };
    Span::new(start, end)
}

/// Whether a line of tokens is a header: an opening bracket, and nothing but a comment behind its closing one. An array that is an
/// element of another looks the same where no comma follows; its end is then found as that of a header is, one element too far.
fn is_header(tokens: &[Token]) -> bool {
    if tokens.first().is_none_or(|token| token.kind() != TokenKind::LeftSquareBracket) {
        return false;
    }
    let line = tokens.iter().take_while(|token| token.kind() != TokenKind::Newline);
    let told: Vec<TokenKind> = line
        .map(Token::kind)
        .filter(|kind| !matches!(kind, TokenKind::Whitespace | TokenKind::Comment | TokenKind::Eof))
        .collect();
    told.last() == Some(&TokenKind::RightSquareBracket)
}

/// Where the next header begins.
fn table_end(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    let mut begins_line = false;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind() {
            TokenKind::Newline => {
                begins_line = true;
                continue;
            }
            TokenKind::Whitespace => continue,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                if begins_line && depth == 0 && is_header(tokens.get(index..).unwrap_or_default()) {
                    return token.span().start();
                }
                depth += 1;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth = depth.saturating_sub(1),
            _ => {}
        }
        begins_line = false;
    }
    end(tokens)
}

/// Where a key's value or an element ends: at the line break or comma that no bracket encloses.
fn item_end(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    for token in tokens {
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::Newline | TokenKind::Comma | TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket
                if depth == 0 =>
            {
                return token.span().start();
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth -= 1,
            _ => {}
        }
    }
    end(tokens)
}

fn end(tokens: &[Token]) -> usize {
    tokens.last().map_or(0, |token| token.span().end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_comment_speaks_of() {
        let cases = [
            ("a = 1 #x", "a = 1 "),
            ("  a = [\n 1, #x\n 2 ]", " 1, "),
            ("#x\n\n# more\na = [\n  1,\n]\nb = 2", "a = [\n  1,\n]"),
            ("a = [\n  #x\n  { b = [1] },\n  2,\n]", "{ b = [1] }"),
            ("a = [\n  #x\n  2\n]", "2"),
            ("#x\n[t] # why\na = [\n 1,\n]\n[u]\nb = 1", "[t] # why\na = [\n 1,\n]\n"),
            ("#x\n[[t]]\na = 1\n", "[[t]]\na = 1\n"),
            ("a = 1\n#x", ""),
            ("#x\n#y\n#z\na = 1 # more", "a = 1 # more"),
            ("a = '#y' #x", "a = '#y' "),
            ("a = \"\"\"\n#y\n\"\"\" #x", "a = \"\"\"\n#y\n\"\"\" "),
        ];
        for (text, about) in cases {
            let found = comments(text, |comment| comment == "#x");
            assert_eq!(found.len(), 1, "{text:?}");
            let found = found.first().unwrap();
            assert_eq!(text.get(found.about.range()), Some(about), "{text:?}");
            assert_eq!(text.get(found.span.range()), Some("#x"));
        }
        assert_eq!(comments("a = '#x'\n", |_| true), []);
    }
}
