//! Model providers: which one is demanded, and which are described.

use super::super::tree::Tree;
use super::{Policy, boolean, one, some, table, word};
use crate::random::Random;

const OWN: &[&str] = &["corp", "inhouse", "Corp"];

const BUILT_IN: &[&str] =
    &["openai", "ollama", "lmstudio", "amazon-bedrock", "amazon-bedrock-runtime", "google-vertex"];

pub(super) fn providers(policy: &mut Policy, random: &mut Random) {
    if policy.has("model_provider") || policy.has("model_providers") {
        return;
    }
    let described = some(random, OWN, 0, 2);
    for id in &described {
        policy.set_in("model_providers", id, own(random));
    }
    if random.once_in(4) {
        policy.set_in("model_providers", one(random, BUILT_IN), built_in(random));
    }
    if !random.once_in(3) {
        let id = match random.below(12) {
            0 => one(random, OWN),
            1..=5 => one(random, BUILT_IN),
            _ => described.first().copied().unwrap_or("openai"),
        };
        policy.set("model_provider", Tree::text(id));
    }
    if random.once_in(5) {
        policy.set("models", table([("new_thread", table([("model", word(random, &["gpt-5", "o3", ""]))]))]));
    }
}

fn own(random: &mut Random) -> Tree {
    let mut entries = vec![("name", word(random, &["Corp", "In-house"]))];
    if !random.once_in(4) {
        entries.push(("base_url", word(random, &["https://models.example.com/v1", "http://localhost:8080/v1"])));
    }
    if random.once_in(3) {
        entries.push(("wire_api", Tree::text("responses")));
    }
    match random.below(8) {
        0 | 1 => entries.push(("env_key", Tree::text("KEY"))),
        2 => entries.push(("auth", table([("command", Tree::text("/usr/bin/token"))]))),
        3 => entries.push(("experimental_bearer_token", Tree::text("t"))),
        4 => entries.push(("requires_openai_auth", boolean(random.once_in(2)))),
        _ => {}
    }
    if random.once_in(8) {
        let second = one(random, &["env_key", "experimental_bearer_token"]);
        entries.push((second, Tree::text("SECOND")));
    }
    if random.once_in(8) {
        entries.push(("supports_websockets", boolean(random.once_in(2))));
    }
    if random.once_in(8) {
        entries.push(("http_headers", table([("X-Team", Tree::text("a"))])));
    }
    table(entries)
}

/// What may be said of a provider that every client has, and what may not.
fn built_in(random: &mut Random) -> Tree {
    match random.below(4) {
        0 => table([("aws", table([("profile", Tree::text("work")), ("region", Tree::text("eu-west-1"))]))]),
        1 => table([("model_catalog_url", Tree::text("https://chatgpt.com/models"))]),
        2 => table([("name", Tree::text("Mine")), ("env_http_headers", table([("X-A", Tree::text("A"))]))]),
        _ => table([("query_params", table([("v", Tree::text("1"))]))]),
    }
}
