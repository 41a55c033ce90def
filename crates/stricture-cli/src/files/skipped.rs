//! What a search finds and does not read.

use std::fmt;
use std::path::{Path, PathBuf};

/// Something that looks like an input and is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub(crate) path: PathBuf,
    pub(crate) reason: SkipReason,
}

/// Why it is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SkipReason {
    /// It is a link.
    Link,
    /// It is neither a file nor a folder, such as a pipe.
    NotAFile,
    /// A `.gitignore` leaves it out, and no git says whether it is tracked.
    Ignored,
    /// It has the name of assignments and holds none.
    NoAssignments,
}

impl Skipped {
    pub(crate) fn new(path: &Path, reason: SkipReason) -> Self {
        Self { path: path.to_owned(), reason }
    }
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Link => "it is a link, and a search does not follow links; name the file that it leads to",
            Self::NotAFile => "it is not a regular file",
            Self::Ignored => "a .gitignore leaves it out; name it to have it judged",
            Self::NoAssignments => "it has neither `default` nor `[[rules]]`, so it does not assign policies",
        })
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: skipped: {}", self.path.display(), self.reason)
    }
}
