//! The pass over a script.

use super::glance::{self, Glance};
use super::pieces::{Behind, bare, behind, piece};
use super::program::{Before, program};
use super::readings;
use super::reason::{Opaque, Reason};
use super::text::Text;
use super::token::{LineEnds, Token, token};
use super::{Found, Part, Word};
use crate::Span;

/// Finds the commands of a plain script.
pub(super) fn scan(script: &str, found: &mut Found) -> Result<(), Opaque> {
    let text = Text(script);
    let start = if script.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (mut at, mut before) = (start, Before::Nothing);
    let mut pipes = 0;
    while let Some(after) = command(text, at, before, found)? {
        (at, before) = match after {
            Token::Terminator(end) => {
                pipes = 0;
                (end, Before::Terminator)
            }
            Token::Connector { start, end } => {
                pipes = 0;
                (end, Before::Connector(start))
            }
            Token::Pipe { start: pipe, end, below } => {
                pipes += 1;
                if pipes == 2 && readings::are_several(script, pipe) {
                    return readings::read(script, start, found);
                }
                if pipes > 1 && below {
                    return Err(Opaque::new(Reason::DanglingConnector, pipe));
                }
                (end, Before::Connector(pipe))
            }
            Token::Option { .. } | Token::Word(_) | Token::End => break,
        };
    }
    Ok(())
}

/// Reads one command: what ends it, or nothing where the script ended before.
fn command(text: Text<'_>, at: usize, before: Before, found: &mut Found) -> Result<Option<Token>, Opaque> {
    let Some((start, end)) = program(text, at, before)? else { return Ok(None) };
    let first = found.words.len();
    found.words.push(Word { start, end, joined: false });
    let glance = match behind(text, end)? {
        Behind::Apart { glance } => glance,
        Behind::Joined => return Err(Opaque::new(Reason::QuotedProgram, start)),
    };
    let (last, after) = arguments(text, end, glance, found)?;
    found.commands.push(Part { words: (first, found.words.len()), span: Span::new(start, last) });
    Ok(Some(after))
}

/// Reads the words behind a program: where the last ends, and what ends the command.
fn arguments(text: Text<'_>, mut end: usize, mut glance: usize, found: &mut Found) -> Result<(usize, Token), Opaque> {
    loop {
        match token(text, end, glance, LineEnds::Terminate)? {
            Token::Option { start, end: last } => {
                bare(text, start)?;
                found.words.push(Word { start, end: last, joined: false });
                // A space follows, which is what makes it an option.
                (end, glance) = (last, last);
            }
            Token::Word(start) => (end, glance) = word(text, start, found)?,
            after => return Ok((end, after)),
        }
    }
}

/// Reads a word, joining its pieces: where it ends, and where the scanner looks next.
pub(super) fn word(text: Text<'_>, at: usize, found: &mut Found) -> Result<(usize, usize), Opaque> {
    let first = piece(text, at)?;
    let mut next = first.next;
    let mut joined = None;
    loop {
        match behind(text, next)? {
            Behind::Apart { glance } => {
                let word = match joined {
                    None => Word { start: first.start, end: first.end, joined: false },
                    Some(start) if start == found.joined.len() => return Err(Opaque::new(Reason::EmptyJoin, at)),
                    Some(start) => Word { start, end: found.joined.len(), joined: true },
                };
                found.words.push(word);
                return Ok((next, glance));
            }
            Behind::Joined => {
                if joined.is_none() {
                    joined = Some(found.joined.len());
                    found.joined.push_str(text.slice(first.start, first.end));
                }
                if let Glance::Option { start, end } = glance::option(text, next, next, false) {
                    found.joined.push_str(text.slice(start, end));
                    next = end;
                    continue;
                }
                let more = piece(text, next)?;
                found.joined.push_str(text.slice(more.start, more.end));
                next = more.next;
            }
        }
    }
}
