//! `stricture impact`.

mod base;
mod commit;
mod options;
mod render;
mod texts;

use stricture::assignments::json::ImpactAnswer as Answer;
use stricture::assignments::{AssignedDirectory, Impact, Snapshot};

pub(crate) use options::ImpactOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::options::format::Format;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::repository::{Repository, load_directory};
use options::Denied;
use texts::texts;

/// Says who gets something else because of a change.
pub(crate) fn run(options: &ImpactOptions, color: Color) -> Result<Exit, CliError> {
    options.check()?;
    let style = Style::on_standard_output(color);
    let repository = Repository::load(options.repository.assignments.as_deref(), style)?;
    let texts = texts(&repository)?;
    let base = base::load(&options.base, &repository, style)?;
    let before = (&base.assignments, &base.texts);
    let mut told = Answer::new(&options.base, before, (&repository.assignments, &texts));
    if let Some(loaded) = options.repository.people()? {
        let older = load_directory(&options.base_directory)?;
        let old = AssignedDirectory::new(&base.assignments, &older.as_ref().unwrap_or(&loaded).directory);
        let new = AssignedDirectory::new(&repository.assignments, &loaded.directory);
        let impact =
            Impact::of(&Snapshot { assigned: &old, texts: &base.texts }, &Snapshot { assigned: &new, texts: &texts });
        told = told.with_people(&impact, options.most());
    }
    print_answer(&match options.format {
        Format::Json => json_line(&told)?,
        _ => render::impact(&told),
    })?;
    let denied = told.people.as_ref().is_some_and(|people| {
        options.deny.iter().any(|denied| match denied {
            Denied::Moves => people.moved > 0,
            Denied::Changes => people.changed > 0,
        })
    });
    Ok(if denied { Exit::Findings } else { Exit::Clean })
}
