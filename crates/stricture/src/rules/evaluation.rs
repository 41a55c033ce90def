//! The answer about one command.

use smallvec::SmallVec;

use super::asked::Script;
use super::rule_set::weight;
use super::shell::Command;
use super::{By, Decision, Match, Rule};
use crate::syntax::Span;

/// What happens to what the agent asks for, and why.
#[derive(Clone, Debug)]
pub struct Evaluation<'a> {
    script: Script,
    commands: SmallVec<[Evaluated<'a>; 1]>,
    shown: Option<Shown<'a>>,
}

/// The rule that decides, and the command that it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// How it matches.
    pub by: By,
    /// Which of the [commands](Evaluation::commands), from 0.
    pub command: usize,
}

/// One command that rules are applied to.
#[derive(Clone, Debug)]
pub struct Evaluated<'a> {
    words: Given<'a>,
    span: Option<Span>,
    matches: Vec<Match<'a>>,
}

#[derive(Clone, Debug)]
enum Given<'a> {
    Argv(&'a [&'a str]),
    Script(Box<[Box<str>]>),
}

impl<'a> Evaluation<'a> {
    pub(super) fn new(script: Script, commands: impl IntoIterator<Item = Evaluated<'a>>) -> Self {
        let commands: SmallVec<[Evaluated<'a>; 1]> = commands.into_iter().collect();
        let all = commands.iter().enumerate().flat_map(|(command, evaluated)| {
            evaluated.matches.iter().map(move |found| Shown { rule: found.rule, by: found.by, command })
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
    pub fn shown(&self) -> Option<Shown<'a>> {
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
    pub fn commands(&self) -> &[Evaluated<'a>] {
        &self.commands
    }
}

impl<'a> Evaluated<'a> {
    pub(super) fn given(argv: &'a [&'a str], matches: Vec<Match<'a>>) -> Self {
        Self { words: Given::Argv(argv), span: None, matches }
    }

    pub(super) fn read(command: Command<'_>, matches: Vec<Match<'a>>) -> Self {
        let words = command.words().map(Box::from).collect();
        Self { words: Given::Script(words), span: Some(command.span()), matches }
    }

    /// Its words; the first is the program.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        let length = match &self.words {
            Given::Argv(words) => words.len(),
            Given::Script(words) => words.len(),
        };
        (0..length).map(|at| match &self.words {
            Given::Argv(words) => words.get(at).copied().unwrap_or_default(),
            Given::Script(words) => words.get(at).map(AsRef::as_ref).unwrap_or_default(),
        })
    }

    /// Where it stands in the script, if it comes from one: bytes from 0.
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The rules that match it, in the order of the policy.
    pub fn matches(&self) -> &[Match<'a>] {
        &self.matches
    }

    /// What the rules say of this command alone.
    pub fn decision(&self) -> Decision {
        self.matches.iter().map(|found| found.rule.decision).max().unwrap_or_default()
    }

    /// The words that a match is about, the program's path reduced to its last component where the rule matches by that.
    pub fn prefix(&self, found: Match<'_>) -> impl Iterator<Item = &str> {
        let words = self.words().take(found.rule.pattern.len()).enumerate();
        words.map(move |(at, word)| match found.by {
            By::BaseName if at == 0 => super::words::base_name(word).unwrap_or(word),
            _ => word,
        })
    }
}
