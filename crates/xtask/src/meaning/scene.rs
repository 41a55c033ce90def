//! The machine of an experiment: its files, and the words that stand for what differs from one run to the next.

use std::fs;

use serde_json::Value;
use stricture_conformance::experiments::{Experiment, Trust};
use toml::Table;

use super::listener::Listener;
use crate::Failure;
use crate::room::Room;
use crate::stand_in::{Model, settings};

/// Of the person: the model is the stand-in, whose requests are plain text.
const FEATURES: &str = "[features]\nenable_request_compression = false\n";

/// Everything that a client finds.
pub(super) struct Scene {
    pub(super) model: Model,
    // It ends before the room, which has its socket.
    pub(super) listener: Listener,
    pub(super) room: Room,
    /// What stands for what.
    words: Vec<(&'static str, String)>,
}

impl Scene {
    /// Writes all files of an experiment.
    pub(super) fn set(experiment: &Experiment) -> Result<Self, Failure> {
        let model = Model::start()?;
        let room = Room::new(b"", model.port)?;
        let socket = room.folder().join("host.sock");
        let listener = Listener::start(&socket)?;
        let words = vec![
            ("{home}", room.home().to_string_lossy().into_owned()),
            ("{work}", room.work().to_string_lossy().into_owned()),
            ("{socket}", socket.to_string_lossy().into_owned()),
            ("{model}", model.port.to_string()),
            ("{port}", listener.port.to_string()),
        ];
        let scene = Self { model, listener, room, words };
        // A repository, as the client knows it.
        scene.room.put("work/.git/HEAD", "ref: refs/heads/main\n")?;
        for folder in ["work/.git/objects", "work/.git/refs"] {
            let folder = scene.room.folder().join(folder);
            fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
        }
        scene.put("etc/requirements.toml", Some(&experiment.policy))?;
        scene.put("etc/config.toml", experiment.administrator.config.as_ref())?;
        scene.put("etc/managed_config.toml", experiment.administrator.managed.as_ref())?;
        scene.put("work/.codex/config.toml", experiment.project.as_ref())?;
        scene.put("work/.codex/rules/project.rules", experiment.project_rules.as_ref())?;
        scene.put("home/.codex/rules/own.rules", experiment.rules.as_ref())?;
        for (path, text) in &experiment.files {
            scene.put(path, Some(text))?;
        }
        scene.put("home/.codex/config.toml", Some(&scene.person(experiment)?))?;
        Ok(scene)
    }

    fn put(&self, path: &str, text: Option<&String>) -> Result<(), Failure> {
        text.map_or(Ok(()), |text| self.room.put(path, &self.filled(text)))
    }

    /// The person's settings: ours, and over them those of the experiment.
    fn person(&self, experiment: &Experiment) -> Result<String, Failure> {
        let parsed = |text: &str| {
            text.parse::<Table>().map_err(|error| Failure::new(format!("the person's settings: {}", error.message())))
        };
        let work = self.room.work();
        let mut table = parsed(&settings(self.model.port, FEATURES, &work))?;
        for key in &experiment.without {
            table.remove(key);
        }
        let trust = match experiment.trust {
            Trust::Trusted => None,
            Trust::Untrusted => Some(format!("[projects.\"{}\"]\ntrust_level = \"untrusted\"\n", work.display())),
            Trust::Unknown => {
                table.remove("projects");
                None
            }
        };
        for text in [Some(self.filled(&experiment.person)), trust].into_iter().flatten() {
            merge(&mut table, parsed(&text)?);
        }
        Ok(table.to_string())
    }

    /// A text with the words replaced.
    pub(super) fn filled(&self, text: &str) -> String {
        self.words.iter().fold(text.to_owned(), |text, (word, meant)| text.replace(word, meant))
    }

    /// A text of the client with the words in the place of what they stand for.
    pub(super) fn masked(&self, text: &str) -> String {
        self.words.iter().fold(text.to_owned(), |text, (word, meant)| text.replace(meant, word))
    }

    /// A table as the client takes parameters, with the words replaced.
    pub(super) fn parameters(&self, table: &Table) -> Result<Value, Failure> {
        let text = serde_json::to_string(table).map_err(|error| Failure::new(error.to_string()))?;
        serde_json::from_str(&self.filled(&text)).map_err(|error| Failure::new(error.to_string()))
    }
}

fn merge(table: &mut Table, more: Table) {
    for (key, value) in more {
        match (table.get_mut(&key), value) {
            (Some(toml::Value::Table(own)), toml::Value::Table(more)) => merge(own, more),
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
}
