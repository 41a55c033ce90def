//! The command rules of a policy, and what they do to a command.
//!
//! [`RuleSet`] is compiled once from a policy and answers for any command. What it answers was measured on live sessions of the client
//! [`CLIENT`](crate::schema::CLIENT) on Linux; `fixtures/rules` holds what was recorded.

mod asked;
mod automaton;
mod consequence;
mod decision;
mod evaluation;
pub mod json;
mod rule_set;
pub mod shell;
mod symbols;
pub(crate) mod tools;
pub mod walk_around;
mod words;
pub(crate) mod written;

pub use asked::{SHELL, Script, is_known_shell};
pub use consequence::{Consequence, approval_policies, approval_policies_in};
pub use decision::{Decision, NoDecision};
pub use evaluation::{Evaluated, Evaluation, Shown};
pub use rule_set::{By, Decided, Match, Rule, RuleSet};
pub(crate) use words::base_name;
