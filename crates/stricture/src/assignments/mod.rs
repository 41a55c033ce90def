//! Who gets which policy: ordered group rules of which the first that matches counts, and a default for everyone else.

mod company;
mod directory;
mod fold;
mod glob;
mod impact;
pub mod json;
mod membership;
mod ordered;
mod policy_path;
mod reader;
mod rule_changes;
mod tally;

pub use company::Company;
pub(crate) use company::Patterns;
pub use directory::{Ambiguous, Directory, DirectoryBuilder, DirectoryError, DirectoryWarning, GroupId, PersonId};
pub(crate) use fold::folded;
pub(crate) use glob::Form;
pub use glob::{Glob, GlobProblem, Undecided};
pub use impact::{Affected, Change, Impact, Kind, Side, Standing};
pub use membership::Membership;
pub use ordered::{Assignments, GroupPattern, GroupRule, Matched, Resolution};
pub use policy_path::PolicyPath;
pub use rule_changes::{RuleChange, RuleChangeKind};
pub use tally::{Count, Tally};
