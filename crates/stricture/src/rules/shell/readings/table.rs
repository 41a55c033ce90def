//! The part of the grammar's parse table that pipelines and lists of plain commands need.

use super::super::token::LineEnds;

/// What trees are made of, in the grammar's order: of two that are equally good, it prefers the one that comes earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Symbol {
    Word,
    Semicolon,
    Connector,
    Pipe,
    LineEnd,
    End,
    Program,
    Statements,
    Element,
    Pipeline,
    List,
    Command,
    Name,
    StatementRun,
    PipeRun,
    Arguments,
}

/// Where a reading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Start,
    Run,
    TwoRuns,
    Done,
    Accepted,
    /// Behind a statement, the first or a later one, which is a pipeline or is not.
    First {
        pipeline: bool,
    },
    Later {
        pipeline: bool,
    },
    FirstEnded,
    LaterEnded,
    /// Behind `&&` or `||`, and the statement there.
    Connected,
    Right {
        pipeline: bool,
    },
    /// Behind the element that begins a pipeline; `inner` is within another, which is waiting for its `&&` or `||`.
    Begun {
        inner: bool,
    },
    /// Behind `|`, and what stands there.
    Piped,
    PipedElement,
    PipedPipeline,
    InnerPiped,
    InnerElement,
    InnerPipeline,
    InnerConnected,
    InnerRight {
        pipeline: bool,
    },
    /// Behind the elements of a pipeline, and behind more of them.
    Pipes {
        inner: bool,
    },
    MorePipes {
        inner: bool,
    },
    /// Within a command: behind its first word, its name, its arguments, one more word.
    FirstWord {
        inner: bool,
    },
    Named {
        inner: bool,
    },
    Argued {
        inner: bool,
    },
    MoreArgued {
        inner: bool,
    },
    NextWord {
        inner: bool,
    },
}

/// What a state is in the midst of, which decides how the script is cut into tokens from there on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Within {
    /// Between statements, where a command may begin.
    Gap,
    /// A command: behind a word of it.
    Command(LineEnds),
    /// A statement, but no command: behind a command or what was made of some.
    Statement(LineEnds),
}

/// What may be done in a state: a reduction of some trees to one, a shift of the token to a state, or both.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Actions {
    pub(super) reduce: Option<(Symbol, usize)>,
    pub(super) shift: Option<State>,
}

impl State {
    /// What tokens may come next, and whether line ends are among them.
    pub(super) fn within(self) -> Within {
        let line_ends = |inner: bool| if inner { LineEnds::Part } else { LineEnds::Terminate };
        match self {
            Self::Start
            | Self::Run
            | Self::TwoRuns
            | Self::FirstEnded
            | Self::LaterEnded
            | Self::Connected
            | Self::Piped
            | Self::InnerPiped
            | Self::InnerConnected => Within::Gap,
            Self::FirstWord { inner }
            | Self::Named { inner }
            | Self::Argued { inner }
            | Self::MoreArgued { inner }
            | Self::NextWord { inner } => Within::Command(line_ends(inner)),
            Self::Done
            | Self::Accepted
            | Self::First { .. }
            | Self::Later { .. }
            | Self::Right { .. }
            | Self::PipedElement => Within::Statement(LineEnds::Terminate),
            Self::Pipes { inner } | Self::MorePipes { inner } => Within::Statement(line_ends(inner)),
            Self::Begun { .. }
            | Self::PipedPipeline
            | Self::InnerElement
            | Self::InnerPipeline
            | Self::InnerRight { .. } => Within::Statement(LineEnds::Part),
        }
    }

