//! The assignment of policies to people.

use serde::Deserialize;
use stricture::assignments::json::{ResolveAnswer, SummaryAnswer};
use stricture::assignments::{AssignedDirectory, Assignments, Directory, DirectoryBuilder, Membership};
use stricture::report::Problem;
use stricture::report::json::LintAnswer;
use stricture::{Document, lint_repository};

use crate::{Answered, json};

/// Assignments with the text that they were read from.
pub(crate) struct Repository {
    document: Document,
    assignments: Assignments,
}

/// A policy, or a file of a directory. A file of a directory is a SCIM export if its name ends in `.json`; otherwise it is a table.
#[derive(Deserialize)]
struct File {
    name: String,
    text: String,
}

impl Repository {
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let document = Document::parse(text);
        let assignments = Assignments::read(&document).map_err(|problems| told(&problems))?;
        Ok(Self { document, assignments })
    }

    /// Returns the policy of a person, or of everybody in these groups.
    pub(crate) fn resolve(&self, directory: Option<&Directory>, user: Option<&str>, groups: &[String]) -> Answered {
        let source = self.document.source();
        let asked = directory.zip(user);
        let person = match asked {
            Some((directory, user)) => directory.person(user).map_err(|ambiguous| ambiguous.to_string())?,
            None => None,
        };
        let groups = Membership::new(directory, person, groups.iter().map(String::as_str));
        let resolution = self.assignments.resolve(groups.names().iter().copied());
        let told = ResolveAnswer::new(user, groups.names().to_vec(), &resolution, &source)
            .through(groups.through(&resolution));
        json(&match directory.zip(person) {
            Some((directory, person)) => told.known(directory.is_active(person)),
            None if asked.is_some() => told.unknown(),
            None => told,
        })
    }

    /// Counts the people for each policy.
    pub(crate) fn summary(&self, directory: &Directory) -> Answered {
        let company = AssignedDirectory::new(&self.assignments, directory);
        json(&SummaryAnswer::new(&company, &company.tally(), &self.document.source()))
    }
}

/// Lints the assignments.
pub(crate) fn lint(assignments: &str, policies: &str, people: &str) -> Answered {
    let repository = Repository::read(assignments)?;
    let policies: Vec<(String, Document)> =
        files(policies)?.into_iter().map(|File { name, text }| (name, Document::parse(text))).collect();
    let directory = directory(people)?;
    let mut known = stricture::Repository::new(&repository.document);
    for (path, policy) in &policies {
        known = known.policy(path, policy);
    }
    if let Some(directory) = &directory {
        known = known.directory(directory);
    }
    let report = lint_repository(&known).map_err(|problems| told(&problems))?;
    let mut answer = LintAnswer::new();
    answer.push("assignments.toml", &report, &repository.document.source());
    json(&answer)
}

/// The reasons why assignments cannot be read.
fn told(problems: &[Problem]) -> String {
    let problems: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    format!("the assignments have errors: {}", problems.join("; "))
}

fn files(json: &str) -> Result<Vec<File>, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

/// Reads a directory from an array of files in JSON; `None` if there is no file.
pub(crate) fn directory(given: &str) -> Result<Option<Directory>, String> {
    let files = files(given)?;
    if files.is_empty() {
        return Ok(None);
    }
    let mut builder = DirectoryBuilder::new();
    for File { name, text } in &files {
        let bytes = text.as_bytes();
        let read = if name.to_ascii_lowercase().ends_with(".json") { builder.scim(bytes) } else { builder.csv(bytes) };
        read.map_err(|error| format!("{name}: {error}"))?;
    }
    // The command reports warnings about a directory. Here, they would disturb people who type.
    let (directory, _) = builder.finish().map_err(|error| error.to_string())?;
    Ok(Some(directory))
}
