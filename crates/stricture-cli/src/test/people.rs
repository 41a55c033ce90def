//! Whom cases are about, and which policies they get.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use stricture::assignments::{Membership, PersonId, Resolution};
use stricture::cases::json::AssignedCheck;
use stricture::cases::{AssignedCase, DirectoryPath};
use stricture::{Problem, Problems, Source, Span};

use super::checked::CheckedAssignment;
use crate::error::CliError;
use crate::files::folders::ASSIGNMENTS;
use crate::files::inside::inside;
use crate::printable::printable;
use crate::render::style::Style;
use crate::repository::{LoadedDirectory, Repository, load_directory};

/// The repositories and directories that cases are about, each read once.
pub(super) struct People {
    style: Style,
    /// The directory that overrides those in files.
    given: Vec<PathBuf>,
    by_folder: HashMap<PathBuf, Option<usize>>,
    by_paths: HashMap<Vec<PathBuf>, Option<usize>>,
    repositories: Vec<Repository>,
    directories: Vec<LoadedDirectory>,
    pub(super) errors: Vec<CliError>,
}

/// Whom a case is about.
pub(super) enum Whom {
    Somebody {
        repository: usize,
        directory: Option<usize>,
        person: Option<PersonId>,
        /// The groups that the case names.
        named: Vec<String>,
        /// Whether the case says which policy they get.
        expected: bool,
    },
    /// The directory does not know the person, and the case names no groups.
    Unknown { repository: usize },
    /// Assignments or directories have errors, which were reported.
    NotRun,
}

/// Which policy somebody gets.
pub(super) enum PolicyOf<'r> {
    Policy(&'r str),
    /// Nobody manages them.
    Nothing,
    NotRun,
}

impl People {
    pub(super) fn new(style: Style, given: &[PathBuf]) -> Self {
        Self {
            style,
            given: given.to_vec(),
            by_folder: HashMap::new(),
            by_paths: HashMap::new(),
            repositories: Vec::new(),
            directories: Vec::new(),
            errors: Vec::new(),
        }
    }

    /// Returns the directories to use: those of the command line, or else those of a file, which are inside the repository.
    pub(super) fn directories(&self, folder: &Path, told: &[DirectoryPath]) -> Result<Vec<PathBuf>, Problems> {
        let (mut paths, mut problems) = (Vec::new(), Vec::new());
        for DirectoryPath { path, span, .. } in told {
            let name = printable(path);
            let (message, help) = match inside(folder, path) {
                Ok(path) if path.exists() => {
                    paths.push(path);
                    continue;
                }
                Ok(_) => (format!("there is no directory `{name}`"), "paths are relative to the repository"),
                Err(outside) => (outside.message("directory", &name), outside.help()),
            };
            problems.push(Problem::new(*span, message).help(help));
        }
        Problems::check(problems)?;
        Ok(if self.given.is_empty() { paths } else { self.given.clone() })
    }

    /// Finds the person of a case; `paths` are the directories to use.
    pub(super) fn find(&mut self, folder: &Path, case: &AssignedCase, paths: &[PathBuf]) -> Result<Whom, Problem> {
        let problem = |message: String, help: &str| Problem::new(case.span, message).help(help);
        if !folder.join(ASSIGNMENTS).is_file() {
            let message =
                format!("this repository has no {ASSIGNMENTS}, so Stricture cannot tell who gets which policy");
            return Err(problem(
                message,
                "create it next to the folder `policies`, or name a policy instead of people",
            ));
        }
        if paths.is_empty() && case.somebody.user.is_some() && case.somebody.groups.is_empty() {
            let help = "write `directory = \"directory.json\"` at the top of this file, or give --directory";
            return Err(problem("there is no directory to find this person in".to_owned(), help));
        }
        let Some(repository) = self.repository(folder) else { return Ok(Whom::NotRun) };
        let directory = if paths.is_empty() {
            None
        } else {
            let Some(directory) = self.load(paths) else { return Ok(Whom::NotRun) };
            Some(directory)
        };
        let loaded = directory.and_then(|number| self.directories.get(number));
        let mut person = None;
        if let Some((loaded, user)) = loaded.zip(case.somebody.user.as_deref()) {
            let found = loaded.directory.person(user);
            person = found.map_err(|ambiguous| {
                problem(
                    printable(&ambiguous.to_string()),
                    "write another address of the person, or correct the directory",
                )
            })?;
            if person.is_none() && case.somebody.groups.is_empty() {
                return Ok(Whom::Unknown { repository });
            }
        }
        let named = case.somebody.groups.clone();
        Ok(Whom::Somebody { repository, directory, person, named, expected: case.expected.is_some() })
    }

