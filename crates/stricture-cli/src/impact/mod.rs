//! `stricture impact`.

mod base;
mod git;
mod options;

use std::collections::BTreeMap;

use stricture::assignments::json::ImpactAnswer as Answer;
use stricture::assignments::{AssignedDirectory, Impact, PolicyPath, Snapshot};

pub(crate) use options::ImpactOptions;

use crate::arguments::{Color, Format};
use crate::exit::Exit;
use crate::folders;
use crate::inputs;
use crate::render::{self, Style};
use crate::repository::{Repository, load_directory};
use crate::stdout::answer;
use crate::trouble::Trouble;
use options::Denied;

/// The texts of policies, by their paths from the folder of the assignments in their one form.
type Texts = BTreeMap<String, String>;

/// Says who gets something else because of a change.
pub(crate) fn run(options: &ImpactOptions, color: Color) -> Result<Exit, Trouble> {
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
    answer(&match options.format {
        Format::Human => render::impact::impact(&told),
        Format::Json => render::json_line(&told)?,
    })?;
    let denied = told.people.as_ref().is_some_and(|people| {
        options.deny.iter().any(|denied| match denied {
            Denied::Moves => people.moved > 0,
            Denied::Changes => people.changed > 0,
        })
    });
    Ok(if denied { Exit::Findings } else { Exit::Clean })
}

/// The texts of the policies that lie there.
fn texts(repository: &Repository) -> Result<Texts, Trouble> {
    let read = |path: &str| match folders::inside(&repository.folder, path) {
        Some(path) => inputs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        None => Err(Trouble::Outside { path: repository.path.clone().into(), policy: path.to_owned() }),
    };
    let policies = repository.assignments.policies().into_iter().map(PolicyPath::as_str);
    policies.map(|path| Ok((path.to_owned(), read(path)?))).collect()
}
