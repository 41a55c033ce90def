//! Pipelines that the grammar can read in several ways.
//!
//! It reads `a | b | c && d` as a list of a pipeline and `d`, or as a pipeline of `a` and the list `b | c && d`. Within such an inner
//! list nothing but `&&` or `||` may end a pipeline, so line ends are blanks there: in `a | b | c⏎d && e` there may be no command `d`,
//! but a word. The client's parser follows all readings at once, merges those that have come to the same state, and prefers one by
//! rules that depend on the order in which that happened. Nothing simpler was found that gives its answers, so this does the same,
//! with the part of its table that is needed.

mod stack;
mod table;
mod trees;

use self::stack::{Stack, Status, Version};
use self::table::{State, Symbol};
use self::trees::{Tree, TreeId, Trees};
use super::glance::{self, Glance};
use super::pieces::{Behind, behind};
use super::program::{Before, program};
use super::reason::{Opaque, Reason};
use super::scan::word;
use super::text::Text;
use super::token::{LineEnds, Token, token};
use super::{Found, Part, Word};
use crate::Span;

/// Whether line ends behind a pipe at this place may be blanks in some reading: whether `&&` or `||` follows one.
pub(super) fn are_several(script: &str, pipe: usize) -> bool {
    let rest = script.get(pipe..).unwrap_or_default();
    let joint = rest.rfind("&&").max(rest.rfind("||"));
    rest.find('\n').is_some_and(|line_end| joint.is_some_and(|joint| line_end < joint))
}

/// Finds the commands in the reading that the client prefers.
pub(super) fn read(script: &str, start: usize, found: &mut Found) -> Result<(), Opaque> {
    found.clear();
    let mut readings = Readings {
        text: Text(script),
        stack: Stack::new(start),
        trees: Trees::default(),
        finished: None,
        failure: Opaque::new(Reason::DanglingConnector, start),
        found,
    };
    readings.run();
    match readings.finished {
        Some(tree) => readings.tell(tree),
        None => Err(readings.failure),
    }
}

struct Readings<'a> {
    text: Text<'a>,
    stack: Stack,
    trees: Trees,
    finished: Option<TreeId>,
    failure: Opaque,
    found: &'a mut Found,
}

impl Readings<'_> {
    fn run(&mut self) {
        let mut furthest = 0;
        loop {
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
            if !self.stack.condense(&self.trees) {
                return;
            }
        }
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
            let made = actions.reduce.map(|(symbol, count)| self.stack.reduce(version, symbol, count, &mut self.trees));
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
                None => return self.fail(version, Opaque::new(Reason::DanglingConnector, start)),
            }
        }
    }

    fn fail(&mut self, version: Version, failure: Opaque) {
        self.failure = failure;
        self.stack.set_status(version, Status::Failed);
    }

    fn accept(&mut self, version: Version) {
        for tree in self.stack.tops(version) {
            if self.finished.is_none_or(|finished| self.trees.compare(finished, tree).is_gt()) {
                self.finished = Some(tree);
            }
        }
        self.stack.set_status(version, Status::Halted);
    }

    /// The token that a reading sees.
    fn token(&mut self, state: State, from: usize) -> Result<Tree, Opaque> {
        if state.begins_command() {
            return self.program(from);
        }
        let (glance, line_ends) = match state.within_command() {
            Some(inner) => {
                let Behind::Apart { glance } = behind(self.text, from)? else {
                    return Err(Opaque::new(Reason::QuotedProgram, from));
                };
                (glance, if inner { LineEnds::Part } else { LineEnds::Terminate })
            }
            None => (from, LineEnds::Terminate),
        };
        let leaf = |symbol, start, end| {
            Ok(Tree { symbol, from, start, end, children: Vec::new(), word: None, scanned: false })
        };
        match token(self.text, from, glance, line_ends)? {
            Token::Option { start, end } => {
                super::pieces::bare(self.text, start)?;
                let word = Some(Ok(Word { start, end, joined: false }));
                Ok(Tree { word, scanned: true, ..leaf(Symbol::Word, start, end)? })
            }
            Token::Word(start) => {
                let (end, _) = word(self.text, start, self.found)?;
                let word = self.found.words.pop();
                let scanned = word.is_some_and(|word| word.joined);
                Ok(Tree { word: word.map(Ok), scanned, ..leaf(Symbol::Word, start, end)? })
            }
            Token::Terminator(end) if self.text.byte(end - 1) == b';' => leaf(Symbol::Semicolon, end - 1, end),
            Token::Terminator(end) => leaf(Symbol::LineEnd, self.text.skip(from, |char| char != '\n'), end),
            Token::Connector { start, end } => leaf(Symbol::Connector, start, end),
            Token::Pipe { start, below: true, .. } if state.within_command().is_none() => {
                Err(Opaque::new(Reason::DanglingConnector, start))
            }
            Token::Pipe { start, end, .. } => leaf(Symbol::Pipe, start, end),
            Token::End => leaf(Symbol::End, self.text.0.len(), self.text.0.len()),
        }
    }

    /// The first word of a command, or the end.
    fn program(&mut self, from: usize) -> Result<Tree, Opaque> {
        let leaf =
            |symbol, start, end, word| Tree { symbol, from, start, end, children: Vec::new(), word, scanned: false };
        let failure = match program(self.text, from, Before::Terminator) {
            Ok(None) => return Ok(leaf(Symbol::End, self.text.0.len(), self.text.0.len(), None)),
            Ok(Some((start, end))) => match behind(self.text, end)? {
                Behind::Apart { .. } => {
                    let word = Some(Ok(Word { start, end, joined: false }));
                    let scanned = matches!(glance::option(self.text, from, from, false), Glance::Option { .. });
                    return Ok(Tree { scanned, ..leaf(Symbol::Word, start, end, word) });
                }
                Behind::Joined => Opaque::new(Reason::QuotedProgram, start),
            },
            Err(failure) if reads_on(failure.reason) => failure,
            Err(failure) => return Err(failure),
        };
        // The reading goes on behind it, and may turn out to be the one that is preferred.
        if let Glance::Option { start, end } = glance::option(self.text, failure.at, failure.at, false) {
            return Ok(Tree { scanned: true, ..leaf(Symbol::Word, start, end, Some(Err(failure))) });
        }
        let (end, _) = word(self.text, failure.at, self.found)?;
        let joined = self.found.words.pop().is_some_and(|word| word.joined);
        let scanned = joined || failure.reason == Reason::Assignment;
        Ok(Tree { scanned, ..leaf(Symbol::Word, failure.at, end, Some(Err(failure))) })
    }

    /// Tells the commands of a tree.
    fn tell(self, root: TreeId) -> Result<(), Opaque> {
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
fn reads_on(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::QuotedProgram | Reason::NumberProgram | Reason::Negation | Reason::Declaration | Reason::Assignment
    )
}
