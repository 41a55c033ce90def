//! One person, or somebody in some groups.

use stricture::assign::json::Resolve;
use stricture::assign::{GroupId, PersonId, Resolution};

use super::options::{ResolveFormat, ResolveOptions};
use crate::inputs::Trouble;
use crate::printable::printable;
use crate::render::{self, Style};
use crate::repository::{Loaded, Repository};
use crate::stdout::{answer, complain};

/// What a directory knows of whom a question is about.
#[derive(Clone, Copy, Debug)]
enum Standing {
    /// Nobody in particular was asked for, or there is no directory.
    NotAsked,
    Known(PersonId),
    Unknown,
}

/// Answers about one person or some groups.
pub(super) fn run(
    repository: &Repository,
    loaded: Option<&Loaded>,
    options: &ResolveOptions,
    style: Style,
) -> Result<(), Trouble> {
    let standing = standing(loaded, options)?;
    let named: Vec<&str> = options.group.iter().map(String::as_str).collect();
    let asked = loaded.map(|loaded| Groups::of(loaded, standing, &named));
    let groups = asked.as_ref().map_or_else(|| named.clone(), |asked| asked.names.clone());
    let resolution = repository.assignments.resolve(groups.iter().copied());
    let source = repository.document.source();
    let mut told = Resolve::new(options.user.as_deref(), groups, &resolution, &source);
    if let Some((asked, loaded)) = asked.as_ref().zip(loaded) {
        told = told.through(asked.through(loaded, &resolution));
        told = match standing {
            Standing::Known(person) => told.known(loaded.directory.is_active(person)),
            Standing::Unknown => told.unknown(),
            Standing::NotAsked => told,
        };
    }
    if options.policy_only {
        return policy_only(&told);
    }
    answer(&if options.format == ResolveFormat::Json {
        render::json_line(&told)?
    } else {
        let main = match (standing, loaded) {
            (Standing::Known(person), Some(loaded)) => loaded.directory.address(person),
            _ => None,
        };
        render::resolution::person(repository, &resolution, &told, main, &named, style)
    })
}

fn standing(loaded: Option<&Loaded>, options: &ResolveOptions) -> Result<Standing, Trouble> {
    let Some((loaded, user)) = loaded.zip(options.user.as_deref()) else { return Ok(Standing::NotAsked) };
    let found = loaded.directory.person(user).map_err(|ambiguous| Trouble::Ambiguous {
        path: loaded.told.clone().into(),
        ambiguous: printable(&ambiguous.to_string()),
    })?;
    Ok(found.map_or(Standing::Unknown, Standing::Known))
}

/// The path alone, for scripts. Who reads it is told on standard error what they cannot see.
fn policy_only(told: &Resolve<'_>) -> Result<(), Trouble> {
    if told.in_directory == Some(false) {
        let user = told.user.unwrap_or_default();
        complain(&format!("{user} is not in this directory; this holds if the workspace knows them"));
    }
    match told.policy {
        Some(policy) => answer(&format!("{}\n", printable(policy))),
        None => answer(""),
    }
}

/// The groups that somebody is in.
struct Groups<'a> {
    /// Those that they are in directly, as far as the directory knows them.
    direct: Vec<GroupId>,
    /// All, by their names.
    names: Vec<&'a str>,
}

impl<'a> Groups<'a> {
    /// Those that the directory says that a person is in, and those that are named.
    fn of(loaded: &'a Loaded, standing: Standing, named: &[&'a str]) -> Self {
        let directory = &loaded.directory;
        let mut direct: Vec<GroupId> = match standing {
            Standing::Known(person) => directory.direct(person).collect(),
            Standing::NotAsked | Standing::Unknown => Vec::new(),
        };
        let mut unknown = Vec::new();
        for name in named {
            match directory.group_named(name) {
                Some(group) => direct.push(group),
                None => {
                    warn(loaded, name);
                    unknown.push(*name);
                }
            }
        }
        let known = directory.closed(direct.clone()).into_iter().map(|group| directory.group(group));
        let names = known.chain(unknown).collect();
        Self { direct, names }
    }

    /// Through which groups they are in the one that decides.
    fn through(&self, loaded: &'a Loaded, resolution: &Resolution<'_>) -> Vec<&'a str> {
        let directory = &loaded.directory;
        let group = resolution.chosen().and_then(|chosen| directory.group_named(chosen.group));
        let way = group.map(|group| directory.way(self.direct.iter().copied(), group)).unwrap_or_default();
        way.into_iter().map(|group| directory.group(group)).collect()
    }
}

/// A group that nobody is in may be yet to come, or misspelt.
fn warn(loaded: &Loaded, name: &str) {
    let directory = &loaded.directory;
    let near = stricture::suite::nearest_name(name, directory.groups().map(|group| directory.group(group)));
    let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    complain(&format!("{}: no group is called `{name}`, which is taken as it is{near}", loaded.told));
}
