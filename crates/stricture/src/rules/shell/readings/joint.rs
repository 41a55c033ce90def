//! The text between statements, for a reading that has just finished one.

use super::super::reason::{OpaqueReason, OpaqueScript};
use super::super::text::Text;
use super::super::token::{LineEnds, escaped_blank};
use super::table::Symbol;
use super::trees::Tree;

/// What stands behind a statement.
///
/// Another reading has seen the same text from within the command before. That one takes line ends for blanks if a backslash
/// follows them; this one never does, unless all line ends are blanks to it.
pub(super) fn joint(text: Text<'_>, from: usize, line_ends: LineEnds) -> Result<Tree, OpaqueScript> {
    let mut at = from;
    let mut escape = None;
    loop {
        match text.byte(at) {
            b'\n' if line_ends == LineEnds::Terminate => {
                return Ok(Tree::leaf(Symbol::LineEnd, from, at, text.skip(at, |char| char == '\n')));
            }
            b'\t'..=b'\r' | b' ' => at += 1,
            b'\\' => {
                escape = Some(at);
                at = escaped_blank(text, at).ok_or(OpaqueScript::new(OpaqueReason::Backslash, at))?;
            }
            _ => break,
        }
    }
    let (symbol, length) = match (text.byte(at), text.byte(at + 1), escape) {
        (b'&', b'&', _) | (b'|', b'|', _) => (Symbol::Connector, 2),
        (b'|', b'&', _) => return Err(OpaqueScript::new(OpaqueReason::PipeOfBoth, at)),
        (b'|', _, _) => (Symbol::Pipe, 1),
        (b';', next, _) if next != b';' => (Symbol::Semicolon, 1),
        (_, _, None) if text.ends(at) => (Symbol::End, 0),
        (_, _, Some(escape)) if text.ends(at) => return Err(OpaqueScript::new(OpaqueReason::Backslash, escape)),
        _ => return Err(OpaqueScript::new(OpaqueReason::DanglingConnector, at)),
    };
    Ok(Tree::leaf(symbol, from, at, at + length))
}
