//! See [`LINT`].

use crate::client::providers::{self, ProviderRefusal, Unknown};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema;

declare_lint! {
    /// A policy selects a model provider that is neither built in nor described.
    ///
    /// The client refuses to start if it cannot find the provider. A person's own `config.toml` may describe the provider. Then the
    /// client starts on that person's machine, and on no other machine.
    ///
    /// ```toml,flagged
    /// model_provider = "inhouse"
    /// ```
    ///
    /// ```toml,fine
    /// model_provider = "inhouse"
    ///
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// base_url = "https://models.example.com/v1"
    /// ```
    "unknown-provider", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (refusal, clients) in providers::refusals(cx.client()) {
        let ProviderRefusal::Unknown(Unknown { at, id }) = refusal else { continue };
        let message = format!(
            "the provider {} is neither built in nor described in the policy: the client refuses to start",
            quoted(id)
        );
        let help = "add it under `model_providers`: a provider in a person's own config.toml helps only that person";
        let described = cx.client().providers().described.iter().take(200);
        let known = described.map(|provider| provider.at.name()).chain(providers::built_in());
        let finding = LINT.value(at, message);
        let finding = match schema::nearest(id, known) {
            // Older clients do not have it.
            Some(_) if providers::built_in().any(|own| own == *id) => {
                finding.help("update the client on these machines")
            }
            Some(near) => {
                let edit = edits::word(cx.text(), at.node.span, near);
                let fix = edit.map(|edit| Fix::guess(format!("replace it with {}", quoted(near)), [edit]));
                finding.help(format!("did you mean {}?", quoted(near))).fix(fix)
            }
            None => finding.help(help),
        };
        found.push(finding.with_clients(*clients));
    }
}
