//! Everybody in a directory, a line each.

use std::io::{self, Write};

use stricture::Source;
use stricture::assignments::json::ResolveAnswer;
use stricture::assignments::{AssignedDirectory, PersonId};

use crate::error::CliError;
use crate::options::format::Format;
use crate::print::stream_answer;
use crate::render::cell::cell;
use crate::render::json::write_line;
use crate::repository::{LoadedDirectory, Repository};

/// The columns of the table.
const COLUMNS: [&str; 8] = ["email", "policy", "rule", "name", "pattern", "group", "fallback", "active"];

/// Writes a line for each.
pub(super) fn run(repository: &Repository, loaded: &LoadedDirectory, format: Format) -> Result<(), CliError> {
    let company = AssignedDirectory::new(&repository.assignments, &loaded.directory);
    let source = repository.document.source();
    stream_answer(|out| match format {
        Format::Csv => table(&company, &source, out),
        _ => lines(&company, &source, out),
    })
}

fn lines(company: &AssignedDirectory<'_>, source: &Source<'_>, out: &mut impl Write) -> io::Result<()> {
    for person in company.directory().people() {
        write_line(out, &answer(company, person, source))?;
    }
    Ok(())
}

fn table(company: &AssignedDirectory<'_>, source: &Source<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut table = csv::WriterBuilder::new().from_writer(out);
    table.write_record(COLUMNS)?;
    for person in company.directory().people() {
        let told = answer(company, person, source);
        let rule = told.rule.as_ref();
        let index = rule.map(|rule| rule.index.to_string()).unwrap_or_default();
        let fields = [
            told.user,
            told.policy,
            Some(&index),
            rule.and_then(|rule| rule.name),
            rule.map(|rule| rule.pattern),
            rule.map(|rule| rule.group),
            Some(if told.fallback { "true" } else { "false" }),
            Some(if told.active == Some(true) { "true" } else { "false" }),
        ];
        table.write_record(fields.map(|field| cell(field.unwrap_or_default())))?;
    }
    table.flush()
}

fn answer<'a>(company: &AssignedDirectory<'a>, person: PersonId, source: &Source<'_>) -> ResolveAnswer<'a> {
    let (directory, resolution) = (company.directory(), company.resolve(person));
    let through = resolution.chosen().map(|chosen| company.through(person, &chosen)).unwrap_or_default();
    let groups = directory.groups_of(person).collect();
    ResolveAnswer::new(directory.address(person), groups, &resolution, source)
        .known(directory.is_active(person))
        .through(through)
}
