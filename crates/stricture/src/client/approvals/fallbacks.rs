//! The approval policies that replace people's choice.

use super::{ALLOWED_POLICIES, NEVER, begins_asking_in};
use crate::release::Release;
use crate::schema::{At, View};

/// The approval policies that sessions have instead of what people choose, as elements of the list.
pub(crate) struct Fallbacks<'d> {
    /// The policy of people who set none: `on-request` if the list has it, else the first element. The client does not warn them.
    pub(crate) unset: At<'d>,
    /// The policy of people who set one that is not in the list: the first element. The client warns them.
    pub(crate) forbidden: At<'d>,
    /// Whether `codex exec` has `never`, which it always asks for. Where the list lacks it, that is a forbidden choice like others.
    pub(crate) exec_asks_nobody: bool,
}

/// Returns the policies that replace people's choice; seen live on 0.169.0 and 0.171.0, as everything else here about sessions.
pub(crate) fn fallbacks<'d>(list: &At<'d>) -> Option<Fallbacks<'d>> {
    let items = list.items();
    let first = items.first()?;
    let newest = |at: &&At<'d>| begins_asking_in(at).contains(Release::newest());
    let exec_asks_nobody = items.iter().any(is_never);
    Some(Fallbacks {
        unset: items.iter().find(newest).unwrap_or(first).clone(),
        forbidden: first.clone(),
        exec_asks_nobody,
    })
}

/// Whether an element is the word that people cannot write in settings of their own: their client would not start. A session has it in a folder
/// that is marked as untrusted, and where it is the first element and nothing else is chosen. Seen live on 0.169.0 and 0.171.0.
pub(crate) fn is_for_policies_alone(element: &At<'_>) -> bool {
    element.word().is_some_and(|(word, _)| word == "untrusted")
}

/// Whether people may work without being asked anything.
pub(crate) fn allows_never(policy: &View<'_>) -> bool {
    policy.get(ALLOWED_POLICIES).is_none_or(|list| list.items().iter().any(is_never))
}

fn is_never(element: &At<'_>) -> bool {
    element.word().is_some_and(|(word, _)| word == NEVER)
}
