//! The command rules of a policy, and their decisions about commands.
//!
//! A [`RuleSet`] is compiled once from a policy, and then evaluates any command. Its answers were tested in sessions of
//! client 0.171.0 on Linux. `fixtures/rules` holds the recorded results.

mod asked;
mod automaton;
mod consequence;
mod decision;
mod evaluation;
mod fuel;
pub mod json;
pub mod own;
pub(crate) mod pattern;
mod rule_set;
pub mod shell;
pub(crate) mod shells;
mod symbols;
pub(crate) mod tools;
pub mod walk_around;
mod words;
pub(crate) mod written;

pub use asked::{SHELL, Script};
pub use consequence::{Approvals, Consequence};
pub use decision::{Decision, UnknownDecision};
pub use evaluation::{DecidingMatch, EvaluatedCommand, Evaluation};
pub(crate) use fuel::Fuel;
pub use rule_set::{BriefEvaluation, Match, MatchedBy, Rule, RuleSet};
pub use shells::is_known_shell;
pub(crate) use words::base_name;
