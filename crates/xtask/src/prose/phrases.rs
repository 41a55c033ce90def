//! `prose/phrases.toml`: what texts must not contain, and what they may begin with.

use regex_lite::Regex;
use serde::Deserialize;

use super::text::Group;
use crate::{Failure, root};

/// A pattern of words that is refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    /// What it is called in the output.
    name: String,
    pattern: String,
    /// Where this pattern overlaps a match, the match is no fault.
    unless: Option<String>,
    /// The groups that it applies to; all of them if the list is missing.
    groups: Option<Vec<String>>,
}

/// The lists of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    phrase: Vec<Refused>,
    word: Vec<Refused>,
    imperatives: Vec<String>,
    verbs: Vec<String>,
}

/// A refused pattern that is ready to be looked for.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) name: String,
    refused: Regex,
    unless: Option<Regex>,
    groups: Option<Vec<String>>,
}

impl Pattern {
    fn new(refused: Refused) -> Result<Self, Failure> {
        let compile = |pattern: &str| {
            Regex::new(pattern).map_err(|error| Failure::new(format!("phrases.toml: {}: {error}", refused.name)))
        };
        Ok(Self {
            refused: compile(&refused.pattern)?,
            unless: refused.unless.as_deref().map(compile).transpose()?,
            groups: refused.groups,
            name: refused.name,
        })
    }

    /// The parts of `text` that match.
    pub(super) fn find<'t>(&self, group: Group, text: &'t str) -> Vec<&'t str> {
        if self.groups.as_ref().is_some_and(|groups| !groups.iter().any(|name| name == group.name())) {
            return Vec::new();
        }
        let excused: Vec<_> =
            self.unless.iter().flat_map(|unless| unless.find_iter(text)).map(|found| found.range()).collect();
        let found = self.refused.find_iter(text);
        let overlaps = |range: std::ops::Range<usize>| {
            excused.iter().any(|other| other.start < range.end && range.start < other.end)
        };
        found.filter(|found| !overlaps(found.range())).map(|found| found.as_str()).collect()
    }
}

/// Everything that the file says.
#[derive(Debug)]
pub(super) struct Phrases {
    /// Phrases that make readers stumble.
    pub(super) refused: Vec<Pattern>,
    /// Words that the glossary replaces.
    pub(super) words: Vec<Pattern>,
    /// Verbs that help begins with.
    pub(super) imperatives: Vec<String>,
    /// Main verbs of headlines.
    pub(super) verbs: Vec<String>,
}

impl Phrases {
    pub(super) fn read() -> Result<Self, Failure> {
        let path = root().join("crates/xtask/prose/phrases.toml");
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let file: File = toml::from_str(&text).map_err(|error| Failure::file(&path, &error))?;
        let compile = |refused: Vec<Refused>| refused.into_iter().map(Pattern::new).collect::<Result<Vec<_>, _>>();
        Ok(Self {
            refused: compile(file.phrase)?,
            words: compile(file.word)?,
            imperatives: file.imperatives,
            verbs: file.verbs,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The glossary is for writers, and the patterns are for the check: each word to write has a row in the glossary.
    #[test]
    fn words_are_in_the_glossary() {
        let guide = std::fs::read_to_string(root().join("docs/develop/writing.md")).unwrap();
        let cells: Vec<&str> = guide.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).collect();
        let phrases = Phrases::read().unwrap();
        assert!(!phrases.words.is_empty());
        for word in &phrases.words {
            assert!(cells.iter().any(|cell| cell.contains(&word.name)), "{}", word.name);
        }
    }
}
