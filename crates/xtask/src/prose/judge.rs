//! What is wrong with a text.

use regex_lite::Regex;

use super::markdown::CODE;
use super::phrases::{Pattern, Phrases};
use super::sentences::{sentences, words};
use super::text::{Fault, Group, Kind, Measure, Text};
use crate::Failure;

/// The most words of a sentence that second-language readers follow at once.
const MOST_WORDS: usize = 25;
/// A sentence of fewer words has no share in what is counted: most of them are cells of tables.
const FEWEST_WORDS: usize = 4;

/// Words that begin a relative clause, which has a verb of its own.
const RELATIVES: [&str; 7] = ["that", "which", "who", "whose", "where", "when", "because"];
/// Words that a doc comment must not begin with: they hide what the item is.
const VAGUE: [&str; 14] =
    ["What", "How", "Who", "Whom", "Which", "Where", "When", "Those", "These", "This", "Its", "One", "It", "They"];
/// What a message must not begin with, because the annotation shows no sentence before it.
const DANGLING: [&str; 4] = ["this ", "it ", "here ", "the other "];

pub(super) struct Judge {
    phrases: Phrases,
    passive: Regex,
}

impl Judge {
    pub(super) fn new(phrases: Phrases) -> Result<Self, Failure> {
        let passive = r"\b(is|are|was|were|be) (\w+ed|shown|read|written|given|taken|told|known|found)\b";
        let passive = Regex::new(passive).map_err(|error| Failure::new(error.to_string()))?;
        Ok(Self { phrases, passive })
    }

    /// Everything that is wrong with a text.
    pub(super) fn faults(&self, text: &Text) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut add = |measure, what: &str, sentence: &str| {
            faults.push(Fault {
                group: text.group,
                measure,
                path: text.path.clone(),
                line: text.line,
                what: what.to_owned(),
                sentence: sentence.to_owned(),
            });
        };
        for sentence in sentences(&text.prose) {
            for (measure, patterns) in
                [(Measure::Phrases, &self.phrases.refused), (Measure::Words, &self.phrases.words)]
            {
                for (pattern, found) in refused(patterns, text.group, sentence) {
                    add(measure, &format!("{} (`{found}`)", pattern.name), sentence);
                }
            }
            let count = words(sentence);
            if count > MOST_WORDS {
                add(long(text.kind), &format!("{count} words"), sentence);
            }
            if count >= FEWEST_WORDS
                && let Some(found) = self.passive.find(sentence)
            {
                add(Measure::Passive, found.as_str(), sentence);
            }
        }
        if let Some(what) = self.malformed(text) {
            add(Measure::Forms, what, &text.prose);
        }
        if text.kind == Kind::Headline && !self.has_main_verb(&text.prose) {
            add(Measure::Headlines, "no verb", &text.prose);
        }
        faults
    }

    /// What is wrong with the beginning of a text of this kind.
    fn malformed(&self, text: &Text) -> Option<&'static str> {
        let first = text.prose.split([' ', ',', ':', '.']).next().unwrap_or_default();
        let is_imperative = || self.phrases.imperatives.iter().any(|verb| verb.eq_ignore_ascii_case(first));
        match text.kind {
            Kind::Help => {
                let other = ["did you mean", "expected "].iter().any(|start| text.prose.starts_with(start));
                (!is_imperative() && !other).then_some("help does not begin with an imperative")
            }
            Kind::Option => (!is_imperative()).then_some("the help of an option does not begin with an imperative"),
            Kind::Function => {
                let verb = first == "Whether" || first == "Like" || (first.ends_with('s') && !VAGUE.contains(&first));
                (!verb).then_some("the comment of a function does not begin with what it does")
            }
            Kind::Doc => VAGUE.contains(&first).then_some("the comment does not begin with a noun"),
            Kind::Message if text.group == Group::Lints => {
                let dangling = DANGLING.iter().any(|start| text.prose.starts_with(start)) && !text.prose.contains(CODE);
                dangling.then_some("the message needs another sentence to make sense")
            }
            Kind::Message | Kind::Prose | Kind::Headline | Kind::Other => None,
        }
    }

    /// Whether a headline has more verbs than relative clauses, each of which takes one.
    fn has_main_verb(&self, headline: &str) -> bool {
        let words = || headline.split([' ', ',', ':', '.']);
        let verbs = words().filter(|word| self.phrases.verbs.iter().any(|verb| verb == word)).count();
        verbs > words().filter(|word| RELATIVES.contains(word)).count()
    }
}

fn refused<'p, 't>(patterns: &'p [Pattern], group: Group, sentence: &'t str) -> Vec<(&'p Pattern, &'t str)> {
    let found =
        patterns.iter().flat_map(|pattern| pattern.find(group, sentence).into_iter().map(move |at| (pattern, at)));
    found.collect()
}

/// How many sentences a text has, without the shortest.
pub(super) fn counted(text: &Text) -> usize {
    sentences(&text.prose).into_iter().filter(|sentence| words(sentence) >= FEWEST_WORDS).count()
}

/// What a long sentence counts as in a text of this kind.
fn long(kind: Kind) -> Measure {
    match kind {
        Kind::Headline | Kind::Message | Kind::Help | Kind::Option => Measure::LongMessages,
        Kind::Prose | Kind::Function | Kind::Doc | Kind::Other => Measure::LongSentences,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: Kind, text: &str) -> Vec<&'static str> {
        let judge = Judge::new(Phrases::read().unwrap()).unwrap();
        let text = Text { group: Group::Lints, kind, path: "a.md".to_owned(), line: 1, prose: text.to_owned() };
        judge.faults(&text).iter().map(|fault| fault.measure.name()).collect()
    }

    #[test]
    fn faults_of_prose() {
        let cases: [(&str, &[&str]); 12] = [
            ("Stricture reports every finding.", &[]),
            ("What is wrong is told with its line.", &["phrases", "passive"]),
            ("You can tell the two apart.", &[]),
            ("There is no policy, and it is no longer needed.", &[]),
            ("That value is no address.", &["phrases"]),
            ("It stands for any word.", &[]),
            ("The key stands on line 1.", &["phrases"]),
            ("Whoever reads it shall stumble.", &["phrases", "phrases"]),
            ("One line a finding.", &["phrases"]),
            ("The vendor documents it.", &["words"]),
            ("Files are written to disk.", &["passive"]),
            (
                "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two \
                 three four five six.",
                &["long-sentences"],
            ),
        ];
        for (text, faults) in cases {
            assert_eq!(found(Kind::Prose, text), faults, "{text}");
        }
    }

    #[test]
    fn forms_of_texts() {
        for (kind, good, bad) in [
            (Kind::Help, "add the key", "the key is missing"),
            (Kind::Option, "Print the answer.", "What to print."),
            (Kind::Function, "Returns the key.", "The key."),
            (Kind::Doc, "A key.", "What a key is."),
            (Kind::Message, "this has no effect on `…`", "this has no effect"),
        ] {
            assert_eq!(found(kind, good), [""; 0], "{good}");
            assert_eq!(found(kind, bad), ["forms"], "{bad}");
        }
    }

    #[test]
    fn headlines_have_verbs() {
        for headline in [
            "A setting has no effect because another one is set.",
            "A script that is not plain gets past the command rules.",
        ] {
            assert_eq!(found(Kind::Headline, headline), [""; 0], "{headline}");
        }
        for headline in ["Features of the client.", "A denied path that the selected profile makes readable."] {
            assert_eq!(found(Kind::Headline, headline), ["headlines"], "{headline}");
        }
    }
}
