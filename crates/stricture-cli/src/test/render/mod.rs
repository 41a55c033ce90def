//! Rendering: the texts of a report, one format a file.

mod human;
mod json;
mod junit;

use super::options::TestOptions;
use super::results::TestResults;
use crate::error::CliError;
use crate::exit::Exit;
use crate::options::format::Format;
use crate::render::style::Style;
use human::CoverageShown;

/// All that a run writes, in the order in which it is written.
pub(super) struct Rendered {
    /// What could not be tested, for standard error.
    pub(super) errors: Vec<String>,
    /// A report beside the answer, for standard error.
    pub(super) aside: String,
    /// For standard output.
    pub(super) answer: String,
    /// How the run ends if the answer can be written.
    pub(super) exit: Exit,
}

/// Renders what is to be written.
pub(super) fn render(results: &TestResults<'_>, options: &TestOptions, style: Style) -> Result<Rendered, CliError> {
    // What is wrong with a file of cases was shown when it was read.
    let errors = results.errors.iter().filter(|error| !matches!(error, CliError::Suite { .. }));
    let errors = errors.map(CliError::in_short).collect();
    // Suggestions stand for what they are to reach.
    let shown = CoverageShown { places: options.coverage || !options.suggest, threshold: options.threshold };
    let (aside, answer) = match options.format {
        Format::Json => (String::new(), json::json(results)?),
        Format::Junit => (String::new(), junit::junit(results)),
        _ if options.suggest => (human::human(results, shown, style), human::suggested(results)),
        _ => (String::new(), human::human(results, shown, style)),
    };
    Ok(Rendered { errors, aside, answer, exit: results.exit(options.threshold) })
}
