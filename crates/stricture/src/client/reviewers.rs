//! Who may answer requests for approval.

use crate::schema::{At, View};

/// The word for the person at the machine; all others stand for automatic review.
const PERSON: &str = "user";

/// The list by which nobody but people may answer. An empty one is refused.
pub(crate) fn only_people<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let list = policy.get("allowed_approvals_reviewers")?;
    let reviewers = list.items();
    let is_person = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == PERSON);
    (!reviewers.is_empty() && reviewers.iter().all(is_person)).then(|| list.clone())
}
