//! The token after a word: another word, or the end of the command.

use super::glance::{self, Glance};
use super::pieces::expansion;
use super::reason::{OpaqueReason, OpaqueScript};
use super::text::Text;

/// What stands behind a word of a command.
pub(super) enum Token {
    /// A word that is no more than this.
    Option { start: usize, end: usize },
    /// A word that begins here.
    Word(usize),
    /// `;` or line ends, up to here.
    Terminator(usize),
    /// `&&` or `||`.
    Connector { start: usize, end: usize },
    /// `|`; `below` tells that line ends before it were taken for blanks.
    Pipe { start: usize, end: usize, below: bool },
    /// The script's end.
    End,
}

/// What line ends are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnds {
    /// They end a command.
    Terminate,
    /// They part words.
    Part,
}

/// What stands behind the word that ends at `from`; the scanner has read up to `glance`.
pub(super) fn token(text: Text<'_>, from: usize, glance: usize, line_ends: LineEnds) -> Result<Token, OpaqueScript> {
    if let Glance::Option { start, end } = glance::option(text, from, glance, line_ends == LineEnds::Terminate) {
        return Ok(Token::Option { start, end });
    }
    let mut at = from;
    let mut escape = None;
    let mut line_end = None;
    loop {
        match text.byte(at) {
            b'\n' if line_ends == LineEnds::Part => at += 1,
            b'\n' => {
                at = text.skip(at, |char| char == '\n');
                // Line ends that a backslash follows are blanks if a word or the like follows that, so that the command goes on.
                if text.byte(at) != b'\\' {
                    return Ok(Token::Terminator(at));
                }
                line_end = Some(at);
            }
            b'\t' | 0x0b..=b'\r' | b' ' => at += 1,
            b'\\' => {
                escape = Some(at);
                at = match (escaped_blank(text, at), line_end) {
                    (Some(after), _) => after,
                    (None, Some(end)) if text.byte(at + 1) == b'\r' => return Ok(Token::Terminator(end)),
                    (None, _) => return Err(OpaqueScript::new(OpaqueReason::Backslash, at)),
                };
            }
            _ => break,
        }
    }
    if text.ends(at) {
        return escape.map_or(Ok(Token::End), |escape| Err(OpaqueScript::new(OpaqueReason::Backslash, escape)));
    }
    let pair = (text.byte(at), text.byte(at + 1));
    let reason = match pair {
        (b'&', b'&') | (b'|', b'|') => return Ok(Token::Connector { start: at, end: at + 2 }),
        (b'|', b'&') => OpaqueReason::PipeOfBoth,
        (b'|', _) => return Ok(Token::Pipe { start: at, end: at + 1, below: line_end.is_some() }),
        (b';', b';') => OpaqueReason::DanglingConnector,
        (b';', _) => return Ok(Token::Terminator(at + 1)),
        (b'&', b'>') => OpaqueReason::Redirection,
        (b'&', _) => OpaqueReason::Background,
        (b'<' | b'>', _) => redirection(text, at),
        (b'$' | b'`', _) => expansion(text, at),
        (b'#', _) => OpaqueReason::Comment,
        (b'(' | b')', _) => OpaqueReason::Grouping,
        (b'[' | b']', _) => OpaqueReason::Pattern,
        (b'{' | b'}', _) => OpaqueReason::Brace,
        (0, _) => OpaqueReason::Nul,
        _ => return Ok(Token::Word(at)),
    };
    Err(OpaqueScript::new(reason, at))
}

/// Behind a backslash and the blank after it, which part words as a blank does.
pub(super) fn escaped_blank(text: Text<'_>, at: usize) -> Option<usize> {
    match text.byte(at + 1) {
        b' ' | b'\t' | 0x0b | 0x0c => Some(at + 2),
        _ => text.line_end(at + 1),
    }
}

/// What `<` or `>` begins.
pub(super) fn redirection(text: Text<'_>, at: usize) -> OpaqueReason {
    if text.byte(at + 1) == b'(' { OpaqueReason::Substitution } else { OpaqueReason::Redirection }
}
