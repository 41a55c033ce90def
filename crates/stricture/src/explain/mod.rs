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
use crate::rules::{RuleSet, approval_policies};
use crate::syntax::{ColumnUnit, Source};

use facts::Facts;
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
        sentences.extend(commands::tell(policy, &RuleSet::from_view(policy), &facts, &approval_policies(accepted)));
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
        Self { sentences }
    }

    /// Returns the sentences, by topic and then in the order of the text.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Returns the topics of the policy, each with its sentences.
    pub fn topics(&self) -> impl Iterator<Item = (Topic, &[Sentence])> {
        self.sentences
            .chunk_by(|one, other| one.topic == other.topic)
            .filter_map(|sentences| Some((sentences.first()?.topic, sentences)))
    }

    /// Returns the explanation as text. `source` is the text of the document.
    pub fn to_text(&self, source: &Source<'_>) -> String {
        let mut out = String::new();
        for (topic, sentences) in self.topics() {
            let _ = writeln!(out, "{}{}", if out.is_empty() { "" } else { "\n" }, topic.title());
            for sentence in sentences {
                let line = source.place(sentence.span, ColumnUnit::Scalar).0.line;
                let _ = writeln!(out, "  {} (line {})", sentence.text, line.get());
            }
        }
        if out.is_empty() {
            out.push_str("This policy requires nothing.\n");
        }
        out
    }
}
