//! The answer about one command.
//!
//! Of each command that rules are applied to, the rule that decides is kept; those that match are found again when they are asked for. A
//! script of a hundred thousand commands, each of which a thousand rules match, is answered in the memory that the script takes.

use super::asked::Script;
use super::rule_set::weight;
use super::shell::PlainCommand;
use super::words::Words;
use super::{Decision, Match, MatchedBy, Rule, RuleSet};
use crate::syntax::Span;

/// What happens to what the agent asks for, and why.
#[derive(Clone, Debug)]
pub struct Evaluation<'a> {
    script: Script,
    commands: Commands<'a>,
    shown: Option<DecidingMatch<'a>>,
}

/// The rule that decides, and the command that it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecidingMatch<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// How it matches.
    pub by: MatchedBy,
    /// Which of the [commands](Evaluation::commands), from 0.
    pub command: usize,
}

/// One command that rules are applied to.
#[derive(Clone, Debug)]
pub struct EvaluatedCommand<'a> {
    rules: &'a RuleSet,
    words: Given<'a>,
    span: Option<Span>,
    deciding: Option<Match<'a>>,
}

/// Of most there is one, for which nothing is allocated.
#[derive(Clone, Debug)]
enum Commands<'a> {
    One(EvaluatedCommand<'a>),
    Several(Vec<EvaluatedCommand<'a>>),
}

#[derive(Clone, Debug)]
enum Given<'a> {
    Argv(&'a [&'a str]),
    Script(Box<[Box<str>]>),
}

impl<'a> DecidingMatch<'a> {
    /// The rule with how it matches.
    pub fn as_match(self) -> Match<'a> {
        Match { rule: self.rule, by: self.by }
    }
}

impl<'a> Evaluation<'a> {
    pub(super) fn new(script: Script, commands: impl IntoIterator<Item = EvaluatedCommand<'a>>) -> Self {
        let commands = Commands::of(commands);
        let all = commands.as_slice().iter().enumerate().filter_map(|(command, evaluated)| {
            evaluated.deciding.map(|found| DecidingMatch { rule: found.rule, by: found.by, command })
        });
        // The last of equals, as in the client.
        let shown = all.max_by_key(|shown| weight(shown.rule));
        Self { script, commands, shown }
    }

    /// What happens.
    pub fn decision(&self) -> Decision {
        self.shown.map_or(Decision::None, |shown| shown.rule.decision)
    }

    /// The rule that decides: of those with the winning decision the longest, of equally long ones the last.
    pub fn shown(&self) -> Option<DecidingMatch<'a>> {
        self.shown
    }

    /// The text that a person is shown; `None` where the client has only a generic one.
    pub fn justification(&self) -> Option<&'a str> {
        self.shown?.rule.justification.as_deref()
    }

    /// Whether the command is a script, and whether the client looks inside it.
    pub fn script(&self) -> Script {
        self.script
    }

    /// The commands that rules are applied to, in their order.
    pub fn commands(&self) -> &[EvaluatedCommand<'a>] {
        self.commands.as_slice()
    }
}

impl<'a> EvaluatedCommand<'a> {
    pub(super) fn given(rules: &'a RuleSet, argv: &'a [&'a str]) -> Self {
        Self { rules, words: Given::Argv(argv), span: None, deciding: rules.deciding(argv) }
    }

    pub(super) fn read(rules: &'a RuleSet, command: PlainCommand<'_>) -> Self {
        let words = command.words().map(Box::from).collect();
        Self { rules, words: Given::Script(words), span: Some(command.span()), deciding: rules.deciding(command) }
    }

    /// Its words; the first is the program.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.words.len()).map(|at| self.words.word(at).unwrap_or_default())
    }

    /// Where it stands in the script, if it comes from one: bytes from 0.
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The rules that match it, in the order of the policy.
    pub fn matches(&self) -> Vec<Match<'a>> {
        self.rules.matches(self)
    }

    /// What the rules say of this command alone.
    pub fn decision(&self) -> Decision {
        self.deciding.map_or(Decision::None, |found| found.rule.decision)
    }

    /// The words that a match is about, the program's path reduced to its last component where the rule matches by that.
    pub fn prefix(&self, found: Match<'_>) -> impl Iterator<Item = &str> {
        let words = self.words().take(found.rule.pattern.len()).enumerate();
        words.map(move |(at, word)| match found.by {
            MatchedBy::BaseName if at == 0 => super::words::base_name(word).unwrap_or(word),
            _ => word,
        })
    }
}

impl<'a> Commands<'a> {
    fn of(commands: impl IntoIterator<Item = EvaluatedCommand<'a>>) -> Self {
        let mut commands = commands.into_iter();
        match (commands.next(), commands.next()) {
            (Some(only), None) => Self::One(only),
            (first, second) => Self::Several(first.into_iter().chain(second).chain(commands).collect()),
        }
    }

    fn as_slice(&self) -> &[EvaluatedCommand<'a>] {
        match self {
            Self::One(only) => std::slice::from_ref(only),
            Self::Several(several) => several,
        }
    }
}

impl Given<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Argv(words) => words.len(),
            Self::Script(words) => words.len(),
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self {
            Self::Argv(words) => words.get(at).copied(),
            Self::Script(words) => words.get(at).map(AsRef::as_ref),
        }
    }
}

impl Words for &EvaluatedCommand<'_> {
    fn len(self) -> usize {
        self.words.len()
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.words.word(at)
    }
}
