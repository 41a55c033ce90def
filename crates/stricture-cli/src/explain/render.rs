//! The answers of `stricture explain`.

use stricture::Lint;
use stricture::explain::{Meaning, json::ExplainAnswer};

use crate::error::CliError;
use crate::options::format::Format;
use crate::policy::Policy;
use crate::printable::printable;
use crate::render::json::json_line;

/// A lint's page as it is printed on a terminal.
pub(super) fn page(lint: &Lint) -> String {
    format!("{} ({}, {})\n\n{}\n", lint.name(), lint.outcome(), lint.outcome().severity(), lint.markdown())
}

/// What a policy means, and to which clients.
pub(super) fn meaning(meaning: &Meaning, policy: &Policy, format: Format) -> Result<String, CliError> {
    let source = policy.document.source();
    if format == Format::Json {
        return json_line(&policy.readers.with(ExplainAnswer::new(meaning, &source)));
    }
    let told: String = meaning.to_text(&source).lines().map(|line| printable(line) + "\n").collect();
    Ok(format!("{told}\n{}", policy.readers.sentences()))
}
