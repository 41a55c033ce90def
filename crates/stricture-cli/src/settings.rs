//! Finding and reading `stricture.toml`: which decisions count for which file.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use stricture::Document;
use stricture::levels::{Control, Settings};

use crate::arguments::ControlOptions;
use crate::folders;
use crate::inputs::{self, Input};
use crate::problems;
use crate::trouble::Trouble;

/// What counts for one file.
#[derive(Debug)]
pub(crate) struct Decisions {
    pub(crate) control: Control,
    pub(crate) exit_zero: bool,
    pub(crate) baseline: Option<PathBuf>,
}

/// Finds the decisions for each input, reading each `stricture.toml` once.
#[derive(Debug)]
pub(crate) struct Finder<'o> {
    options: &'o ControlOptions,
    /// What the command line says.
    given: Control,
    by_settings: HashMap<Option<PathBuf>, Arc<Decisions>>,
    by_folder: HashMap<PathBuf, Option<PathBuf>>,
}

impl<'o> Finder<'o> {
    pub(crate) fn new(options: &'o ControlOptions) -> Result<Self, Trouble> {
        let mut given = Control::default();
        for subject in &options.deny {
            given.deny(*subject);
        }
        for subject in &options.allow {
            given.allow(*subject)?;
        }
        Ok(Self { options, given, by_settings: HashMap::new(), by_folder: HashMap::new() })
    }

    /// The decisions that count for `input`.
    pub(crate) fn decisions(&mut self, input: &Input) -> Result<Arc<Decisions>, Trouble> {
        let settings = match &self.options.config {
            Some(config) => Some(config.clone()),
            None if self.options.no_config => None,
            None => self.nearest(input),
        };
        if let Some(known) = self.by_settings.get(&settings) {
            return Ok(known.clone());
        }
        let decisions = Arc::new(self.read(settings.as_deref())?);
        self.by_settings.insert(settings, decisions.clone());
        Ok(decisions)
    }

    fn read(&self, settings: Option<&Path>) -> Result<Decisions, Trouble> {
        let read = settings.map(read).transpose()?.unwrap_or_default();
        let folder = settings.and_then(Path::parent).unwrap_or(Path::new(""));
        let own = read.baseline.map(|path| folder.join(path));
        if let (Some(settings), Some(path)) = (settings, &own)
            && !folders::stays_in(folder, path)
        {
            let message = "the baseline lies outside the folder of these settings".to_owned();
            return Err(Trouble::Settings { path: settings.to_owned(), message: format!(" {message}") });
        }
        Ok(Decisions {
            control: read.control.then(&self.given),
            exit_zero: read.exit_zero || self.options.exit_zero,
            baseline: self.options.baseline.clone().or(own),
        })
    }

    /// The nearest settings above a file, up to the root of its repository.
    fn nearest(&mut self, input: &Input) -> Option<PathBuf> {
        let here = std::env::current_dir().ok()?;
        let folder = match input {
            Input::Stdin => here.clone(),
            Input::File(path) => std::path::absolute(path).ok()?.parent()?.to_owned(),
        };
        self.by_folder.entry(folder).or_insert_with_key(|folder| look_up(folder, &here)).clone()
    }
}

/// Looks no further than the repository: what lies above it belongs to somebody else. Outside of any, the current directory is the end.
fn look_up(folder: &Path, here: &Path) -> Option<PathBuf> {
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
        .find(|above| above.join(folders::SETTINGS).is_file())?;
    Some(shorter(found, here).join(folders::SETTINGS))
}

/// A folder as a person in `here` would write it.
pub(crate) fn shorter(folder: &Path, here: &Path) -> PathBuf {
    folder.strip_prefix(here).map_or_else(|_| folder.to_owned(), Path::to_path_buf)
}

fn read(path: &Path) -> Result<Settings, Trouble> {
    let document = Document::from_bytes(inputs::read(path)?);
    Settings::read(&document).map_err(|problems| Trouble::Settings {
        path: path.to_owned(),
        message: problems::in_one_line(
            &document,
            problems.iter().map(|problem| (problem.span, problem.message.as_str())),
        ),
    })
}
