//! `stricture resolve`.

mod everyone;
mod options;
mod person;

use stricture::assignments::AssignedDirectory;
use stricture::assignments::json::SummaryAnswer;

pub(crate) use options::ResolveOptions;

use crate::arguments::Color;
use crate::exit::Exit;
use crate::render::{self, Style};
use crate::repository::{Loaded, Repository};
use crate::stdout::answer;
use crate::trouble::Trouble;
use options::ResolveFormat;

/// Says which policy applies to whom.
pub(crate) fn run(options: &ResolveOptions, color: Color) -> Result<Exit, Trouble> {
    check(options)?;
    let style = Style::on_standard_output(color);
    let repository = Repository::load(options.repository.assignments.as_deref(), style)?;
    let directory = options.repository.people()?;
    match &directory {
        Some(loaded) if options.all => everyone::run(&repository, loaded, options.format)?,
        Some(loaded) if options.summary => summary(&repository, loaded, options.format, style)?,
        directory => person::run(&repository, directory.as_ref(), options, style)?,
    }
    Ok(Exit::Clean)
}

/// What the parser of the command line cannot say.
fn check(options: &ResolveOptions) -> Result<(), Trouble> {
    options.repository.check()?;
    if options.user.is_some() && options.group.is_empty() && options.repository.directory.is_empty() {
        return Err(Trouble::Usage(
            "--user needs --directory, which says who is in which group, or --group to say it here",
        ));
    }
    match options.format {
        ResolveFormat::Csv if !options.all => Err(Trouble::Usage("--format csv is for --all")),
        ResolveFormat::Human if options.all => Err(Trouble::Usage("--all answers with JSON or CSV")),
        _ => Ok(()),
    }
}

fn summary(repository: &Repository, loaded: &Loaded, format: ResolveFormat, style: Style) -> Result<(), Trouble> {
    let company = AssignedDirectory::new(&repository.assignments, &loaded.directory);
    let tally = company.tally();
    let summary = SummaryAnswer::new(&company, &tally, &repository.document.source());
    answer(&if format == ResolveFormat::Json {
        render::json_line(&summary)?
    } else {
        render::resolution::summary(&summary, &loaded.told, style)
    })
}
