//! `stricture explain` and `stricture lints`.

use std::fmt::Write as _;

use stricture::{Lint, lints};

use crate::arguments::{ExplainOptions, Format, ListOptions};
use crate::exit::Exit;
use crate::inputs::Trouble;
use crate::stdout::answer;

/// Prints the page of one lint.
pub(crate) fn run(options: &ExplainOptions) -> Result<Exit, Trouble> {
    answer(&page(stricture::find_lint(&options.lint)?))?;
    Ok(Exit::Clean)
}

/// A lint's page as it is printed on a terminal.
fn page(lint: &Lint) -> String {
    format!("{} ({}, {})\n\n{}\n", lint.name(), lint.outcome(), lint.outcome().severity(), lint.markdown())
}

/// Prints the list of lints.
pub(crate) fn list(options: &ListOptions) -> Result<Exit, Trouble> {
    let mut out = String::new();
    match options.format {
        Format::Human => {
            let width = lints().iter().map(|lint| lint.name().len()).max().unwrap_or_default();
            for lint in lints() {
                let _ = writeln!(out, "{:width$}  {:8}  {}", lint.name(), lint.outcome(), lint.summary());
            }
        }
        Format::Json => {
            let list: Vec<_> = lints()
                .iter()
                .map(|lint| {
                    serde_json::json!({
                        "name": lint.name(),
                        "outcome": lint.outcome(),
                        "severity": lint.outcome().severity(),
                        "summary": lint.summary(),
                    })
                })
                .collect();
            out = serde_json::json!({ "schema": "stricture/lints/1", "lints": list }).to_string();
            out.push('\n');
        }
    }
    answer(&out)?;
    Ok(Exit::Clean)
}
