//! Doors to other model providers and models, and past the sign-in.

use super::closing::{self, Closing, top};
use super::{Door, DoorKind, OwnProvider};
use crate::client::Client;
use crate::client::providers::{OPENAI, SELECTED};

pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let policy = client.policy();
    match policy.get(SELECTED) {
        Some(selected) => {
            let provider = selected.node.as_text().filter(|id| *id == OPENAI);
            doors.extend(provider.map(|provider| Door::behind(selected, DoorKind::ProviderAddress { provider })));
        }
        None => own_provider(client, doors),
    }
    let new_session = policy.view("models").and_then(|models| models.view("new_thread")?.get("model").cloned());
    let models = policy.get("model_catalog_json").cloned().or(new_session);
    doors.extend(models.map(|at| Door::behind(&at, DoorKind::AnyModel)));
}

/// Adds the doors of a provider of the person's own, if the policy selects none. A sign-in has one door, whichever of its keys are set.
fn own_provider<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let policy = client.policy();
    let described = &client.providers().described;
    let id = described.first().map_or(OPENAI, |provider| provider.at.name());
    let closing = Closing::set(top(SELECTED), closing::text(id));
    let sign_in = policy.get("allowed_login_methods").or_else(|| policy.get("allowed_chatgpt_workspaces"));
    let residency = policy.get("enforce_residency");
    let table = policy.get("model_providers").filter(|_| !described.is_empty());
    for (at, past) in
        [(sign_in, OwnProvider::SignIn), (residency, OwnProvider::Residency), (table, OwnProvider::Described)]
    {
        let Some(at) = at else { continue };
        doors.push(Door::behind(at, DoorKind::OwnProvider(past)).closed_by(Some(closing.clone())));
    }
}
