//! Pipelines that the grammar can read in several ways.
//!
//! The grammar has two readings of `a | b | c && d`: a list of a pipeline and `d`, or a pipeline of `a` and the list `b |
//! c && d`. In such an inner list, only `&&` or `||` may end a pipeline, so line ends are spaces there. In `a | b | c⏎d
//! && e`, `d` may therefore be a word instead of a command. The client's parser follows all readings at once and merges
//! readings with the same state. It then prefers one by rules that depend on the order of these events. We found nothing
//! simpler with the same answers. So this module does the same, with the part of the parser's table that it needs.

mod joint;
mod stack;
mod table;
mod trees;

use self::joint::joint;
use self::stack::{Stack, Status, Version};
use self::table::{State, Symbol, Within};
use self::trees::{Tree, TreeId, Trees};
use super::glance::{self, Glance};
use super::pieces::{Behind, bare, behind};
use super::program::{Before, Name, program};
use super::reason::{OpaqueReason, OpaqueScript};
use super::scan::word;
use super::text::Text;
use super::token::{LineEnds, Token, token};
use super::{Found, Part, Word};
use crate::Span;

/// Memory for readings, and what they have cost.
#[derive(Clone, Debug, Default)]
pub(super) struct Room {
    stack: Stack,
    trees: Trees,
    /// How many steps more may be taken in this script.
    left: usize,
}

/// That many steps are enough for a pipeline of some forty thousand commands; more would take too much memory.
const MOST_STEPS: usize = 1 << 21;
/// So many steps more in all for each byte of a script are enough for any number of shorter pipelines, but hostile scripts end soon.
const STEPS_PER_BYTE: usize = 16;

impl Room {
    /// Gets ready for a script.
    pub(super) fn begin(&mut self, script: &str) {
        self.left = MOST_STEPS.saturating_add(script.len().saturating_mul(STEPS_PER_BYTE));
    }
}

/// A statement that may have several readings.
#[derive(Clone, Copy)]
pub(super) struct Fork {
    /// Where it begins.
    pub(super) start: usize,
    /// Whether there is none before it.
    pub(super) first: bool,
    /// The pipe from which on there are several.
    pub(super) pipe: usize,
}

/// Finds the commands, in the reading that the client prefers, of a statement and of those behind it that some reading takes to
/// belong to it.
///
/// Says where the next statement begins, if any is left; all readings agree that one begins there. So the readings may be forgotten
/// there but for the one that is preferred: the client's parser compares them when it has added the next statement to each, and it
/// compares what comes first in them first.
pub(super) fn read(
    script: &str,
    fork: Fork,
    found: &mut Found,
    room: &mut Room,
) -> Result<Option<usize>, OpaqueScript> {
    let Room { stack, trees, left } = room;
    trees.clear();
    let before = (!fork.first).then(|| trees.before(fork.start));
    stack.begin(fork.start, before, found.scanned);
    let failure = OpaqueScript::new(OpaqueReason::DanglingConnector, fork.start);
    let mut readings = Readings { text: Text(script), stack, trees, finished: None, failure, found };
    let end = readings.run(MOST_STEPS.min(*left));
    *left = left.saturating_sub(readings.trees.steps);
    match (end, readings.finished) {
        (End::TooLong, _) => Err(OpaqueScript::new(OpaqueReason::TooLong, fork.pipe)),
        (_, None) => Err(readings.failure),
        (End::Script, Some(tree)) => readings.tell(tree).map(|()| None),
        (End::Statement(next), Some(tree)) => readings.tell(tree).map(|()| Some(next)),
    }
}

struct Readings<'a> {
    text: Text<'a>,
    stack: &'a mut Stack,
    trees: &'a mut Trees,
    finished: Option<TreeId>,
    failure: OpaqueScript,
    found: &'a mut Found,
}

/// Where following the readings ended.
enum End {
    Script,
    /// Behind a statement, up to which there is but one reading.
    Statement(usize),
    TooLong,
}