    /// What is done here before a token.
    pub(super) fn actions(self, ahead: Symbol) -> Actions {
        use Symbol::{
            Arguments, Command, Connector, Element, End, LineEnd, List, Name, Pipe, PipeRun, Pipeline, Program,
            Semicolon, StatementRun, Statements, Word,
        };
        let terminator = matches!(ahead, Semicolon | LineEnd);
        // What may stand behind a statement, and what behind a part of an inner pipeline.
        let behind = terminator || matches!(ahead, End | Connector | Pipe);
        let behind_inner = matches!(ahead, Connector | Pipe);
        let closes = |inner: bool| if inner { behind_inner } else { behind };
        let reduce = |symbol, count| Actions { reduce: Some((symbol, count)), shift: None };
        let shift = |state| Actions { reduce: None, shift: Some(state) };
        let both = |symbol, count, state| Actions { reduce: Some((symbol, count)), shift: Some(state) };
        match (self, ahead) {
            (Self::Start | Self::Run | Self::Connected | Self::Piped, Word) => shift(Self::FirstWord { inner: false }),
            (Self::InnerPiped | Self::InnerConnected, Word) => shift(Self::FirstWord { inner: true }),
            (Self::TwoRuns | Self::FirstEnded | Self::LaterEnded, Word) => reduce(StatementRun, 2),
            (Self::First { .. }, End) => reduce(Statements, 1),
            (Self::FirstEnded | Self::Later { .. }, End) => reduce(Statements, 2),
            (Self::LaterEnded, End) => reduce(Statements, 3),
            (Self::Done, End) => reduce(Program, 1),
            (Self::First { .. }, _) if terminator => shift(Self::FirstEnded),
            (Self::Later { .. }, _) if terminator => shift(Self::LaterEnded),
            (Self::First { .. } | Self::Later { .. } | Self::PipedPipeline, Connector) => shift(Self::Connected),
            (
                Self::First { pipeline: false }
                | Self::Later { pipeline: false }
                | Self::Right { pipeline: false }
                | Self::InnerRight { pipeline: false },
                Pipe,
            ) => reduce(Element, 1),
            (Self::Right { .. }, _) if behind => reduce(List, 3),
            (Self::InnerRight { .. }, _) if behind_inner => reduce(List, 3),
            (Self::Begun { inner } | Self::Pipes { inner }, Pipe) => shift(Self::piped(inner)),
            (Self::PipedElement | Self::InnerElement, Pipe) => both(PipeRun, 2, Self::InnerPiped),
            (Self::PipedElement, _) if behind => reduce(PipeRun, 2),
            (Self::InnerElement, Connector) => reduce(PipeRun, 2),
            (Self::InnerPipeline, Connector) => shift(Self::InnerConnected),
            (Self::Pipes { inner }, _) if closes(inner) => reduce(Pipeline, 2),
            (Self::MorePipes { inner }, _) if closes(inner) => reduce(PipeRun, 2),
            (Self::FirstWord { inner }, _) if ahead == Word || closes(inner) => reduce(Name, 1),
            (Self::Named { inner } | Self::Argued { inner }, Word) => shift(Self::NextWord { inner }),
            (Self::Named { inner }, _) if closes(inner) => reduce(Command, 1),
            (Self::Argued { inner }, _) if closes(inner) => reduce(Command, 2),
            (Self::MoreArgued { inner }, _) if ahead == Word || closes(inner) => reduce(Arguments, 2),
            (Self::NextWord { inner }, _) if ahead == Word || closes(inner) => reduce(Arguments, 1),
            _ => Actions::default(),
        }
    }

    fn piped(inner: bool) -> Self {
        if inner { Self::InnerPiped } else { Self::Piped }
    }

    /// The state behind a tree that was made here.
    pub(super) fn behind(self, made: Symbol) -> Option<Self> {
        let pipeline = made == Symbol::Pipeline;
        Some(match (self, made) {
            (_, Symbol::Name) => Self::Named { inner: matches!(self, Self::InnerPiped | Self::InnerConnected) },
            (Self::Named { inner }, Symbol::Arguments) => Self::Argued { inner },
            (Self::Argued { inner } | Self::MoreArgued { inner }, Symbol::Arguments) => Self::MoreArgued { inner },
            (Self::Start, Symbol::Statements) => Self::Done,
            (Self::Start, Symbol::Program) => Self::Accepted,
            (Self::Start, Symbol::StatementRun) => Self::Run,
            (Self::Run, Symbol::StatementRun) => Self::TwoRuns,
            (Self::Start | Self::Run | Self::Connected, Symbol::Element) => Self::Begun { inner: false },
            (Self::InnerConnected, Symbol::Element) => Self::Begun { inner: true },
            (Self::Start, _) => Self::First { pipeline },
            (Self::Run, _) => Self::Later { pipeline },
            (Self::Connected, _) => Self::Right { pipeline },
            (Self::InnerConnected, _) => Self::InnerRight { pipeline },
            (Self::Piped, Symbol::Pipeline) => Self::PipedPipeline,
            (Self::Piped, _) => Self::PipedElement,
            (Self::InnerPiped, Symbol::Pipeline) => Self::InnerPipeline,
            (Self::InnerPiped, _) => Self::InnerElement,
            (Self::Begun { inner }, Symbol::PipeRun) => Self::Pipes { inner },
            (Self::PipedElement | Self::InnerElement, Symbol::PipeRun) => Self::Pipes { inner: true },
            (Self::Pipes { inner } | Self::MorePipes { inner }, Symbol::PipeRun) => Self::MorePipes { inner },
            _ => return None,
        })
    }
}
