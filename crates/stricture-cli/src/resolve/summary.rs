//! How many people get which policy.

use stricture::assignments::AssignedDirectory;
use stricture::assignments::json::SummaryAnswer;

use super::machines::MachinesAnswer;
use super::render;
use crate::error::CliError;
use crate::options::format::Format;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::repository::machines::WithMachines;
use crate::repository::{LoadedDirectory, Repository};

/// Counts the people of each policy.
pub(super) fn run(
    repository: &Repository,
    loaded: &LoadedDirectory,
    machines: Option<&MachinesAnswer>,
    format: Format,
    style: Style,
) -> Result<(), CliError> {
    let company = AssignedDirectory::new(&repository.assignments, &loaded.directory);
    let tally = company.tally();
    let summary = SummaryAnswer::new(&company, &tally, &repository.document.source());
    print_answer(&if format == Format::Json {
        json_line(&WithMachines { answer: &summary, fleet: machines.map(|answer| &answer.people) })?
    } else {
        let about = machines.map(|answer| answer.human.as_str()).unwrap_or_default();
        render::summary(&summary, &loaded.paths, style) + about
    })
}
