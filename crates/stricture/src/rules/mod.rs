//! What the command rules of a policy are applied to.

pub mod shell;
