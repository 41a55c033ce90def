//! Finding and reading `stricture.toml`: which settings apply to which file.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use stricture::Platform;
use stricture::levels::Levels;
use stricture::release::Clients;

use super::options::ControlOptions;
use crate::error::CliError;
use crate::files::inputs::Input;
use crate::files::links;
use crate::settings as nearest;

/// The settings that apply to one file: its `stricture.toml` and the command line.
#[derive(Debug)]
pub(super) struct FileSettings {
    pub(super) levels: Levels,
    /// The clients that judge, from the command line or else from `stricture.toml`.
    pub(super) clients: Clients,
    /// The platforms for which the policies are, from the same places.
    pub(super) platforms: Option<Vec<Platform>>,
    /// Whether the command line says that findings never fail the run.
    pub(super) exit_zero: bool,
    /// Whether `stricture.toml` says so, and the command line denies nothing.
    pub(super) lenient: bool,
    pub(super) baseline: Option<PathBuf>,
}

/// Finds the settings for each input, reading each `stricture.toml` once.
#[derive(Debug)]
pub(super) struct SettingsFinder<'o> {
    options: &'o ControlOptions,
    /// What the command line says.
    given: Levels,
    clients: Option<Clients>,
    platforms: Option<Vec<Platform>>,
    by_settings: HashMap<Option<PathBuf>, Arc<FileSettings>>,
    by_folder: HashMap<PathBuf, Option<PathBuf>>,
}

impl<'o> SettingsFinder<'o> {
    pub(super) fn new(
        options: &'o ControlOptions,
        clients: &[Clients],
        platforms: &[Platform],
    ) -> Result<Self, CliError> {
        let mut given = Levels::new();
        for subject in &options.deny {
            given.deny(*subject);
        }
        for subject in &options.allow {
            given.allow(*subject)?;
        }
        let clients = Clients::of_each(clients.iter().cloned());
        let platforms = (!platforms.is_empty()).then(|| platforms.to_vec());
        Ok(Self { options, given, clients, platforms, by_settings: HashMap::new(), by_folder: HashMap::new() })
    }

    /// The settings that apply to `input`.
    pub(super) fn find(&mut self, input: &Input) -> Result<Arc<FileSettings>, CliError> {
        let settings = match &self.options.config {
            Some(config) => Some(config.clone()),
            None if self.options.no_config => None,
            None => self.nearest(input),
        };
        if self.options.config.is_none() {
            settings.iter().try_for_each(|found| nearest::refuse_link(found))?;
        }
        if let Some(known) = self.by_settings.get(&settings) {
            return Ok(known.clone());
        }
        let read = Arc::new(self.read(settings.as_deref())?);
        self.by_settings.insert(settings, read.clone());
        Ok(read)
    }

    fn read(&self, settings: Option<&Path>) -> Result<FileSettings, CliError> {
        let read = settings.map(nearest::read).transpose()?.unwrap_or_default();
        let folder = settings.and_then(Path::parent).unwrap_or(Path::new(""));
        let own = read.baseline.map(|path| folder.join(path));
        if let (Some(settings), Some(path)) = (settings, &own)
            && let Some(link) = links::between(folder, path)
        {
            let message = format!(" the baseline is not read, because {} is a link", links::shown(&link));
            return Err(CliError::Settings { path: settings.to_owned(), message });
        }
        Ok(FileSettings {
            levels: read.levels.then(&self.given),
            clients: self.clients.clone().or(read.clients).unwrap_or_default(),
            platforms: self.platforms.clone().or(read.platforms),
            exit_zero: self.options.exit_zero,
            lenient: read.exit_zero && self.options.deny.is_empty(),
            baseline: self.options.baseline.clone().or(own),
        })
    }

    /// The nearest settings above a file, up to the root of its repository.
    fn nearest(&mut self, input: &Input) -> Option<PathBuf> {
        let (folder, here) = nearest::folder(input)?;
        self.by_folder.entry(folder).or_insert_with_key(|folder| nearest::look_up(folder, &here)).clone()
    }
}
