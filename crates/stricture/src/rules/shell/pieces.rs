//! The pieces of words: text without quotes and text in quotes.

use super::letters::is_space;
use super::reason::{OpaqueReason, OpaqueScript};
use super::text::Text;

/// A piece: the text between its quotes, and where the script goes on.
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) next: usize,
}

/// The piece that begins here, which is not a blank.
pub(super) fn piece(text: Text<'_>, at: usize) -> Result<Piece, OpaqueScript> {
    match text.byte(at) {
        b'\'' => single(text, at),
        b'"' => double(text, at),
        _ => bare(text, at).map(|end| Piece { start: at, end, next: end }),
    }
}

fn single(text: Text<'_>, at: usize) -> Result<Piece, OpaqueScript> {
    let mut end = at + 1;
    loop {
        match text.byte(end) {
            b'\'' => return Ok(Piece { start: at + 1, end, next: end + 1 }),
            0 => return Err(unclosed(text, at, end)),
            _ => end += 1,
        }
    }
}

fn double(text: Text<'_>, at: usize) -> Result<Piece, OpaqueScript> {
    let mut end = at + 1;
    loop {
        match text.byte(end) {
            b'"' => return Ok(Piece { start: at + 1, end, next: end + 1 }),
            b'$' | b'`' => return Err(OpaqueScript::new(expansion(text, end), end)),
            b'\\' if matches!(text.byte(end + 1), b'"' | b'\\' | b'$' | b'`' | b'\n') => {
                return Err(OpaqueScript::new(OpaqueReason::Backslash, end));
            }
            0 => return Err(unclosed(text, at, end)),
            _ => end += 1,
        }
    }
}

fn unclosed(text: Text<'_>, at: usize, end: usize) -> OpaqueScript {
    if text.ends(end) {
        OpaqueScript::new(OpaqueReason::UnclosedQuote, at)
    } else {
        OpaqueScript::new(OpaqueReason::Nul, end)
    }
}

/// What a dollar sign or a backquote begins.
pub(super) fn expansion(text: Text<'_>, at: usize) -> OpaqueReason {
    match (text.byte(at), text.byte(at + 1), text.byte(at + 2)) {
        (b'$', b'(', b'(') => OpaqueReason::Expansion,
        (b'$', b'(', _) | (b'`', ..) => OpaqueReason::Substitution,
        _ => OpaqueReason::Expansion,
    }
}

/// The end of the bare text that begins here, at a character that may begin one.
pub(super) fn bare(text: Text<'_>, at: usize) -> Result<usize, OpaqueScript> {
    if text.byte(at) == b'=' {
        return Err(OpaqueScript::new(OpaqueReason::LeadingEquals, at));
    }
    let mut end = at;
    loop {
        let reason = match text.byte(end) {
            0 if text.ends(end) => return Ok(end),
            b'\t'..=b'\r' | b' ' | b'"' | b'\'' | b'$' | b'&' | b'(' | b')' | b';' | b'<' | b'>' | b'`' | b'|' => {
                return Ok(end);
            }
            b'[' | b']' | b'{' | b'}' => return Ok(end),
            // A backslash before a blank parts words, but for the space.
            b'\\' if matches!(text.byte(end + 1), 0 | b'\t'..=b'\r') => return Ok(end),
            b'\\' => OpaqueReason::Backslash,
            b'*' | b'?' => OpaqueReason::Pattern,
            b'~' => OpaqueReason::Tilde,
            b'^' => OpaqueReason::Caret,
            b'#' => OpaqueReason::Hash,
            _ => {
                end += 1;
                continue;
            }
        };
        return Err(OpaqueScript::new(reason, end));
    }
}

/// Whether what stands behind a piece is joined to it; if not, where the scanner looks next.
pub(super) enum Behind {
    Joined,
    Apart { glance: usize },
}

/// What stands behind a piece.
pub(super) fn behind(text: Text<'_>, at: usize) -> Result<Behind, OpaqueScript> {
    let reason = match text.at(at) {
        '\0' | '>' | '<' | ')' | '(' | ';' | '&' | '|' => return Ok(Behind::Apart { glance: at }),
        '\\' if matches!(text.byte(at + 1), b'"' | b'\'' | b'\\') => OpaqueReason::Backslash,
        // The scanner has read the backslash when it looks for the next word.
        '\\' => return Ok(Behind::Apart { glance: at + 1 }),
        '$' | '`' => expansion(text, at),
        '[' | ']' => OpaqueReason::Pattern,
        '{' | '}' => OpaqueReason::Brace,
        '#' => OpaqueReason::Hash,
        char if is_space(char) => return Ok(Behind::Apart { glance: at }),
        _ => return Ok(Behind::Joined),
    };
    Err(OpaqueScript::new(reason, at))
}
