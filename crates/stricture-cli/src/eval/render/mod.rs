//! Rendering: the answers for people.

pub(super) mod evaluation;
pub(super) mod somebody;
pub(super) mod walk_arounds;
