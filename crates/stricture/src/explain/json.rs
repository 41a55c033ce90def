//! The stable form `stricture/explain/1`, which `--format json` and the browser print.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{Meaning, Topic};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// The explanation of a policy.
///
/// ```
/// use stricture::{Document, accept, explain::{Meaning, json::ExplainAnswer}};
///
/// let document = Document::parse("allow_appshots = false\n");
/// let answer = ExplainAnswer::new(&Meaning::of(&accept(&document).unwrap()), &document.source());
/// let text = serde_json::to_string(&answer).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/explain/1","topics":[{"topic":"tools","title":"Tools","sentences":[{"text":"Appshots"#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ExplainAnswer {
    /// Always `stricture/explain/1`.
    pub schema: &'static str,
    /// The topics of the policy.
    pub topics: Vec<TopicJson>,
}

/// The sentences about one topic.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct TopicJson {
    /// The topic: `approvals`, `sandbox`, `network`, `tools`, `commands`, `accounts`, `client` or `not-enforced`.
    pub topic: Topic,
    /// The heading of the topic.
    pub title: &'static str,
    /// The sentences, in the order of the text.
    pub sentences: Vec<SentenceJson>,
}

/// A sentence.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SentenceJson {
    /// The sentence. Quotes from the policy are in backticks.
    pub text: String,
    /// The key that the sentence is about. The sentence is also about everything below the key.
    pub key: String,
    /// The place of the key.
    pub span: SpanJson,
}

impl ExplainAnswer {
    /// Creates the answer. `source` is the text of the policy.
    #[must_use]
    pub fn new(meaning: &Meaning, source: &Source<'_>) -> Self {
        let sentence = |sentence: &super::Sentence| SentenceJson {
            text: sentence.text.clone(),
            key: sentence.key.to_string(),
            span: SpanJson::new(sentence.span, source),
        };
        let topics = meaning.topics().map(|(topic, sentences)| TopicJson {
            topic,
            title: topic.title(),
            sentences: sentences.iter().map(sentence).collect(),
        });
        Self { schema: "stricture/explain/1", topics: topics.collect() }
    }
}
