//! The evaluation of one command.
//!
//! The evaluation stores only the deciding rule of each command. It finds the other matching rules again when a caller
//! asks for them. So a script of 100,000 commands, each of which 1,000 rules match, takes only the memory of the script.

use super::asked::Script;
use super::rule_set::weight;
use super::shell::PlainCommand;
use super::words::Words;
use super::{Decision, Match, MatchedBy, Rule, RuleSet};
use crate::syntax::Span;

/// The decision about an agent's request, with the reasons.
#[derive(Clone, Debug)]
pub struct Evaluation<'a> {
    script: Script,
    commands: Commands<'a>,
    shown: Option<DecidingMatch<'a>>,
}

/// The rule that decides, with the command that it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecidingMatch<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The way in which the rule matches.
    pub by: MatchedBy,
    /// The index among the [commands](Evaluation::commands), from 0.
    pub command: usize,
}

/// One command that the rules apply to.
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
    /// Returns the rule, with the way in which it matches.
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

    /// Returns the decision.
    pub fn decision(&self) -> Decision {
        self.shown.map_or(Decision::None, |shown| shown.rule.decision)
    }

    /// Returns the rule that decides. Among the rules with the strictest decision, it is the longest; among equally long
    /// rules, it is the last.
    pub fn shown(&self) -> Option<DecidingMatch<'a>> {
        self.shown
    }

    /// Returns the text that the client shows to a person, or `None` if the client shows a generic text.
    pub fn justification(&self) -> Option<&'a str> {
        self.shown?.rule.justification.as_deref()
    }

    /// Whether the command is a script, and whether the client looks inside it.
    pub fn script(&self) -> Script {
        self.script
    }

    /// Returns the commands that the rules apply to, in their order.
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

    /// Returns the words of the command. The first word is the program.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.words.len()).map(|at| self.words.word(at).unwrap_or_default())
    }

    /// Returns the place in the script, in bytes from 0, if the command comes from a script.
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// Returns the rules that match the command, in the order of the policy.
    pub fn matches(&self) -> Vec<Match<'a>> {
        self.rules.matches(self)
    }

    /// Whether a rule matches the command.
    pub(super) fn is_matched(&self) -> bool {
        self.deciding.is_some()
    }

    /// Returns the decision about this command alone.
    pub fn decision(&self) -> Decision {
        self.deciding.map_or(Decision::None, |found| found.rule.decision)
    }

    /// Returns the words that the rule matches. If the rule matches by base name, the program is only the last part of
    /// its path.
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
