//! Who gets which policy: ordered group rules of which the first that matches counts, and a default for everyone else.

mod assignments;
mod directory;
mod fold;
mod glob;
mod reader;

pub use assignments::{Assignments, GroupPattern, GroupRule, Matched, PolicyPath, Resolution};
pub use directory::{Ambiguous, Directory, DirectoryBuilder, DirectoryError, DirectoryWarning, GroupId, PersonId};
pub use glob::{Glob, GlobProblem};
