//! See [`LINT`].

use crate::client::providers::{self, ProviderRefusal, Reserved};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A policy changes a built-in model provider, which the client does not allow.
    ///
    /// The client reserves the ids of its built-in providers. A policy cannot contain a table for `ollama` or `lmstudio`. For `openai`, it can set
    /// only `model_catalog_url`. For the providers of Amazon and Google, it can set only the keys that say how to reach an account.
    ///
    /// ```toml,flagged
    /// [model_providers.openai]
    /// base_url = "https://models.example.com/v1"
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// base_url = "https://models.example.com/v1"
    /// ```
    "reserved-provider", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (refusal, clients) in providers::refusals(cx.client()) {
        let ProviderRefusal::Reserved(reserved) = refusal else { continue };
        let finding = match reserved {
            Reserved::Whole { id, provider } => {
                let message =
                    format!("the built-in provider {} cannot have a table: the client refuses the policy", quoted(id));
                LINT.key(provider, message).help("remove the table, or add a provider with another id")
            }
            Reserved::Key { id, key, at, settable } => {
                let message = format!(
                    "{} of the built-in provider {} cannot be set: the client refuses the policy",
                    quoted(key),
                    quoted(id)
                );
                let known = settable.join(", ");
                let help = format!("set only {known}; or add a provider with another id");
                LINT.key(at, message).help(help)
            }
        };
        found.push(finding.with_clients(*clients));
    }
}
