//! See [`LINT`].

use crate::client::providers::{self, ProviderRefusal, Reserved};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A model provider that the client does not let anyone redefine.
    ///
    /// The ids of the built-in providers are reserved. `ollama` and `lmstudio` may not be described at all; `openai` takes only
    /// a `model_catalog_url`; the Amazon and Google ones take the few keys that say how to reach an account.
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
    for refusal in providers::refusals(cx.client()) {
        let ProviderRefusal::Reserved(reserved) = refusal else { continue };
        found.push(match reserved {
            Reserved::Whole { id, provider } => {
                let message = format!("the provider {} is built in and cannot be described", quoted(id));
                LINT.key(provider, message).help("remove the table, or describe a provider under another id")
            }
            Reserved::Key { id, key, at, settable } => {
                let message = format!("{} of the built-in provider {} cannot be set", quoted(key), quoted(id));
                let known = settable.join(", ");
                let help = format!("keys that can be set here: {known}; or describe a provider under another id");
                LINT.key(at, message).help(help)
            }
        });
    }
}
