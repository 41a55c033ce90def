//! Who gets which policy: ordered group rules of which the first that matches counts, and a default for everyone else.

mod directory;
mod fold;
mod glob;

pub use directory::{Ambiguous, Directory, DirectoryBuilder, DirectoryError, DirectoryWarning, GroupId, PersonId};
pub use glob::{Glob, GlobProblem};
