//! Texts, what is wrong with them, and how often.

use std::collections::BTreeMap;
use std::fmt;

/// Texts that are improved, and therefore limited, together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// README, CONTRIBUTING, CHANGELOG and the pages of the book that people write.
    Guide,
    /// The headlines and pages of lints, and what lints report.
    Lints,
    /// The help of the schema.
    Schema,
    /// The doc comments and the string literals of the core.
    Library,
    /// The help, the errors and the reports of the command.
    Command,
    /// The preview page and the package for browsers and Node.
    Browser,
    /// The descriptions of the GitHub Action and of the hooks.
    Actions,
    /// The tasks of developers.
    Tasks,
    /// The comments of all other code.
    Comments,
}

impl Group {
    pub(super) const ALL: [Self; 9] = [
        Self::Guide,
        Self::Lints,
        Self::Schema,
        Self::Library,
        Self::Command,
        Self::Browser,
        Self::Actions,
        Self::Tasks,
        Self::Comments,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Lints => "lints",
            Self::Schema => "schema",
            Self::Library => "library",
            Self::Command => "command",
            Self::Browser => "browser",
            Self::Actions => "actions",
            Self::Tasks => "tasks",
            Self::Comments => "comments",
        }
    }
}

/// What a text is for, which decides what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Running text.
    Prose,
    /// The headline of a lint.
    Headline,
    /// What a finding or an error says.
    Message,
    /// The help of a finding.
    Help,
    /// The help of a subcommand or an option.
    Option,
    /// The doc comment of a public function.
    Function,
    /// Another doc comment.
    Doc,
    /// A string of the code, or a comment.
    Other,
}

/// A text in its place.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) group: Group,
    pub(super) kind: Kind,
    /// From the root of the repository.
    pub(super) path: String,
    pub(super) line: usize,
    /// Without markup; each piece of code is one word.
    pub(super) prose: String,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    /// A phrase that makes readers stumble.
    Phrases,
    /// A word that the glossary replaces.
    Words,
    /// A sentence of running text with more than 25 words, in percent of the sentences.
    LongSentences,
    /// A headline, message, help or error with more than 25 words.
    LongMessages,
    /// A sentence in the passive, in percent of the sentences.
    Passive,
    /// A headline without a verb.
    Headlines,
    /// A text that begins with the wrong kind of word.
    Forms,
}

impl Measure {
    pub(super) const ALL: [Self; 7] = [
        Self::Phrases,
        Self::Words,
        Self::LongSentences,
        Self::LongMessages,
        Self::Passive,
        Self::Headlines,
        Self::Forms,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Phrases => "phrases",
            Self::Words => "words",
            Self::LongSentences => "long-sentences",
            Self::LongMessages => "long-messages",
            Self::Passive => "passive",
            Self::Headlines => "headlines",
            Self::Forms => "forms",
        }
    }

    /// Whether its limit is a share of all sentences: exact sentences about files need some of these.
    pub(super) fn is_share(self) -> bool {
        matches!(self, Self::LongSentences | Self::Passive)
    }
}

/// Something that is wrong with a text.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) group: Group,
    pub(super) measure: Measure,
    pub(super) path: String,
    pub(super) line: usize,
    /// What is wrong, such as the phrase.
    pub(super) what: String,
    /// The sentence that has it.
    pub(super) sentence: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}: {}", self.path, self.line, self.measure.name(), self.what, self.sentence)
    }
}

/// How many sentences a group has, and how many faults.
#[derive(Debug, Default)]
pub(super) struct Count {
    sentences: usize,
    faults: BTreeMap<Measure, usize>,
}

impl Count {
    pub(super) fn add(&mut self, sentences: usize, faults: &[Fault]) {
        self.sentences += sentences;
        for fault in faults {
            *self.faults.entry(fault.measure).or_default() += 1;
        }
    }

    pub(super) fn sentences(&self) -> usize {
        self.sentences
    }

    /// How many faults, or which share of the sentences has one, in tenths of a percent.
    pub(super) fn of(&self, measure: Measure) -> usize {
        let faults = self.faults.get(&measure).copied().unwrap_or_default();
        if measure.is_share() { (faults * 1000).div_ceil(self.sentences.max(1)) } else { faults }
    }

    pub(super) fn shown(&self, measure: Measure) -> String {
        let count = self.of(measure);
        if measure.is_share() { format!("{}.{} %", count / 10, count % 10) } else { count.to_string() }
    }
}
