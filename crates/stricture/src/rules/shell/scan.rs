//! The pass over a script.

use super::glance::{self, Glance};
use super::pieces::{Behind, bare, behind, piece};
use super::program::{Before, Name, program};
use super::readings::{self, Fork, Room};
use super::reason::{OpaqueReason, OpaqueScript};
use super::text::Text;
use super::token::{LineEnds, Token, token};
use super::{Extent, Found, Part, Word};
use crate::Span;

/// Finds the commands of a plain script.
pub(super) fn scan(script: &str, found: &mut Found, room: &mut Room) -> Result<(), OpaqueScript> {
    let text = Text(script);
    let start = if script.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (mut at, mut before) = (start, Before::Nothing);
    let mut statement = Statement { first: true, ..Statement::later(start, found) };
    room.begin(script);
    loop {
        let step = command(text, at, before, found).and_then(|after| statement.step(text, after.as_ref(), found));
        let several = match step {
            Ok(Step::On(next, behind)) => {
                (at, before) = (next, behind);
                continue;
            }
            Ok(Step::End) => return Ok(()),
            Ok(Step::Several(fork)) => fork,
            Err(opaque) => statement.fork.filter(|_| statement.may_go_on(script)).ok_or(opaque)?,
        };
        found.go_back(statement.before);
        let Some(next) = readings::read(script, several, found, room)? else { return Ok(()) };
        statement = Statement::later(next, found);
        (at, before) = (next, Before::Terminator);
    }
}

/// What comes after a command.
enum Step {
    /// Another command.
    On(usize, Before),
    /// Nothing.
    End,
    /// What the commands so far are cannot be said without following several readings.
    Several(Fork),
}

/// What is scanned as a statement; with the statements behind it that it may swallow, if it may.
///
/// From a pipeline's second pipe on, another reading may take line ends for blanks. It comes to nothing unless it meets `&&` or `||`:
/// until then, there is nothing but this to remember.
struct Statement {
    start: usize,
    first: bool,
    /// What had been found before.
    before: Extent,
    /// How many pipes there have been in the pipeline.
    pipes: usize,
    /// There was a second one.
    fork: Option<Fork>,
    /// Whether a line end came behind that.
    line_end: bool,
}

impl Statement {
    fn later(start: usize, found: &Found) -> Self {
        Self { start, first: false, before: found.extent(), pipes: 0, fork: None, line_end: false }
    }

    /// Goes on with what stands behind a command.
    fn step(&mut self, text: Text<'_>, after: Option<&Token>, found: &Found) -> Result<Step, OpaqueScript> {
        Ok(match after {
            Some(&Token::Terminator(end)) => {
                self.pipes = 0;
                if self.fork.is_some() && text.byte(end - 1) == b'\n' {
                    self.line_end = true;
                } else {
                    *self = Self::later(end, found);
                }
                Step::On(end, Before::Terminator)
            }
            Some(&Token::Connector { start, end }) => {
                self.pipes = 0;
                match self.fork {
                    Some(fork) if self.line_end => Step::Several(fork),
                    _ => Step::On(end, Before::Connector(start)),
                }
            }
            Some(&Token::Pipe { start, end, below }) => {
                self.pipes += 1;
                if self.pipes > 1 {
                    self.fork.get_or_insert(Fork { start: self.start, first: self.first, pipe: start });
                    if below {
                        return Err(OpaqueScript::new(OpaqueReason::DanglingConnector, start));
                    }
                }
                Step::On(end, Before::Connector(start))
            }
            Some(Token::Option { .. } | Token::Word(_) | Token::End) | None => Step::End,
        })
    }

    /// Whether another reading may go on where this one failed: whether a line end and `&&` or `||` follow.
    fn may_go_on(&self, script: &str) -> bool {
        let rest = script.get(self.start..).unwrap_or_default();
        let line_end = rest.find('\n');
        line_end.is_some_and(|line_end| rest.rfind("&&").max(rest.rfind("||")) > Some(line_end))
    }
}

/// Reads one command: what ends it, or nothing where the script ended before.
fn command(text: Text<'_>, at: usize, before: Before, found: &mut Found) -> Result<Option<Token>, OpaqueScript> {
    let Some(Name { start, end, scanned }) = program(text, at, before)? else { return Ok(None) };
    let first = found.words.len();
    found.words.push(Word { start, end, joined: false });
    found.scanned |= scanned;
    let glance = match behind(text, end)? {
        Behind::Apart { glance } => glance,
        Behind::Joined => return Err(OpaqueScript::new(OpaqueReason::QuotedProgram, start)),
    };
    let (last, after) = arguments(text, end, glance, found)?;
    found.commands.push(Part { words: (first, found.words.len()), span: Span::new(start, last) });
    Ok(Some(after))
}

/// Reads the words behind a program: where the last ends, and what ends the command.
fn arguments(
    text: Text<'_>,
    mut end: usize,
    mut glance: usize,
    found: &mut Found,
) -> Result<(usize, Token), OpaqueScript> {
    loop {
        match token(text, end, glance, LineEnds::Terminate)? {
            Token::Option { start, end: last } => {
                bare(text, start)?;
                found.words.push(Word { start, end: last, joined: false });
                found.scanned = true;
                // A space follows, which is what makes it an option.
                (end, glance) = (last, last);
            }
            Token::Word(start) => (end, glance) = word(text, start, found)?,
            after => return Ok((end, after)),
        }
    }
}

/// Reads a word, joining its pieces: where it ends, and where the scanner looks next.
pub(super) fn word(text: Text<'_>, at: usize, found: &mut Found) -> Result<(usize, usize), OpaqueScript> {
    let first = piece(text, at)?;
    let mut next = first.next;
    let mut joined = None;
    loop {
        match behind(text, next)? {
            Behind::Apart { glance } => {
                let word = match joined {
                    None => Word { start: first.start, end: first.end, joined: false },
                    Some(start) if start == found.joined.len() => {
                        return Err(OpaqueScript::new(OpaqueReason::EmptyJoin, at));
                    }
                    Some(start) => Word { start, end: found.joined.len(), joined: true },
                };
                found.words.push(word);
                return Ok((next, glance));
            }
            Behind::Joined => {
                if joined.is_none() {
                    found.scanned = true;
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