    /// Which policy somebody gets.
    pub(super) fn outcome<'r>(&'r self, found: &'r Whom) -> PolicyOf<'r> {
        match self.resolved(found) {
            Some((_, resolution, _)) => resolution.policy().map_or(PolicyOf::Nothing, PolicyOf::Policy),
            None => PolicyOf::NotRun,
        }
    }

    /// What became of a case that says which policy somebody gets, or that is about a person whom nobody knows.
    pub(super) fn check<'r>(
        &'r self,
        case: &'r AssignedCase,
        found: &'r Whom,
        source: &Source<'_>,
    ) -> Option<CheckedAssignment<'r>> {
        match found {
            Whom::NotRun | Whom::Somebody { expected: false, .. } => None,
            Whom::Unknown { repository } => {
                let repository = self.repositories.get(*repository)?;
                let texts = [source, &repository.document.source()];
                Some(CheckedAssignment {
                    case,
                    told: AssignedCheck::new(case, None, Vec::new(), texts),
                    repository,
                    decides: None,
                })
            }
            Whom::Somebody { .. } => {
                let (repository, resolution, through) = self.resolved(found)?;
                let decides = decides(repository, &resolution);
                let texts = [source, &repository.document.source()];
                let told = AssignedCheck::new(case, Some(&resolution), through, texts);
                Some(CheckedAssignment { case, told, repository, decides })
            }
        }
    }

    fn resolved<'r>(&'r self, found: &'r Whom) -> Option<(&'r Repository, Resolution<'r>, Vec<&'r str>)> {
        let Whom::Somebody { repository, directory, person, named, .. } = found else { return None };
        let repository = self.repositories.get(*repository)?;
        let directory = directory.and_then(|number| self.directories.get(number)).map(|loaded| &loaded.directory);
        let groups = Membership::new(directory, *person, named.iter().map(String::as_str));
        let resolution = repository.assignments.resolve(groups.names().iter().copied());
        let through = groups.through(&resolution);
        Some((repository, resolution, through))
    }

    fn repository(&mut self, folder: &Path) -> Option<usize> {
        if let Some(known) = self.by_folder.get(folder) {
            return *known;
        }
        let number = match Repository::load(Some(&folder.join(ASSIGNMENTS)), self.style) {
            Ok(repository) => {
                self.repositories.push(repository);
                Some(self.repositories.len() - 1)
            }
            Err(error) => {
                self.errors.push(error);
                None
            }
        };
        self.by_folder.insert(folder.to_owned(), number);
        number
    }

    fn load(&mut self, paths: &[PathBuf]) -> Option<usize> {
        if let Some(known) = self.by_paths.get(paths) {
            return *known;
        }
        let number = match load_directory(paths) {
            Ok(loaded) => loaded.map(|loaded| {
                self.directories.push(loaded);
                self.directories.len() - 1
            }),
            Err(error) => {
                self.errors.push(error);
                None
            }
        };
        self.by_paths.insert(paths.to_vec(), number);
        number
    }
}

/// What decides, and its place in the assignments.
fn decides(repository: &Repository, resolution: &Resolution<'_>) -> Option<(Span, String)> {
    if let Some(chosen) = resolution.chosen() {
        let label = format!("matches {}, and decides", printable(chosen.group));
        return Some((chosen.pattern.span, label));
    }
    let default = repository.assignments.default.as_ref()?;
    Some((default.span, "no rule matches, so the default applies".to_owned()))
}
