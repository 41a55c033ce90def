//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{At, View};

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

/// Ways to prove who is asking, beside a command.
const OTHERS: &[&str] = &["env_key", "experimental_bearer_token", "requires_openai_auth"];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in cx.policy().map("model_providers") {
        let Some(provider) = at.view() else { continue };
        if let Some(auth) = provider.get("auth") {
            for key in OTHERS {
                if let Some(other) = given(&provider, key) {
                    conflict(other, key, auth, "auth", found);
                }
            }
        }
        if let Some(aws) = provider.get("aws") {
            if !at.name().starts_with("amazon-bedrock")
                || !crate::lint::providers::reserved_provider::is_built_in(at.name())
            {
                let message = "`aws` belongs to the providers `amazon-bedrock` and `amazon-bedrock-runtime` only";
                found.push(LINT.key(aws, message).help("move it there, or remove it"));
            }
            for key in ["auth", "env_key", "experimental_bearer_token"] {
                if let Some(other) = provider.get(key) {
                    conflict(other, key, aws, "aws", found);
                }
            }
        }
    }
}

/// The key, unless it is a switch that is off.
pub(in crate::lint) fn given<'v, 'd>(provider: &'v View<'d>, key: &str) -> Option<&'v At<'d>> {
    provider.get(key).filter(|at| at.node.as_bool() != Some(false))
}

fn conflict(at: &At<'_>, key: &str, other: &At<'_>, other_key: &str, found: &mut Vec<Finding>) {
    let message = format!("{} cannot stand beside {}", quoted(key), quoted(other_key));
    let finding = LINT.key(at, message).label(other.key_span, "the other way to sign in");
    found.push(finding.help("keep one of the two"));
}
