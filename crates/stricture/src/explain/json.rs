//! The stable form `stricture/explain/1`, which `--format json` and the browser print.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{By, Meaning, Seen, StillOpen, Topic, What};
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
    /// The things that stay open although the policy seems to close them.
    pub open: Vec<OpenJson>,
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

/// A way in which somebody can still do what the policy seems to close.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct OpenJson {
    /// The kind, such as `own-rules`.
    pub door: &'static str,
    /// The topic of the key.
    pub topic: Topic,
    /// The thing that stays open.
    pub what: What,
    /// The people and programs that can use it.
    pub by: &'static [By],
    /// The way, in a clause without a full stop. Quotes from the policy are in backticks.
    pub how: String,
    /// The sentences about it, with the line that closes it.
    pub text: String,
    /// The key that seems to close it.
    pub key: String,
    /// The place of the key.
    pub span: SpanJson,
    /// The lines that close it; `null` if no key does.
    pub closed_by: Option<ClosedByJson>,
    /// The releases in which this was seen.
    pub clients: Vec<String>,
    /// The source of this fact.
    pub seen: Seen,
}

/// The lines that close something that stays open.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ClosedByJson {
    /// The first of the keys.
    pub key: String,
    /// The lines of TOML, which take the place of what the policy has there.
    pub toml: String,
}

impl OpenJson {
    fn new(open: &StillOpen, source: &Source<'_>) -> Self {
        let closed_by = open.closed_by.as_ref();
        Self {
            door: open.door,
            topic: open.topic,
            what: open.what,
            by: open.by,
            how: open.how.clone(),
            text: open.text(),
            key: open.key.to_string(),
            span: SpanJson::new(open.span, source),
            closed_by: closed_by.map(|by| ClosedByJson { key: by.key.to_string(), toml: by.toml.clone() }),
            clients: open.clients.iter().map(|release| release.to_string()).collect(),
            seen: open.seen,
        }
    }
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
        let open = meaning.open().iter().map(|open| OpenJson::new(open, source)).collect();
        Self { schema: "stricture/explain/1", topics: topics.collect(), open }
    }
}
