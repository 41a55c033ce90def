//! The assignment of policies to people: ordered group rules, of which the first match decides, and a default policy.

mod assigned_directory;
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

pub use assigned_directory::AssignedDirectory;
pub(crate) use assigned_directory::Patterns;
pub use directory::{
    AmbiguousAddress, Directory, DirectoryBuilder, DirectoryError, DirectoryWarning, GroupId, PersonId,
};
pub(crate) use directory::{Row, Rows};
pub(crate) use fold::folded;
pub(crate) use glob::{Form, MOST_WORK};
pub use glob::{Glob, GlobError, TooManySteps};
pub use impact::{AffectedGroup, AffectedPerson, AssignedPolicy, Impact, PersonChange, Snapshot};
pub use membership::Membership;
pub use ordered::{Assignments, GroupPattern, GroupRule, MatchedRule, Resolution};
pub use policy_path::PolicyPath;
pub use rule_changes::{RuleChange, RuleChangeKind};
pub use tally::{AssignmentTally, PeopleCount};
