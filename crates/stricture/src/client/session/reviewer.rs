//! Models that need automatic review, which the policy rules out.

use super::{Stage, Tell, Why};
use crate::client::{Client, features, reviewers};

/// The models, where only people may review or the feature is off: the cases `reviewers-required-*` of `fixtures/sessions`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    if let Some(contradiction) = reviewers::contradiction(client) {
        let models = contradiction.models.node.span;
        tell(Stage::Session, contradiction.reviewers.node.span, Why::Reviewer { models });
        return;
    }
    let Some(models) = reviewers::required_models(client) else { return };
    let switch = client.features().counting(features::AUTOMATIC_REVIEW);
    if let Some(switch) = switch.filter(|at| at.node.as_bool() == Some(false)) {
        tell(Stage::Session, switch.key_span, Why::Reviewer { models: models.node.span });
    }
}
