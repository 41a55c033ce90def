//! The machines of whom a question is about.

use std::path::Path;

use stricture::matrix::FleetPeople;

use super::options::ResolveOptions;
use crate::error::CliError;
use crate::repository::machines::{Machines, matrices, repository};
use crate::repository::texts::texts;
use crate::repository::{LoadedDirectory, Repository};

/// What becomes of the machines of whom a question is about, as programs and as people read it.
pub(super) struct MachinesAnswer {
    pub(super) people: FleetPeople,
    pub(super) human: String,
}

/// Reads a table of machines, and judges those that the question is about.
pub(super) fn answer(
    path: &Path,
    loaded: &Repository,
    directory: Option<&LoadedDirectory>,
    options: &ResolveOptions,
) -> Result<MachinesAnswer, CliError> {
    let machines = Machines::load(path)?;
    let matrices = matrices(&texts(loaded)?);
    let repository = repository(&loaded.assignments, directory.map(|loaded| &loaded.directory), &matrices);
    let people = match &options.user {
        Some(user) => FleetPeople::of_person(&machines.fleet, &repository, user),
        None if options.summary => FleetPeople::of(&machines.fleet, &repository),
        None => FleetPeople::of_groups(&machines.fleet, &repository, &options.group),
    };
    let human = machines.human(&people);
    Ok(MachinesAnswer { people, human })
}
