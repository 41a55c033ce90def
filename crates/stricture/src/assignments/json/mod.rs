//! The stable forms that `--format json` and the browser print, one a file.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0. Spans are places in the assignments.

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
