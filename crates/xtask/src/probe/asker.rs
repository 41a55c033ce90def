//! Asking one client many questions. What it has answered is kept below the target folder, so that a run that was stopped goes on.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;

use serde_json::{Value, json};

use crate::Failure;
use crate::client::{Client, Reaction};
use crate::wasm::target_folder;

/// A client with what it has said.
pub(super) struct Asker<'c> {
    pub(super) client: &'c Client,
    /// The reactions by policy. A policy stands in the file with its reaction: no answer is used for another question.
    said: Mutex<HashMap<String, Reaction>>,
    file: Mutex<File>,
    path: PathBuf,
}

impl<'c> Asker<'c> {
    pub(super) fn new(client: &'c Client) -> Result<Self, Failure> {
        let folder = target_folder().join("probe");
        fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
        let path = folder.join(format!("{}.jsonl", client.release()));
        let mut said = HashMap::new();
        for line in fs::read_to_string(&path).unwrap_or_default().lines() {
            // A run that was stopped may have left half a line.
            let Ok(line) = serde_json::from_str::<Value>(line) else { continue };
            let Some(policy) = line.get("policy").and_then(Value::as_str) else { continue };
            let reaction = match line.get("refuses").and_then(Value::as_str) {
                Some(reason) => Reaction::Refuses(reason.to_owned()),
                None => Reaction::Starts,
            };
            said.insert(policy.to_owned(), reaction);
        }
        let file = OpenOptions::new().create(true).append(true).open(&path);
        let file = file.map_err(|error| Failure::file(&path, &error))?;
        Ok(Self { client, said: Mutex::new(said), file: Mutex::new(file), path })
    }

    /// How the client reacts to `policy`.
    pub(super) fn ask(&self, policy: &str) -> Result<Reaction, Failure> {
        if let Some(reaction) = self.said.lock().ok().and_then(|said| said.get(policy).cloned()) {
            return Ok(reaction);
        }
        let reaction = self.client.reaction(policy.as_bytes())?;
        let line = match &reaction {
            Reaction::Starts => json!({ "policy": policy }),
            Reaction::Refuses(reason) => json!({ "policy": policy, "refuses": reason }),
        };
        if let (Ok(mut said), Ok(mut file)) = (self.said.lock(), self.file.lock()) {
            writeln!(file, "{line}").map_err(|error| Failure::file(&self.path, &error))?;
            said.insert(policy.to_owned(), reaction.clone());
        }
        Ok(reaction)
    }

    /// Forgets what the client has said: the work is done.
    pub(super) fn forget(self) -> Result<(), Failure> {
        fs::remove_file(&self.path).map_err(|error| Failure::file(&self.path, &error))
    }
}
