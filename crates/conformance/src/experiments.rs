//! Experiments with real clients: `fixtures/experiments/*.toml`, and the answers in `fixtures/experiments/recorded`.
//!
//! A file holds the experiments of one family. Each table is one experiment, and its name says what somebody tries:
//!
//! ```toml
//! [own-rule-lifts-the-sandbox]
//! sentence = "allowed_sandbox_modes"    # the keys whose sentence it plays, as the format reference writes them
//! door = "own-rules"                    # or the way around the policy that it tries
//! policy = 'allowed_sandbox_modes = ["read-only"]'
//! rules = 'prefix_rule(pattern=["touch"], decision="allow")'
//! command = "touch {home}/x"
//! see = ["command", "asked", "file:home/x"]
//! ```
//!
//! [`Experiment`] lists what somebody can set and do, and [`Sight`] lists what can be seen. In all texts, `{home}`, `{work}`, `{thread}`,
//! `{model}`, `{port}` and `{socket}` stand for the folders, the thread, the ports of the model and of a host on loopback, and a socket.
//!
//! The file of the same name in `recorded` has the answers. A line is about the clients that gave the same answer:
//!
//! ```toml
//! [own-rule-lifts-the-sandbox]
//! of = "9ae16a3b2f90404f"
//! "0.169.0, 0.171.0" = { command = "ran", asked = 0, "file:home/x" = true }
//! ```
//!
//! `of` is a hash of the experiment, because an answer says nothing about an experiment that has changed since. It leaves out `sentence` and
//! `door`.

mod doors;
mod recorded;
mod sight;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Table, Value};

use crate::Error;
use crate::sessions::hash;

pub use doors::DOORS;
pub use recorded::{Answer, Answers, Recordings};
pub use sight::Sight;

/// The keys that say what an experiment is about. They change no answer.
const ABOUT: [&str; 2] = ["sentence", "door"];

/// What somebody tries under a policy.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Experiment {
    /// The keys whose sentences it plays.
    #[serde(default)]
    pub sentence: Names,
    /// The way around the policy that it tries.
    pub door: Option<String>,
    /// The policy of the administrator.
    pub policy: String,
    /// The client's other files of the administrator.
    #[serde(default)]
    pub administrator: Administrator,
    /// What the person writes into the own `config.toml`.
    #[serde(default)]
    pub person: String,
    /// The settings of ours that the person's file does not have.
    #[serde(default)]
    pub without: Vec<String>,
    /// What the repository has as `.codex/config.toml`.
    pub project: Option<String>,
    /// What the person's file says of the repository.
    #[serde(default)]
    pub trust: Trust,
    /// The person's own rule file.
    pub rules: Option<String>,
    /// The rule file of the repository.
    pub project_rules: Option<String>,
    /// Further files: their texts by their paths below the folder that has `home`, `work` and `etc`.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// Further files whose texts are in `fixtures/experiments/files`: their names there by their paths.
    #[serde(default)]
    pub copies: BTreeMap<String, String>,
    /// The arguments of the client before its subcommand.
    #[serde(default)]
    pub flags: Vec<String>,
    /// The environment of the client, beside that of the machine.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// The arguments after `exec`, if somebody uses `codex exec`. Otherwise a program drives the client.
    pub exec: Option<Vec<String>>,
    /// Parameters of `thread/start`.
    #[serde(default)]
    pub start: Table,
    /// Parameters of `turn/start`.
    pub turn: Option<Table>,
    /// The command that the model asks for.
    pub command: Option<String>,
    /// Further arguments of the tool that runs the command.
    #[serde(default)]
    pub arguments: Table,
    /// What the person answers to a request.
    #[serde(default)]
    pub answer: Decision,
    /// What the reviewing model answers to a request.
    #[serde(default)]
    pub review: Decision,
    /// Requests of the driving program after the turn.
    #[serde(default)]
    pub calls: Vec<Call>,
    /// What to look at.
    pub see: Vec<Sight>,
    /// The hash of all of this, but not of what it is about.
    #[serde(skip)]
    pub hash: String,
}

/// One name or several.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "OneOrMore")]
pub struct Names(pub Vec<String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl From<OneOrMore> for Names {
    fn from(names: OneOrMore) -> Self {
        Self(match names {
            OneOrMore::One(name) => vec![name],
            OneOrMore::More(names) => names,
        })
    }
}

/// Files beside the policy.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Administrator {
    /// The text of `/etc/codex/config.toml`.
    pub config: Option<String>,
    /// The text of `/etc/codex/managed_config.toml`.
    pub managed: Option<String>,
}

/// What the person's file says of the repository.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trust {
    /// That the person trusts it.
    #[default]
    Trusted,
    /// That the person does not trust it.
    Untrusted,
    /// Nothing.
    Unknown,
}

/// An answer to a request for approval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// Yes.
    Accept,
    /// No.
    #[default]
    Decline,
}

/// A request of a program that drives the client.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The name of the request.
    pub method: String,
    /// Its parameters.
    #[serde(default)]
    pub params: Table,
}

/// The experiments of one file.
#[derive(Clone, Debug)]
pub struct Family {
    /// The name of the file, without its extension.
    pub name: String,
    /// The experiments by their names.
    pub experiments: BTreeMap<String, Experiment>,
}

impl Family {
    /// Reads all files of a folder, sorted by their names.
    pub fn all(folder: &Path) -> Result<Vec<Self>, Error> {
        toml_files(folder)?.into_iter().map(|file| Self::read(&file)).collect()
    }

    fn read(file: &Path) -> Result<Self, Error> {
        let mut experiments = BTreeMap::new();
        for (name, value) in table(file)? {
            let mut asked = value.clone();
            if let Value::Table(asked) = &mut asked {
                asked.retain(|key, _| !ABOUT.contains(&key));
            }
            let mut asked = canonical(&asked);
            let mut experiment: Experiment = value.try_into().map_err(|error: toml::de::Error| {
                Error::Form(file.to_owned(), format!("{name}: {}", error.message()))
            })?;
            for (path, copied) in &experiment.copies {
                let copied = file.with_file_name("files").join(copied);
                let text = fs::read_to_string(&copied).map_err(|error| Error::File(copied, error))?;
                asked.push_str(&text);
                experiment.files.insert(path.clone(), text);
            }
            experiment.hash = hash(asked.as_bytes());
            experiments.insert(name, experiment);
        }
        Ok(Self { name: stem(file), experiments })
    }
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The TOML files in a folder, sorted.
fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |error| Error::File(folder.to_owned(), error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        files.push(entry.map_err(failed)?.path());
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    Ok(files)
}

fn table(file: &Path) -> Result<Table, Error> {
    let text = fs::read_to_string(file).map_err(|error| Error::File(file.to_owned(), error))?;
    text.parse().map_err(|error: toml::de::Error| Error::Form(file.to_owned(), error.to_string()))
}

/// The text of a value, independent of order and layout.
fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write_canonical(value, &mut out);
    out
}

fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Table(table) => {
            out.push('{');
            let mut entries: Vec<_> = table.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            for (key, value) in entries {
                let _ = write!(out, "{key:?}=");
                write_canonical(value, out);
                out.push(',');
            }
            out.push('}');
        }
        Value::Array(values) => {
            out.push('[');
            for value in values {
                write_canonical(value, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::String(text) => {
            let _ = write!(out, "{text:?}");
        }
        other => {
            let _ = write!(out, "{other}");
        }
    }
}
