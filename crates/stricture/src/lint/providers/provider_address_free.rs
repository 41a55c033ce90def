//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A policy selects the built-in provider, but people may change its address.
    ///
    /// With `model_provider = "openai"`, people cannot use another provider. But a person may set `openai_base_url`, and the client then
    /// sends all model requests to that address. It says nothing.
    ///
    /// If the address matters, describe a provider with its `base_url` in `[model_providers]`, and select this provider.
    ///
    /// Stricture does not report a provider that the policy describes.
    ///
    /// ```toml,flagged
    /// model_provider = "openai"
    /// ```
    ///
    /// ```toml,fine
    /// model_provider = "corp"
    ///
    /// [model_providers.corp]
    /// name = "Corp"
    /// base_url = "https://models.example.com/v1"
    /// requires_openai_auth = true
    /// ```
    "provider-address-free", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors() {
        let DoorKind::ProviderAddress { provider } = &door.kind else { continue };
        let provider = quoted(provider);
        let message = format!("people may send the requests to {provider} elsewhere: no key fixes its address");
        let help = "add a provider with its base_url, and select it";
        found.push(LINT.at(door.key.clone(), door.span, message).help(help));
    }
}
