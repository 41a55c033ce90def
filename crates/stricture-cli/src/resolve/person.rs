//! One person, or somebody in some groups.

use stricture::assignments::json::ResolveAnswer;
use stricture::assignments::{Membership, PersonId};

use super::machines::MachinesAnswer;
use super::options::ResolveOptions;
use super::render;
use crate::error::CliError;
use crate::options::format::Format;
use crate::print::{print_answer, print_message};
use crate::printable::printable;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::repository::machines::WithMachines;
use crate::repository::{LoadedDirectory, Repository};

/// What a directory knows of whom a question is about.
#[derive(Clone, Copy, Debug)]
enum Standing {
    /// The question names no person, or there is no directory.
    NotAsked,
    Known(PersonId),
    Unknown,
}

/// Answers about one person or some groups.
pub(super) fn run(
    repository: &Repository,
    loaded: Option<&LoadedDirectory>,
    machines: Option<&MachinesAnswer>,
    options: &ResolveOptions,
    style: Style,
) -> Result<(), CliError> {
    let standing = standing(loaded, options)?;
    let directory = loaded.map(|loaded| &loaded.directory);
    let named: Vec<&str> = options.group.iter().map(String::as_str).collect();
    let person = if let Standing::Known(person) = standing { Some(person) } else { None };
    let groups = Membership::new(directory, person, named.iter().copied());
    if let Some(loaded) = loaded {
        groups.unknown().iter().for_each(|name| warn(loaded, name));
    }
    let resolution = repository.assignments.resolve(groups.names().iter().copied());
    let through = groups.through(&resolution);
    let source = repository.document.source();
    let told =
        ResolveAnswer::new(options.user.as_deref(), groups.names().to_vec(), &resolution, &source).through(through);
    let told = match (standing, directory) {
        (Standing::Known(person), Some(directory)) => told.known(directory.is_active(person)),
        (Standing::Unknown, _) => told.unknown(),
        _ => told,
    };
    if options.policy_only {
        return policy_only(&told);
    }
    print_answer(&if options.format == Format::Json {
        json_line(&WithMachines { answer: &told, fleet: machines.map(|answer| &answer.people) })?
    } else {
        let main = directory.zip(person).and_then(|(directory, person)| directory.address(person));
        let about = machines.map(|answer| answer.human.as_str()).unwrap_or_default();
        render::person(repository, &resolution, &told, main, &named, style) + about
    })
}

fn standing(loaded: Option<&LoadedDirectory>, options: &ResolveOptions) -> Result<Standing, CliError> {
    let Some((loaded, user)) = loaded.zip(options.user.as_deref()) else { return Ok(Standing::NotAsked) };
    let found = loaded.directory.person(user).map_err(|ambiguous| CliError::Ambiguous {
        path: loaded.paths.clone().into(),
        ambiguous: printable(&ambiguous.to_string()),
    })?;
    Ok(found.map_or(Standing::Unknown, Standing::Known))
}

/// Prints only the path, for scripts. A note that the path cannot carry goes to standard error.
fn policy_only(told: &ResolveAnswer<'_>) -> Result<(), CliError> {
    if told.in_directory == Some(false) {
        let user = told.user.unwrap_or_default();
        print_message(&format!("{user} is not in this directory; this policy applies if the workspace knows them"));
    }
    match told.policy {
        Some(policy) => print_answer(&format!("{}\n", printable(policy))),
        None => print_answer(""),
    }
}

/// A group that nobody is in may be yet to come, or misspelt.
fn warn(loaded: &LoadedDirectory, name: &str) {
    let directory = &loaded.directory;
    let near = stricture::cases::nearest_name(name, directory.groups().map(|group| directory.group(group)));
    let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    print_message(&format!("{}: no group has the name `{name}`; Stricture uses it anyway{near}", loaded.paths));
}
