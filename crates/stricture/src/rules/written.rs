//! The command rules as they stand in a policy, read once for the lints about them and for the evaluation.

use std::cell::OnceCell;

use super::{Decision, pattern, tools};
use crate::schema::{At, View};
use crate::syntax::{Node, Value};

/// The rules that can be read, in the order of the file. A rule that the client refuses is not among them.
#[derive(Debug, Default)]
pub(crate) struct Rules<'d> {
    /// The array that holds them.
    pub(crate) array: Option<At<'d>>,
    /// Words that say both what they are and what they may be, or neither; in any rule.
    pub(crate) undecided: Vec<Undecided<'d>>,
    readable: Vec<Rule<'d>>,
}

/// A word of a pattern that has both `token` and `any_of`, or none of them.
#[derive(Debug)]
pub(crate) struct Undecided<'d> {
    /// The element of the pattern.
    pub(crate) at: At<'d>,
    /// Its `token` and its `any_of`, where it has both.
    pub(crate) both: Option<(At<'d>, At<'d>)>,
}

/// One command rule.
#[derive(Debug)]
pub(crate) struct Rule<'d> {
    /// The whole rule.
    pub(crate) at: At<'d>,
    /// Its number in the array.
    pub(crate) index: usize,
    /// The words that a command must begin with; at least one.
    pub(crate) words: Vec<Word<'d>>,
    /// What happens to such a command.
    pub(crate) decision: Decision,
    /// Where that is said.
    pub(crate) decided: At<'d>,
    /// The text that is shown.
    pub(crate) justification: Option<&'d str>,
    /// Whether letter case does not count.
    pub(crate) canonical: bool,
    programs: OnceCell<Programs>,
}

/// What is known of the programs of a rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Programs {
    /// All take a subcommand first.
    pub(crate) have_subcommands: bool,
    /// All take every word as it is.
    pub(crate) are_plain: bool,
    /// One is a shell.
    pub(crate) include_shell: bool,
}

/// One word of a pattern.
#[derive(Debug)]
pub(crate) struct Word<'d> {
    /// The element of the pattern.
    pub(crate) at: At<'d>,
    /// The value of its `token` or `any_of`.
    pub(crate) given: At<'d>,
    has_option: OnceCell<bool>,
}

impl<'d> Rules<'d> {
    pub(crate) fn of(policy: &View<'d>) -> Self {
        let array = policy.view("rules").and_then(|rules| rules.get("prefix_rules").cloned());
        let elements = array.as_ref().map(At::items).unwrap_or_default();
        let mut undecided = Vec::new();
        let rules = elements.into_iter().enumerate();
        let readable = rules.filter_map(|(index, at)| Rule::of(index, at, &mut undecided)).collect();
        Self { array, undecided, readable }
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Rule<'d>> {
        self.readable.iter()
    }

    pub(crate) fn as_slice(&self) -> &[Rule<'d>] {
        &self.readable
    }

    /// How many words their patterns hold.
    pub(crate) fn count_words(&self) -> usize {
        self.readable.iter().flat_map(|rule| &rule.words).map(Word::count).sum()
    }
}

impl<'d> Rule<'d> {
    fn of(index: usize, at: At<'d>, undecided: &mut Vec<Undecided<'d>>) -> Option<Self> {
        let rule = at.view()?;
        let pattern = rule.items("pattern");
        let length = pattern.len();
        let words: Vec<Word<'d>> = pattern.into_iter().filter_map(|word| Word::of(word, undecided)).collect();
        if words.is_empty() || words.len() < length {
            return None;
        }
        let decided = rule.get("decision")?.clone();
        let decision = Decision::of_rule(decided.word()?.0)?;
        let justification = match rule.get("justification") {
            Some(at) => Some(at.node.as_text().filter(|text| !text.trim().is_empty())?),
            None => None,
        };
        let canonical = match rule.get("canonical_matching") {
            Some(at) => at.node.as_bool()?,
            None => false,
        };
        Some(Self { at, index, words, decision, decided, justification, canonical, programs: OnceCell::new() })
    }

    /// What is known of its programs: asked once, however many words they have.
    pub(crate) fn programs(&self) -> Programs {
        let all = |is: fn(&str) -> bool| self.words.first().is_some_and(|program| program.all(is));
        *self.programs.get_or_init(|| Programs {
            have_subcommands: all(tools::has_subcommands),
            are_plain: all(tools::is_plain),
            include_shell: !all(|program| !tools::is_shell(program)),
        })
    }

    /// Its pattern as one would say it: `git push`, `npm|yarn publish`. Of a very long one the beginning.
    pub(crate) fn pattern(&self) -> String {
        pattern::to_words(self.words.iter().map(|word| word.choices().map(|(_, choice)| choice)))
    }
}

impl<'d> Word<'d> {
    fn of(at: At<'d>, undecided: &mut Vec<Undecided<'d>>) -> Option<Self> {
        let word = at.view()?;
        let (token, any_of) = (word.get("token"), word.get("any_of"));
        if token.is_some() == any_of.is_some() {
            undecided.push(Undecided { at, both: token.cloned().zip(any_of.cloned()) });
            return None;
        }
        let given = match (token, any_of) {
            (Some(token), None) if token.node.as_text().is_some() => token.clone(),
            (None, Some(any_of)) if any_of.node.as_array().is_some_and(|choices| !choices.is_empty()) => any_of.clone(),
            _ => return None,
        };
        let word = Self { at, given, has_option: OnceCell::new() };
        let written = |node: &Node| node.as_text().is_some_and(|text| !text.trim().is_empty());
        word.nodes().iter().all(written).then_some(word)
    }

    fn nodes(&self) -> &'d [Node] {
        match &self.given.node.value {
            Value::Array(choices) => choices,
            _ => std::slice::from_ref(self.given.node),
        }
    }

    /// The texts of which one must stand in this place, with their values.
    pub(crate) fn choices(&self) -> impl Iterator<Item = (&'d Node, &'d str)> + use<'d> {
        self.nodes().iter().filter_map(|node| Some((node, node.as_text()?)))
    }

    /// How many texts may stand in this place.
    pub(crate) fn count(&self) -> usize {
        self.nodes().len()
    }

    /// Whether one of them is an option.
    pub(crate) fn has_option(&self) -> bool {
        *self.has_option.get_or_init(|| self.choices().any(|(_, text)| text.starts_with('-')))
    }

    /// Whether every text that may stand here is one that `is` says yes to.
    pub(crate) fn all(&self, is: impl Fn(&str) -> bool) -> bool {
        self.choices().all(|(_, choice)| is(choice))
    }
}
