//! `stricture explain` and `stricture lints`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{ArgGroup, Args};
use stricture::explain::{Meaning, json::ExplainAnswer};
use stricture::{Lint, lints};

use crate::arguments::{Color, Format, ListOptions};
use crate::exit::Exit;
use crate::lint_name::LintName;
use crate::policy::Policy;
use crate::printable::printable;
use crate::render::Style;
use crate::stdout::answer;
use crate::trouble::Trouble;

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("subject").required(true).args(["lint", "policy"]))]
pub(crate) struct ExplainOptions {
    /// The lint's name, as reports print it.
    #[arg(value_parser = LintName, hide_possible_values = true)]
    pub(crate) lint: Option<String>,

    /// The policy to tell in plain sentences; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,

    /// How to tell a policy.
    #[arg(long, value_name = "FORMAT", default_value = "human", conflicts_with = "lint")]
    pub(crate) format: Format,
}

/// Prints the page of one lint, or what a policy means.
pub(crate) fn run(options: &ExplainOptions, color: Color) -> Result<Exit, Trouble> {
    if let Some(lint) = &options.lint {
        answer(&page(stricture::find_lint(lint)?))?;
    }
    if let Some(policy) = &options.policy {
        let (policy, meaning) = Policy::load_with(policy, Style::on_standard_output(color), Meaning::of)?;
        let source = policy.document.source();
        answer(&match options.format {
            Format::Human => meaning.to_text(&source).lines().map(|line| printable(line) + "\n").collect(),
            Format::Json => {
                let told = serde_json::to_string(&ExplainAnswer::new(&meaning, &source));
                told.map_err(|error| Trouble::Output(error.into()))? + "\n"
            }
        })?;
    }
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
