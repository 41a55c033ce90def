//! The command rules as a policy writes them, read once for the lints and for the evaluation.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::{Decision, pattern, tools};
use crate::client::command_rules::{self, RuleRefusal};
use crate::schema::{At, Kind, View};
use crate::syntax::{Node, Value};

/// The words that a command must begin with.
const PATTERN: &str = "pattern";

/// The rules that can be read, in the order of the file. A rule that the client refuses is not among them.
#[derive(Debug, Default)]
pub(crate) struct Rules<'d> {
    /// The array that holds them.
    pub(crate) array: Option<At<'d>>,
    /// Words of patterns that stop the client; in any rule.
    pub(crate) refused: Vec<RuleRefusal<'d>>,
    readable: Vec<Rule<'d>>,
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
    /// The place of the decision.
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
        let array = command_rules::written(policy).map(|rules| rules.list);
        let elements = array.as_ref().map(At::items).unwrap_or_default();
        let mut refused = Vec::new();
        let rules = elements.into_iter().enumerate();
        let readable = rules.filter_map(|(index, at)| Rule::of(index, at, &mut refused)).collect();
        Self { array, refused, readable }
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
    fn of(index: usize, at: At<'d>, refused: &mut Vec<RuleRefusal<'d>>) -> Option<Self> {
        let rule = at.view()?;
        let pattern = rule.items(PATTERN);
        let length = pattern.len();
        let words: Vec<Word<'d>> = pattern.into_iter().filter_map(|word| Word::of(word, refused)).collect();
        if words.is_empty() || words.len() < length {
            return None;
        }
        let decided = rule.get("decision")?.clone();
        let decision = Decision::of_rule(decided.word()?.0)?;
        let justification = match rule.get("justification") {
            Some(at) => Some(at.node.as_text().filter(|text| command_rules::is_written(text))?),
            None => None,
        };
        let canonical = match rule.get("canonical_matching") {
            Some(at) => at.node.as_bool()?,
            None => false,
        };
        Some(Self { at, index, words, decision, decided, justification, canonical, programs: OnceCell::new() })
    }

    /// The list of the words of its pattern.
    pub(crate) fn pattern_list(&self) -> Option<At<'d>> {
        self.at.view()?.get(PATTERN).cloned()
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
    fn of(at: At<'d>, refused: &mut Vec<RuleRefusal<'d>>) -> Option<Self> {
        let word = at.view()?;
        let given = command_rules::given(&at, &word, refused)?;
        let fits = match given.kind() {
            Kind::Array(_) => given.node.as_array().is_some_and(|choices| !choices.is_empty()),
            _ => given.node.as_text().is_some(),
        };
        let word = Self { at, given, has_option: OnceCell::new() };
        let is_written = |node: &Node| node.as_text().is_some_and(command_rules::is_written);
        (fits && word.nodes().iter().all(is_written)).then_some(word)
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

    /// The different texts of which one must stand in this place, each with all its values, in the order of the first ones.
    pub(crate) fn texts(&self) -> Vec<(&'d str, Vec<&'d Node>)> {
        let mut all: Vec<(&str, Vec<&Node>)> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (node, text) in self.choices() {
            let index = *known.entry(text).or_insert(all.len());
            match all.get_mut(index) {
                Some((_, nodes)) => nodes.push(node),
                None => all.push((text, vec![node])),
            }
        }
        all
    }

    /// How many texts may stand in this place.
    pub(crate) fn count(&self) -> usize {
        self.nodes().len()
    }

    /// Whether it is a single text, and not a list of them.
    pub(crate) fn is_single(&self) -> bool {
        self.given.node.as_array().is_none()
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
