//! The approval policy of a session for which nobody chose one, or for which the policy forbids the choice.

use crate::release::{Release, Releases};
use crate::schema::{At, Kind, View, Word};

/// The list of approval policies that people may choose.
pub(crate) const ALLOWED_POLICIES: &str = "allowed_approval_policies";

/// The approval policy with which nobody is asked anything.
const NEVER: &str = "never";

/// The list that leaves a session without any question to a person, and the releases for which it does: `never` comes first in it, and
/// `on-request`, with which the client would begin, is not in it at all. Shown by the cases `full-access-never-*`.
pub(crate) fn never_asks<'d>(policy: &View<'d>) -> Option<(At<'d>, Releases)> {
    let list = policy.get(ALLOWED_POLICIES)?;
    let items = list.items();
    let first = items.first().and_then(At::word).map(|(word, _)| word);
    let begins_asking = items.iter().map(begins_asking_in).fold(Releases::none(), Releases::or);
    let never_asks = Releases::all().without(begins_asking);
    (first == Some(NEVER) && !never_asks.is_empty()).then(|| (list.clone(), never_asks))
}

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

/// The releases that read an element as `on-request`, also in place of another word.
fn begins_asking_in(element: &At<'_>) -> Releases {
    const BEGINS: &str = "on-request";
    let (Kind::Words(words), Some((word, _))) = (element.kind(), element.word()) else { return Releases::none() };
    if word == BEGINS {
        return Releases::all();
    }
    let replaced = words.get(word).filter(|word| word.means == Some(BEGINS));
    replaced.map_or(Releases::none(), Word::replaced_in)
}
