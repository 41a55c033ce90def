//! Who gets which policy: ordered group rules of which the first that matches counts, and a default for everyone else.

mod assignments;
mod company;
mod directory;
mod fold;
mod glob;
pub mod json;
mod reader;
mod tally;

pub use assignments::{Assignments, GroupPattern, GroupRule, Matched, PolicyPath, Resolution};
pub use company::Company;
pub use directory::{Ambiguous, Directory, DirectoryBuilder, DirectoryError, DirectoryWarning, GroupId, PersonId};
pub use glob::{Glob, GlobProblem};
pub use tally::{Count, Tally};
