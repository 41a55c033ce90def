//! The web search modes that replace people's choice.

use super::ALWAYS_ALLOWED;
use crate::schema::At;

/// The mode that people have who choose none, outside of full access.
const UNSET_MODE: &str = "cached";

/// The mode that people with full access have who choose none, if the list has the other one too.
const LIVE: &str = "live";

/// The order in which the client looks for a mode that is allowed, whatever the order of the list.
const ORDER: [&str; 3] = [UNSET_MODE, "indexed", LIVE];

/// The modes that replace people's choice; seen live on 0.169.0 and 0.171.0.
pub(crate) struct Fallback {
    /// The mode of people who choose another one. The client warns them.
    pub(crate) mode: &'static str,
    /// Whether it also warns people who choose none, because their mode is another one by itself.
    pub(crate) warns_all: bool,
    /// The mode of those who choose none and have full access, if it is another one.
    pub(crate) with_full_access: Option<&'static str>,
}

/// Returns the modes that replace one that the list lacks.
pub(crate) fn fallback(list: &At<'_>) -> Fallback {
    let items = list.items();
    let lists = |mode: &str| items.iter().any(|item| item.word().is_some_and(|(word, _)| word == mode));
    let mode = ORDER.into_iter().find(|mode| lists(mode)).unwrap_or(ALWAYS_ALLOWED);
    let warns_all = mode != UNSET_MODE;
    let with_full_access = (!warns_all && lists(LIVE)).then_some(LIVE);
    Fallback { mode, warns_all, with_full_access }
}
