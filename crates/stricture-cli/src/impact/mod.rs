//! `stricture impact`.

mod base;
mod commit;
mod options;
mod render;

use stricture::assignments::json::ImpactAnswer as Answer;
use stricture::assignments::{AssignedDirectory, Impact, Snapshot};
use stricture::matrix::FleetPeople;

pub(crate) use options::ImpactOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::options::format::Format;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::repository::machines::{self, Machines, WithMachines};
use crate::repository::texts::texts;
use crate::repository::{Repository, load_directory};
use options::Denied;

/// Says who gets something else because of a change.
pub(crate) fn run(options: &ImpactOptions, color: Color) -> Result<Exit, CliError> {
    options.check()?;
    let style = Style::on_standard_output(color);
    let repository = Repository::load(options.repository.assignments.as_deref(), style)?;
    let texts = texts(&repository)?;
    let base = base::load(&options.base, &repository, style)?;
    let before = (&base.assignments, &base.texts);
    let mut told = Answer::new(&options.base, before, (&repository.assignments, &texts));
    let machines = options.fleet.as_deref().map(Machines::load).transpose()?;
    let (loaded, older) = (options.repository.people()?, load_directory(&options.base_directory)?);
    let directory = loaded.as_ref().map(|loaded| &loaded.directory);
    let fleet = machines.as_ref().map(|machines| {
        let (old, new) = (machines::matrices(&base.texts), machines::matrices(&texts));
        let older = older.as_ref().map(|loaded| &loaded.directory).or(directory);
        let before = FleetPeople::of(&machines.fleet, &machines::repository(&base.assignments, older, &old));
        let after = FleetPeople::of(&machines.fleet, &machines::repository(&repository.assignments, directory, &new));
        after.compared(&before)
    });
    if let Some(loaded) = &loaded {
        let old = AssignedDirectory::new(&base.assignments, &older.as_ref().unwrap_or(loaded).directory);
        let new = AssignedDirectory::new(&repository.assignments, &loaded.directory);
        let impact =
            Impact::of(&Snapshot { assigned: &old, texts: &base.texts }, &Snapshot { assigned: &new, texts: &texts });
        told = told.with_people(&impact, options.most());
    }
    print_answer(&if options.format == Format::Json {
        json_line(&WithMachines { answer: &told, fleet: fleet.as_ref() })?
    } else {
        let about = machines.as_ref().zip(fleet.as_ref()).map(|(machines, fleet)| machines.human(fleet));
        render::impact(&told) + &about.unwrap_or_default()
    })?;
    let people = told.people.as_ref();
    let happens = |denied: &Denied| match denied {
        Denied::Moves => people.is_some_and(|people| people.moved > 0),
        Denied::Changes => people.is_some_and(|people| people.changed > 0),
        Denied::Refusals => {
            fleet.iter().flat_map(|fleet| &fleet.refused).any(|refused| refused.could_start_before == Some(true))
        }
    };
    Ok(if options.deny.iter().any(happens) { Exit::Findings } else { Exit::Clean })
}
