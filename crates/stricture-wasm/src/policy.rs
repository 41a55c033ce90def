//! A policy for questions.

use stricture::Document;
use stricture::rules::json::EvalAnswer;
use stricture::rules::{Approvals, RuleSet};

use crate::{Answered, clients, json};

/// A policy that the client accepts.
pub(crate) struct Policy {
    pub(crate) document: Document,
    pub(crate) rules: RuleSet,
    approvals: Approvals,
}

impl Policy {
    /// Reads the policy. A policy that a client refuses decides about no command.
    pub(crate) fn read(text: &str, clients: &[String]) -> Result<Self, String> {
        let document = Document::parse(text);
        let accepted = clients::linter(clients)?.accept(&document).map_err(|_| refused())?;
        let (rules, approvals) = (RuleSet::of(&accepted), Approvals::of(&accepted));
        Ok(Self { document, rules, approvals })
    }

    pub(crate) fn eval(&self, argv: &[&str]) -> Answered {
        json(&EvalAnswer::new(&self.rules.evaluate(argv), &self.approvals, &self.document.source()))
    }
}

/// The reason why there is no answer about a policy that stops the client.
pub(crate) fn refused() -> String {
    "the client refuses this policy".to_owned()
}
