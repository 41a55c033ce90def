//! See [`LINT`].

use crate::client::providers::{self, Conflict, ProviderRefusal};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A model provider has two ways to sign in, but only one is possible.
    ///
    /// The client refuses the policy in these cases:
    ///
    /// - The provider has `auth`, and also `env_key`, `experimental_bearer_token` or `requires_openai_auth = true`.
    /// - The provider has `aws`, and also `auth`, `env_key` or `experimental_bearer_token`.
    /// - The provider has `aws`, and it is neither `amazon-bedrock` nor `amazon-bedrock-runtime`.
    ///
    /// One provider may have both `env_key` and `experimental_bearer_token`. `invalid-gateway` reports a gateway that needs the same
    /// header as another key.
    ///
    /// ```toml,flagged
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// env_key = "MODELS_KEY"
    /// auth = { command = "fetch-token" }
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// auth = { command = "fetch-token" }
    /// ```
    "provider-auth-conflict", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (refusal, clients) in providers::refusals(cx.client()) {
        let ProviderRefusal::Conflict(conflict) = refusal else { continue };
        let finding = match conflict {
            Conflict::Beside { key, at, other_key, other } => {
                let message = format!(
                    "{} and {} exclude each other: the client refuses the policy",
                    quoted(key),
                    quoted(other_key)
                );
                let finding = LINT.key(at, message).label(other.key_span, "the other way to sign in");
                finding.help("remove one of the two")
            }
            Conflict::ForeignAws(aws) => {
                let message = "`aws` is possible only for the providers `amazon-bedrock` and `amazon-bedrock-runtime`";
                LINT.key(aws, message).help("move `aws` to one of them, or remove it")
            }
        };
        found.push(finding.with_clients(*clients));
    }
}
