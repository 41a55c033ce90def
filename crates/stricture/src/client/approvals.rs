//! Which approval policy a session has for which nobody asked for one.

use crate::schema::{At, View};

/// The list that leaves a session without any question to a person, where it does: `never` comes first in it, and `on-request`, with
/// which the client would begin, is not in it at all. Shown by the cases `full-access-never-*`.
pub(crate) fn never_asks<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.get("allowed_approval_policies")?;
    let words: Vec<&str> = list.items().iter().filter_map(|at| at.word().map(|(word, _)| word)).collect();
    // `on-failure` is read as `on-request`.
    let begins_asking = words.iter().any(|word| matches!(*word, "on-request" | "on-failure"));
    (!begins_asking && words.first() == Some(&"never")).then(|| list.clone())
}

/// The list that lets nobody but people review, where it does: then no text for the automatic reviewer is followed. On models for which the
/// policy demands that reviewer no session can be started; the client itself starts, as the case `auto-review-against-reviewers` shows.
pub(crate) fn only_people_review<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.get("allowed_approvals_reviewers")?;
    let items = list.items();
    let is_person = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == "user");
    (!items.is_empty() && items.iter().all(is_person)).then(|| list.clone())
}
