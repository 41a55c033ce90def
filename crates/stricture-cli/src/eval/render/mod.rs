//! Rendering: the answers for people.

pub(super) mod evaluation;
pub(super) mod walk_arounds;
