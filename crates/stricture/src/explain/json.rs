//! `stricture/explain/1`: the stable form that `--format json` and the browser print.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0.

use serde::Serialize;

use super::{Meaning, Topic};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// What a policy means.
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
    /// What the policy has something to say about.
    pub topics: Vec<TopicJson>,
}

/// What a policy says about a topic.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct TopicJson {
    /// `approvals`, `sandbox`, `network`, `tools`, `commands`, `accounts`, `client` or `not-enforced`.
    pub topic: Topic,
    /// A heading for it.
    pub title: &'static str,
    /// The sentences, in the order of the text.
    pub sentences: Vec<SentenceJson>,
}

/// A sentence.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SentenceJson {
    /// The sentence; what is quoted from the policy stands in backticks.
    pub text: String,
    /// The key that it is about, with everything below it.
    pub key: String,
    /// Where that stands.
    pub span: SpanJson,
}

impl ExplainAnswer {
    /// The answer; `source` is the text of the policy.
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
