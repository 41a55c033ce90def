//! The stable forms that `--format json` and the browser print, one per file.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0. Spans are places in the assignments.

mod impact;
mod resolve;
mod summary;
mod who;

pub use impact::{
    AffectedGroupJson, AffectedPersonJson, ComparedRule, DefaultChange, ImpactAnswer, ImpactPeople, PolicyChange,
    RuleChangeJson,
};
pub use resolve::{AlsoMatchedRule, DecidingRule, ResolveAnswer};
pub use summary::{PolicyPeople, RulePeople, SummaryAnswer};
pub use who::{WhoAnswer, WhoPerson, WhoRule};
