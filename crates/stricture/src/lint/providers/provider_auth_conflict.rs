//! See [`LINT`].

use crate::client::providers::{self, Conflict, ProviderRefusal};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A model provider with two ways to prove who is asking.
    ///
    /// A command under `auth` excludes a key from the environment, a bearer token and the vendor's own sign-in; an AWS account
    /// excludes a command, and belongs to the Amazon providers only; so does a gateway that takes over the `Authorization` header.
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
    for refusal in providers::refusals(cx.client()) {
        let ProviderRefusal::Conflict(conflict) = refusal else { continue };
        found.push(match conflict {
            Conflict::Beside { key, at, other_key, other } => {
                let message = format!("{} cannot stand beside {}", quoted(key), quoted(other_key));
                let finding = LINT.key(at, message).label(other.key_span, "the other way to sign in");
                finding.help("keep one of the two")
            }
            Conflict::ForeignAws(aws) => {
                let message = "`aws` belongs to the providers `amazon-bedrock` and `amazon-bedrock-runtime` only";
                LINT.key(aws, message).help("move it there, or remove it")
            }
        });
    }
}
