//! The approval policy of a session for which nobody chose one.

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
