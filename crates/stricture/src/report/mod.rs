//! The result of linting: findings, their order, and the forms that other programs read.

pub(crate) mod credentials;
mod fate;
mod finding;
mod fingerprint;
mod fix;
pub mod json;
mod problem;
mod quoting;
mod rejected;
#[expect(clippy::module_inception, reason = "the room is named after its main piece")]
mod report;
mod rule_number;

pub use fate::{Becomes, Fate, RestReason};
pub use finding::{FilePlace, Finding, Label, LintName, Outcome, Severity};
pub use fingerprint::Fingerprint;
pub use fix::{Edit, Fix, Safety};
pub use problem::{Problem, Problems};
pub(crate) use quoting::{any_of, quoted, quoted_line};
pub use rejected::Rejected;
pub use report::{Report, SuppressedFinding, Suppression, Verdict};
pub use rule_number::RuleNumber;