impl Readings<'_> {
    /// Follows all readings until they have ended or become one.
    fn run(&mut self, most_steps: usize) -> End {
        let mut furthest = 0;
        while self.trees.steps < most_steps {
            let mut version = 0;
            while version < self.stack.len() {
                while self.stack.status(version) == Status::Active {
                    self.advance(version);
                    let position = self.stack.position(version);
                    if position > furthest || (version > 0 && position == furthest) {
                        furthest = position;
                        break;
                    }
                }
                version += 1;
            }
            if !self.stack.condense(self.trees) {
                return End::Script;
            }
            if let Some((position, ways)) = self.stack.only_run() {
                self.found.scanned = self.stack.scanned(0);
                self.finished = ways.reduce(|best, tree| self.trees.better(best, tree));
                return End::Statement(position);
            }
        }
        End::TooLong
    }

    /// Goes on with a reading by one token.
    fn advance(&mut self, version: Version) {
        let Some(state) = self.stack.state(version) else { return };
        let ahead = match self.token(state, self.stack.position(version)) {
            Ok(ahead) => ahead,
            Err(failure) => return self.fail(version, failure),
        };
        let (symbol, end, start) = (ahead.symbol, ahead.end, ahead.start);
        let mut ahead = Some(ahead);
        while let Some(state) = self.stack.state(version) {
            let actions = state.actions(symbol);
            let made = actions.reduce.map(|(symbol, count)| self.stack.reduce(version, symbol, count, self.trees));
            if let Some(state) = actions.shift {
                if let Some(tree) = ahead.take() {
                    if tree.scanned {
                        self.stack.set_scanned(version);
                    }
                    let tree = self.trees.push(tree);
                    self.stack.push(version, tree, end, state);
                }
                return;
            }
            match made {
                Some(Some(made)) => self.stack.renumber(made, version),
                Some(None) => return self.stack.set_status(version, Status::Halted),
                None if state == State::Accepted => return self.accept(version),
                None => return self.fail(version, OpaqueScript::new(OpaqueReason::DanglingConnector, start)),
            }
        }
    }

    fn fail(&mut self, version: Version, failure: OpaqueScript) {
        self.failure = failure;
        self.stack.set_status(version, Status::Failed);
    }

    fn accept(&mut self, version: Version) {
        for tree in self.stack.tops(version) {
            self.finished = Some(self.finished.map_or(tree, |best| self.trees.better(best, tree)));
        }
        self.stack.set_status(version, Status::Halted);
    }

    /// The token that a reading sees.
    fn token(&mut self, state: State, from: usize) -> Result<Tree, OpaqueScript> {
        match state.within() {
            Within::Gap => self.program(from),
            Within::Command(line_ends) => self.argument(from, line_ends),
            Within::Statement(line_ends) => joint(self.text, from, line_ends),
        }
    }

    /// What stands behind a word of a command.
    fn argument(&mut self, from: usize, line_ends: LineEnds) -> Result<Tree, OpaqueScript> {
        let Behind::Apart { glance } = behind(self.text, from)? else {
            return Err(OpaqueScript::new(OpaqueReason::QuotedProgram, from));
        };
        Ok(match token(self.text, from, glance, line_ends)? {
            Token::Option { start, end } => {
                bare(self.text, start)?;
                let word = Some(Ok(Word { start, end, joined: false }));
                Tree { word, scanned: true, ..Tree::leaf(Symbol::Word, from, start, end) }
            }
            Token::Word(start) => {
                let (end, _) = word(self.text, start, self.found)?;
                let word = self.found.words.pop();
                let scanned = word.is_some_and(|word| word.joined);
                Tree { word: word.map(Ok), scanned, ..Tree::leaf(Symbol::Word, from, start, end) }
            }
            Token::Terminator(end) if self.text.byte(end - 1) == b';' => {
                Tree::leaf(Symbol::Semicolon, from, end - 1, end)
            }
            Token::Terminator(end) => Tree::leaf(Symbol::LineEnd, from, self.text.skip(from, |char| char != '\n'), end),
            Token::Connector { start, end } => Tree::leaf(Symbol::Connector, from, start, end),
            Token::Pipe { start, end, .. } => Tree::leaf(Symbol::Pipe, from, start, end),
            Token::End => Tree::leaf(Symbol::End, from, self.text.0.len(), self.text.0.len()),
        })
    }

    /// The first word of a command, or the end.
    fn program(&mut self, from: usize) -> Result<Tree, OpaqueScript> {
        let leaf = |start, end, word, scanned| {
            Ok(Tree { word: Some(word), scanned, ..Tree::leaf(Symbol::Word, from, start, end) })
        };
        let failure = match program(self.text, from, Before::Terminator) {
            Ok(None) => return Ok(Tree::leaf(Symbol::End, from, self.text.0.len(), self.text.0.len())),
            Ok(Some(Name { start, end, scanned })) => match behind(self.text, end)? {
                Behind::Apart { .. } => return leaf(start, end, Ok(Word { start, end, joined: false }), scanned),
                Behind::Joined => OpaqueScript::new(OpaqueReason::QuotedProgram, start),
            },
            Err(failure) if reads_on(failure.reason) => failure,
            Err(failure) => return Err(failure),
        };
        // The reading goes on behind it, and may turn out to be the one that is preferred.
        if let Glance::Option { start, end } = glance::option(self.text, failure.at, failure.at, false) {
            return leaf(start, end, Err(failure), true);
        }
        let (end, _) = word(self.text, failure.at, self.found)?;
        let joined = self.found.words.pop().is_some_and(|word| word.joined);
        leaf(failure.at, end, Err(failure), joined || failure.reason == OpaqueReason::Assignment)
    }

    /// Tells the commands of a tree.
    fn tell(self, root: TreeId) -> Result<(), OpaqueScript> {
        let found = self.found;
        let mut failure = None;
        let mut first = 0;
        self.trees.walk(root, |tree| match (tree.symbol, tree.word) {
            (Symbol::Command, _) => {
                first = found.words.len();
                found.commands.push(Part { words: (first, first), span: Span::new(tree.start, tree.end) });
            }
            (_, Some(Ok(word))) => {
                found.words.push(word);
                let end = found.words.len();
                if let Some(command) = found.commands.last_mut() {
                    command.words = (first, end);
                }
            }
            (_, Some(Err(opaque))) => failure = failure.or(Some(opaque)),
            _ => {}
        });
        failure.map_or(Ok(()), Err)
    }
}

/// Whether the grammar reads on, though the script is not plain.
fn reads_on(reason: OpaqueReason) -> bool {
    matches!(
        reason,
        OpaqueReason::QuotedProgram
            | OpaqueReason::NumberProgram
            | OpaqueReason::Negation
            | OpaqueReason::Declaration
            | OpaqueReason::Assignment
    )
}
