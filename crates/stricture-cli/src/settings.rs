//! The nearest `stricture.toml`, which says which clients judge a policy.

use std::path::{Path, PathBuf};

use stricture::Document;
use stricture::levels::Settings;
use stricture::release::Clients;

use crate::error::CliError;
use crate::files::folders;
use crate::files::inputs::{self, Input};
use crate::problems;

/// The clients that a question about a policy is about: those of the command line, or else of the nearest `stricture.toml`, or else the
/// newest.
pub(crate) fn clients(given: &[Clients], input: &Input) -> Result<Clients, CliError> {
    if let Some(given) = Clients::of_each(given.iter().cloned()) {
        return Ok(given);
    }
    let Some(path) = folder(input).and_then(|(folder, here)| look_up(&folder, &here)) else {
        return Ok(Clients::default());
    };
    refuse_link(&path)?;
    Ok(read(&path)?.clients.unwrap_or_default())
}

/// Nobody named these settings: a stranger who writes into the repository may have put a link there.
pub(crate) fn refuse_link(found: &Path) -> Result<(), CliError> {
    if found.is_symlink() {
        let message = " it is a link, which is not followed; name the settings with --config".to_owned();
        return Err(CliError::Settings { path: found.to_owned(), message });
    }
    Ok(())
}

/// The folder of an input, and the current one.
pub(crate) fn folder(input: &Input) -> Option<(PathBuf, PathBuf)> {
    let here = std::env::current_dir().ok()?;
    let folder = match input {
        Input::Stdin => here.clone(),
        Input::File(path) => std::path::absolute(path).ok()?.parent()?.to_owned(),
    };
    Some((folder, here))
}

/// Looks no further than the repository: what lies above it belongs to somebody else. Outside of any, the current folder is the end.
pub(crate) fn look_up(folder: &Path, here: &Path) -> Option<PathBuf> {
    let mut all = folder.ancestors();
    let root = folder
        .ancestors()
        .find(|above| above.join(".git").exists())
        .or_else(|| folder.ancestors().find(|above| above.join(folders::ASSIGNMENTS).is_file()))
        .or_else(|| folder.starts_with(here).then_some(here))
        .unwrap_or(folder);
    let found = all
        .by_ref()
        .take_while(|above| above.starts_with(root))
        .find(|above| above.join(folders::SETTINGS).is_file() || above.join(folders::SETTINGS).is_symlink())?;
    Some(folders::shorter(found, here).join(folders::SETTINGS))
}

/// Reads settings.
pub(crate) fn read(path: &Path) -> Result<Settings, CliError> {
    let document = Document::from_bytes(inputs::read(path)?);
    Settings::read(&document).map_err(|problems| CliError::Settings {
        path: path.to_owned(),
        message: problems::in_one_line(
            &document,
            problems.iter().map(|problem| (problem.span, problem.message.as_str())),
        ),
    })
}
