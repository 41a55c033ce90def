//! `prose/exceptions.toml`: faults that stay, each with its reason.

use serde::Deserialize;

use super::text::Fault;
use crate::{Failure, root};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    path: String,
    /// A part of the sentence.
    sentence: String,
    /// A part of what is wrong with it.
    fault: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    exception: Vec<Exception>,
}

/// The exceptions, and which of them were needed.
#[derive(Debug)]
pub(super) struct Exceptions(Vec<(Exception, bool)>);

impl Exceptions {
    pub(super) fn read() -> Result<Self, Failure> {
        let path = root().join("crates/xtask/prose/exceptions.toml");
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let file: File = toml::from_str(&text).map_err(|error| Failure::file(&path, &error))?;
        Ok(Self(file.exception.into_iter().map(|exception| (exception, false)).collect()))
    }

    /// Whether the fault stays. Notes that its exception was needed.
    pub(super) fn excuse(&mut self, fault: &Fault) -> bool {
        let mut excused = false;
        for (exception, needed) in &mut self.0 {
            if exception.path == fault.path
                && fault.sentence.contains(&exception.sentence)
                && fault.what.contains(&exception.fault)
            {
                *needed = true;
                excused = true;
            }
        }
        excused
    }

    /// Fails if an exception is not needed or has no reason, so that the list only shrinks.
    pub(super) fn check(&self) -> Result<(), Failure> {
        match self.0.iter().find(|(exception, needed)| !needed || exception.reason.trim().is_empty()) {
            None => Ok(()),
            Some((exception, _)) => Err(Failure::new(format!(
                "exceptions.toml: {}: {}: not needed, or without a reason",
                exception.path, exception.sentence
            ))),
        }
    }
}
