//! The answers of `stricture explain`.

use stricture::explain::{Meaning, json::ExplainAnswer};
use stricture::{Lint, Source};

use crate::error::CliError;
use crate::options::format::Format;
use crate::printable::printable;
use crate::render::json::json_line;

/// A lint's page as it is printed on a terminal.
pub(super) fn page(lint: &Lint) -> String {
    format!("{} ({}, {})\n\n{}\n", lint.name(), lint.outcome(), lint.outcome().severity(), lint.markdown())
}

/// What a policy means.
pub(super) fn meaning(meaning: &Meaning, source: &Source<'_>, format: Format) -> Result<String, CliError> {
    match format {
        Format::Json => json_line(&ExplainAnswer::new(meaning, source)),
        _ => Ok(meaning.to_text(source).lines().map(|line| printable(line) + "\n").collect()),
    }
}
