//! See [`LINT`].

use super::{Context, declare_lint, quoted, reserved_provider};
use crate::report::Finding;

declare_lint! {
    /// A model provider that is neither built in nor described.
    ///
    /// The client does not start when it cannot find the provider that the policy demands. A person's own `config.toml` may
    /// happen to describe it, so that the file works for its author and stops everybody else.
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
    let Some((at, id)) = cx.policy().get("model_provider").and_then(|at| Some((at, at.node.as_text()?))) else { return };
    let described = cx.policy().map("model_providers").iter().any(|provider| provider.name() == id);
    if !described && !reserved_provider::is_built_in(id) {
        let message = format!("no provider {} is built in or described in this file", quoted(id));
        let help = "add it under `model_providers`; one in a person's own config.toml saves only that person";
        found.push(LINT.value(at, message).help(help));
    }
}
