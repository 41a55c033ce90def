//! The approval policy of a session for which nobody chose one.

mod fallbacks;

pub(crate) use fallbacks::{Fallbacks, allows_never, fallbacks, is_for_policies_alone};

use crate::release::Releases;
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

/// Whether a command may leave the sandbox because somebody approves it. Asked live: under `never`, and under `granular` without
/// `sandbox_approval`, the client refuses such a request.
pub(crate) fn may_ask_about_sandbox(policy: &View<'_>) -> bool {
    may_ask(policy, |switches| switches.bool("sandbox_approval") != Some(false))
}

/// Whether somebody may be asked about anything: all policies ask but `never`.
pub(crate) fn may_ask_anything(policy: &View<'_>) -> bool {
    may_ask(policy, |_| true)
}

fn may_ask(policy: &View<'_>, granular: impl Fn(&View<'_>) -> bool) -> bool {
    let Some(list) = policy.get(ALLOWED_POLICIES) else { return true };
    list.items().iter().filter_map(At::word).any(|(word, below)| match below.as_ref().and_then(At::view) {
        Some(switches) => granular(&switches),
        None => word != NEVER,
    })
}
