//! `stricture who`.

mod options;
mod render;

use std::path::Path;

use stricture::assignments::json::WhoAnswer;
use stricture::assignments::{AssignedDirectory, PolicyPath};

pub(crate) use options::WhoOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::options::format::Format;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::repository::Repository;

/// Says who gets a policy.
pub(crate) fn run(options: &WhoOptions, color: Color) -> Result<Exit, CliError> {
    options.repository.check()?;
    let style = Style::on_standard_output(color);
    let repository = Repository::load(options.repository.assignments.as_deref(), style)?;
    let policy = named(&repository, &options.policy)?;
    let directory = options.repository.people()?;
    let source = repository.document.source();
    let mut who = WhoAnswer::new(&repository.assignments, &policy, &source);
    if let Some(loaded) = &directory {
        who = who.with_people(&AssignedDirectory::new(&repository.assignments, &loaded.directory), &source);
    }
    print_answer(&match options.format {
        Format::Json => json_line(&who)?,
        _ => render::who(&repository, &who, style),
    })?;
    Ok(Exit::Clean)
}

/// The policy in the one form of its path, or as it was given where the assignments do not name it.
fn named(repository: &Repository, given: &str) -> Result<String, CliError> {
    let all = repository.assignments.policies();
    let normal = PolicyPath::normal(given);
    if all.iter().any(|policy| policy.as_str() == normal) {
        return Ok(normal);
    }
    let meant = |path: &Path| path.canonicalize().ok();
    let candidates = [meant(&repository.folder.join(given)), meant(Path::new(given))];
    for file in candidates.iter().flatten() {
        let same = |path: &str| meant(&repository.folder.join(path)).is_some_and(|path| path == *file);
        if let Some(policy) = all.iter().find(|policy| same(policy.as_str())) {
            return Ok(policy.as_str().to_owned());
        }
    }
    if candidates.iter().flatten().any(|file| file.is_file()) {
        return Ok(given.to_owned());
    }
    let near = stricture::cases::nearest_name(given, all.iter().map(|policy| policy.as_str()));
    let help = near
        .map_or_else(|| "write its path as in the assignments".to_owned(), |near| format!("did you mean `{near}`?"));
    Err(CliError::NoSuchPolicy { path: repository.path.clone().into(), policy: given.to_owned(), help })
}
