//! `stricture resolve`.

mod everyone;
mod machines;
mod options;
mod person;
mod render;
mod summary;

pub(crate) use options::ResolveOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::render::style::Style;
use crate::repository::Repository;

/// Says which policy applies to whom.
pub(crate) fn run(options: &ResolveOptions, color: Color) -> Result<Exit, CliError> {
    options.check()?;
    let style = Style::on_standard_output(color);
    let repository = Repository::load(options.repository.assignments.as_deref(), style)?;
    let directory = options.repository.people()?;
    let machines =
        options.fleet.as_deref().map(|path| machines::answer(path, &repository, directory.as_ref(), options));
    let machines = machines.transpose()?;
    match &directory {
        Some(loaded) if options.all => everyone::run(&repository, loaded, options.format)?,
        Some(loaded) if options.summary => summary::run(&repository, loaded, machines.as_ref(), options.format, style)?,
        directory => person::run(&repository, directory.as_ref(), machines.as_ref(), options, style)?,
    }
    Ok(Exit::Clean)
}
