//! The explanation of a policy, in plain sentences.
//!
//! The explanation contains everything that the client enforces, key by key, with the words of the
//! [`schema`](crate::schema). A key that the client ignores is only in the sentence that says so.

mod approvals;
mod by_hand;
mod commands;
mod desktop;
mod facts;
mod files;
mod hooks;
mod hosts;
pub mod json;
mod network;
mod open;
mod sentence;
mod servers;
mod sign_in;
mod sources;
mod topic;
mod values;
mod walk;

use std::fmt::Write as _;

use crate::client::Accepted;
use crate::client::fate::Fates;
use crate::report::{Becomes, Fate, Finding};
use crate::rules::{Approvals, RuleSet};
use crate::syntax::{ColumnUnit, Source};

use facts::Facts;
pub use open::{By, ClosedBy, Seen, StillOpen, What};
pub use sentence::Sentence;
pub use topic::Topic;
use walk::Walk;

/// The explanation of a policy.
///
/// ```
/// use stricture::{Document, accept, explain::Meaning};
///
/// let policy = Document::parse("allow_appshots = false\nfeedback.enabled = false\n");
/// let meaning = Meaning::of(&accept(&policy).expect("the client accepts it"));
/// assert_eq!(meaning.to_text(&policy.source()), "\
/// Tools
///   Appshots may not be used. (line 1)
///
/// The client itself
///   People may not send feedback. (line 2)
/// ");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    sentences: Vec<Sentence>,
    open: Vec<StillOpen>,
}

impl Meaning {
    /// Explains a policy.
    pub fn of(accepted: &Accepted<'_>) -> Self {
        let findings = accepted.findings();
        let fates = Fates::of(accepted.root(), findings.iter().filter_map(Finding::fate));
        let client = fates.in_force();
        let policy = client.policy();
        let facts = Facts::of(&client);
        let mut sentences = Walk::through(policy, &facts, &fates);
        sentences.extend(hosts::all_others(policy));
        sentences.extend(servers::all_others(policy));
        sentences.extend(commands::tell(policy, &RuleSet::from_view(policy), &facts, &Approvals::of(accepted)));
        for sentence in &mut sentences {
            sentence.key = fates.written(&sentence.key);
        }
        // A word that the client reads as another one is enforced as that one, and told with it.
        let is_rewritten = |fate: &Fate| matches!(fate.becomes, Becomes::Rewritten { .. });
        let dropped = findings.iter().filter(|finding| !finding.fate().is_some_and(is_rewritten));
        sentences.extend(dropped.filter_map(|finding| {
            Some(Sentence {
                topic: Topic::NotEnforced,
                text: format!("{} is not enforced: {}.", values::code(&finding.key.to_string()), finding.message),
                key: finding.fate()?.extent.clone(),
                span: finding.span,
            })
        }));
        sentences.sort_by_key(|sentence| (sentence.topic, sentence.span));
        let mut open: Vec<StillOpen> = client.doors().iter().map(|door| StillOpen::of(door, &fates)).collect();
        open.sort_by_key(|open| (open.topic, open.span));
        Self { sentences, open }
    }

    /// Returns the sentences, by topic and then in the order of the text.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Returns what stays open although the policy seems to close it, by topic and then in the order of the text.
    pub fn open(&self) -> &[StillOpen] {
        &self.open
    }

    /// Returns the topics of the policy, each with its sentences. A topic about which something stays open may have none.
    pub fn topics(&self) -> impl Iterator<Item = (Topic, &[Sentence])> {
        let with_sentences = |topic| (topic, Self::within(&self.sentences, topic, |sentence| sentence.topic));
        let topics = Topic::ALL.into_iter().map(with_sentences);
        topics.filter(|(topic, sentences)| !sentences.is_empty() || !self.open_within(*topic).is_empty())
    }

    /// Returns what stays open about a topic, in the order of the text.
    pub fn open_within(&self, topic: Topic) -> &[StillOpen] {
        Self::within(&self.open, topic, |open| open.topic)
    }

    /// The parts of a sorted list that belong to a topic.
    fn within<T>(all: &[T], topic: Topic, of: impl Fn(&T) -> Topic) -> &[T] {
        let (start, end) = (all.partition_point(|one| of(one) < topic), all.partition_point(|one| of(one) <= topic));
        all.get(start..end).unwrap_or_default()
    }

    /// Returns the explanation as text. `source` is the text of the document.
    pub fn to_text(&self, source: &Source<'_>) -> String {
        let mut out = String::new();
        for (topic, sentences) in self.topics() {
            let _ = writeln!(out, "{}{}", if out.is_empty() { "" } else { "\n" }, topic.title());
            let mut line = |text: &str, span| {
                let line = source.place(span, ColumnUnit::Scalar).0.line;
                let _ = writeln!(out, "  {text} (line {})", line.get());
            };
            for sentence in sentences {
                line(&sentence.text, sentence.span);
            }
            for open in self.open_within(topic) {
                line(&open.text(), open.span);
            }
        }
        if out.is_empty() {
            out.push_str("This policy requires nothing.\n");
        }
        out
    }
}
