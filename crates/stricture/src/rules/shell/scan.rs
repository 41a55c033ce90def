//! The pass over a script.

use super::glance::{self, Glance};
use super::pieces::{Behind, bare, behind, piece};
use super::program::{Before, program};
use super::reason::{Opaque, Reason};
use super::tail::{Joint, tail};
use super::text::Text;
use super::token::{LineEnds, Token, token};
use super::{Found, Part, Word};
use crate::Span;

/// Finds the commands of a plain script.
pub(super) fn scan(script: &str, found: &mut Found) -> Result<(), Opaque> {
    let text = Text(script);
    let mut at = if script.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut before = Before::Nothing;
    let mut pipes = 0;
    let mut first_statement = true;
    // A pipe before here has no tail that reads line ends as blanks.
    let mut no_tail = 0;
    while let Some(after) = command(text, at, before, LineEnds::Terminate, found)? {
        (at, before) = match after {
            Token::Terminator(end) => {
                pipes = 0;
                first_statement = false;
                (end, Before::Terminator)
            }
            Token::Connector { start, end } => {
                pipes = 0;
                (end, Before::Connector(start))
            }
            Token::Pipe { start, end, below } => {
                pipes += 1;
                let mut joint = None;
                if pipes > 1 && start >= no_tail {
                    let tail = tail(text, Joint { start, end }, first_statement, found)?;
                    (joint, no_tail) = (tail.joint, tail.no_other_before);
                    first_statement &= tail.one_statement;
                }
                match joint {
                    Some(Joint { start, end }) => {
                        pipes = 0;
                        (end, Before::Connector(start))
                    }
                    None if pipes > 1 && below => return Err(Opaque::new(Reason::DanglingConnector, start)),
                    None => (end, Before::Connector(start)),
                }
            }
            Token::Option { .. } | Token::Word(_) | Token::End => break,
        };
    }
    Ok(())
}

/// Reads one command: what ends it, or nothing where the script ended before.
pub(super) fn command(
    text: Text<'_>,
    at: usize,
    before: Before,
    line_ends: LineEnds,
    found: &mut Found,
) -> Result<Option<Token>, Opaque> {
    let Some((start, end)) = program(text, at, before)? else { return Ok(None) };
    let first = found.words.len();
    found.words.push(Word { start, end, joined: false });
    let glance = match behind(text, end)? {
        Behind::Apart { glance } => glance,
        Behind::Joined => return Err(Opaque::new(Reason::QuotedProgram, start)),
    };
    let (last, after) = arguments(text, end, glance, line_ends, found)?;
    found.commands.push(Part { words: (first, found.words.len()), span: Span::new(start, last) });
    Ok(Some(after))
}

/// Reads the words behind a program: where the last ends, and what ends the command.
fn arguments(
    text: Text<'_>,
    mut end: usize,
    mut glance: usize,
    line_ends: LineEnds,
    found: &mut Found,
) -> Result<(usize, Token), Opaque> {
    loop {
        match token(text, end, glance, line_ends)? {
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
fn word(text: Text<'_>, at: usize, found: &mut Found) -> Result<(usize, usize), Opaque> {
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
