//! A policy that questions are asked about.

use stricture::Document;
use stricture::rules::json::Eval;
use stricture::rules::{RuleSet, approval_policies_in};

use crate::{Answered, json};

/// A policy that the client accepts.
pub(crate) struct Policy {
    pub(crate) document: Document,
    pub(crate) rules: RuleSet,
}

impl Policy {
    /// Reads it; one that the client refuses does nothing to a command.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let document = Document::parse(text);
        let rules = RuleSet::from_document(&document).map_err(|_| refused())?;
        Ok(Self { document, rules })
    }

    pub(crate) fn eval(&self, argv: &[&str]) -> Answered {
        let approvals = approval_policies_in(&self.document);
        json(&Eval::under(&self.rules.evaluate(argv), approvals, &self.document.source()))
    }
}

/// Why there is no answer about a policy that stops the client.
pub(crate) fn refused() -> String {
    "the client refuses this policy".to_owned()
}
