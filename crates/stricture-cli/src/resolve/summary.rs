//! How many people get which policy.

use stricture::assignments::AssignedDirectory;
use stricture::assignments::json::SummaryAnswer;

use super::render;
use crate::error::CliError;
use crate::options::format::Format;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::repository::{LoadedDirectory, Repository};

/// Counts the people of each policy.
pub(super) fn run(
    repository: &Repository,
    loaded: &LoadedDirectory,
    format: Format,
    style: Style,
) -> Result<(), CliError> {
    let company = AssignedDirectory::new(&repository.assignments, &loaded.directory);
    let tally = company.tally();
    let summary = SummaryAnswer::new(&company, &tally, &repository.document.source());
    print_answer(&match format {
        Format::Json => json_line(&summary)?,
        _ => render::summary(&summary, &loaded.paths, style),
    })
}
