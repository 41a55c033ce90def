//! Pipelines that the grammar can read in two ways.
//!
//! It reads `a | b | c && d` as a list of a pipeline and `d`, or as a pipeline of `a` and the list `b | c && d`. Within such a part
//! nothing but an `&&` or `||` may follow a command until there is one; so line ends are blanks there. Where that reading holds,
//! the client goes by it: in `a | b | c⏎d && e` there is no command `d`, but a word. Where it does not, all is as anywhere else.
//! With more pipes there may be parts within parts, each of which needs its own `&&` or `||`, and line ends are blanks up to the
//! last of them.

use super::Found;
use super::program::{Before, program};
use super::reason::{Opaque, Reason};
use super::scan::command;
use super::text::Text;
use super::token::{LineEnds, Token};

/// Where `|`, `&&` or `||` stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Joint {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Joint {
    fn before(self) -> Before {
        Before::Connector(self.start)
    }
}

/// What became of the rest of a pipeline.
pub(super) struct Tail {
    /// The `&&` or `||` up to which it was read; nothing if there is no other reading.
    pub(super) joint: Option<Joint>,
    /// A pipe before here has no other reading either.
    pub(super) no_other_before: usize,
    /// Whether no line end ended a statement in it.
    pub(super) one_statement: bool,
}

/// Reads on from the second `|` of a pipeline, or a later one, as far as line ends are blanks.
pub(super) fn tail(text: Text<'_>, pipe: Joint, first_statement: bool, found: &mut Found) -> Result<Tail, Opaque> {
    let mark = found.mark();
    let mut kept = mark;
    let mut last = None;
    let mut joint = pipe;
    let (mut parts, mut piped) = (1_usize, true);
    let failed = loop {
        match command(text, joint.end, joint.before(), LineEnds::Part, found) {
            Ok(Some(Token::Pipe { start, end, .. })) => {
                parts += usize::from(piped);
                piped = true;
                joint = Joint { start, end };
            }
            Ok(Some(Token::Connector { start, end })) => {
                parts -= 1;
                piped = false;
                joint = Joint { start, end };
                last = Some(joint);
                kept = found.mark();
                if parts == 0 {
                    return Ok(Tail { joint: last, no_other_before: 0, one_statement: true });
                }
            }
            Ok(Some(Token::Terminator(end))) => break end,
            Ok(_) => break text.0.len(),
            Err(opaque) => break opaque.at,
        }
    };
    found.forget(kept);
    let mut one_statement = true;
    if let Some(last) = last {
        // A part is left without its `&&`, and the other readings were waiting for it behind the one in which line ends count.
        if plain_reading_counts(text, last, first_statement, found) {
            found.forget(mark);
            match read(text, pipe, last, LineEnds::Terminate, found) {
                Ok(statements) => one_statement = statements == 1,
                Err(Some(opaque)) if is_command_all_the_same(opaque.reason) => return Err(opaque),
                Err(_) => {
                    found.forget(mark);
                    let _ = read(text, pipe, last, LineEnds::Part, found);
                }
            }
        }
    }
    Ok(Tail { joint: last, no_other_before: failed, one_statement })
}

/// Whether the grammar reads on, though the script is not plain.
fn is_command_all_the_same(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::QuotedProgram | Reason::NumberProgram | Reason::Negation | Reason::Declaration | Reason::Assignment
    )
}

/// Whether a reading in which line ends count would be preferred: if another statement follows, and not if the statement is between
/// two others and ends in `;`.
fn plain_reading_counts(text: Text<'_>, joint: Joint, first_statement: bool, found: &mut Found) -> bool {
    let mark = found.mark();
    let mut joint = joint;
    let end = loop {
        match command(text, joint.end, joint.before(), LineEnds::Terminate, found) {
            Ok(Some(Token::Pipe { start, end, .. } | Token::Connector { start, end })) => joint = Joint { start, end },
            Ok(Some(Token::Terminator(end))) => break Some(end),
            _ => break None,
        }
    };
    found.forget(mark);
    let Some(end) = end else { return false };
    let semicolon = text.byte(end - 1) == b';';
    (first_statement || !semicolon) && matches!(program(text, end, Before::Terminator), Ok(Some(_)))
}

/// Reads from one joint to another: in how many statements.
fn read(
    text: Text<'_>,
    from: Joint,
    to: Joint,
    line_ends: LineEnds,
    found: &mut Found,
) -> Result<usize, Option<Opaque>> {
    let (mut at, mut before) = (from.end, from.before());
    let mut statements = 1;
    loop {
        (at, before) = match command(text, at, before, line_ends, found)?.ok_or(None)? {
            Token::Connector { start, end } if start == to.start && end == to.end => return Ok(statements),
            Token::Pipe { below: true, .. } if line_ends == LineEnds::Terminate => return Err(None),
            Token::Pipe { start, end, .. } | Token::Connector { start, end } => (end, Before::Connector(start)),
            Token::Terminator(end) => {
                statements += 1;
                (end, Before::Terminator)
            }
            Token::Option { .. } | Token::Word(_) | Token::End => return Err(None),
        };
    }
}
