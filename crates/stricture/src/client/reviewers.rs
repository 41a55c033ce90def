//! The reviewers who may answer approval requests.

use super::{Client, fate};
use crate::report::Fate;
use crate::schema::{At, View};

/// The word for people.
const PERSON: &str = "user";

/// The texts that automatic review follows.
const TEXTS: &[&str] = &["guardian_policy_config", "guardian_extra_policy"];

/// A text for the automatic reviewer, which may not review.
pub(crate) struct Unheeded<'d> {
    pub(crate) text: At<'d>,
    /// The list of reviewers, of which all are people.
    pub(crate) reviewers: At<'d>,
}

impl Unheeded<'_> {
    /// What becomes of the text.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.text.path())
    }
}

/// Models on which automatic review must answer, and may not.
pub(crate) struct Contradiction<'d> {
    pub(crate) models: At<'d>,
    /// The list of reviewers, of which all are people.
    pub(crate) reviewers: At<'d>,
}

/// The list of reviewers, where only people may review: cases `reviewers-user` and `reviewers-auto-review`; an empty list is refused
/// (`reviewers-empty`).
pub(crate) fn only_people<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let reviewers = policy.get("allowed_approvals_reviewers")?;
    let items = reviewers.items();
    let is_person = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == PERSON);
    (!items.is_empty() && items.iter().all(is_person)).then(|| reviewers.clone())
}

/// The list of reviewers, where no person may review. Asked live: the client then refuses what a rule asks of a person, and asks nobody.
pub(crate) fn no_person<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let reviewers = policy.get("allowed_approvals_reviewers")?;
    let mut words = reviewers.items().into_iter().filter_map(|at| Some(at.word()?.0)).peekable();
    (words.peek().is_some() && words.all(|word| word != PERSON)).then(|| reviewers.clone())
}

/// The texts that nobody follows. A blank one counts as none, as was asked live; it loads (case `guardian-policy-config-blank`).
pub(crate) fn unheeded_texts<'d>(client: &Client<'d>) -> Vec<Unheeded<'d>> {
    let Some(reviewers) = only_people(client.policy()) else { return Vec::new() };
    let texts = TEXTS.iter().filter_map(|key| client.policy().get(key));
    let written = texts.filter(|at| at.node.as_text().is_some_and(|text| !text.trim().is_empty()));
    written.map(|text| Unheeded { text: text.clone(), reviewers: reviewers.clone() }).collect()
}

/// The models that no session can use: asked live. The policy itself loads, as the case `auto-review-against-reviewers` shows.
pub(crate) fn contradiction<'d>(client: &Client<'d>) -> Option<Contradiction<'d>> {
    Some(Contradiction { models: required_models(client)?, reviewers: only_people(client.policy())? })
}

/// The list of models on which automatic review must answer, if there are any.
pub(crate) fn required_models<'d>(client: &Client<'d>) -> Option<At<'d>> {
    let models = client.policy().view("auto_review")?.get("required_on_models").cloned()?;
    (!models.items().is_empty()).then_some(models)
}
