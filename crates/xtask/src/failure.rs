//! Why a task did not do its work.

use std::fmt;
use std::path::Path;

/// A task's failure, told in one sentence.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure in these words.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }

    /// A failure with a file.
    pub(crate) fn file(path: &Path, what: &dyn fmt::Display) -> Self {
        Self(format!("{}: {what}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<stricture_conformance::Error> for Failure {
    fn from(error: stricture_conformance::Error) -> Self {
        Self(error.to_string())
    }
}
