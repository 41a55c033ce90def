//! See [`LINT`].

use crate::client::session::model::{self, ModelAddress};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The policy keeps the client from reaching a model.
    ///
    /// If `application.network` is on, the client makes only requests with `https`, to the hosts that its `domains` allow. This also holds
    /// for requests to the model. If the policy selects a provider, people need the host of its address.
    ///
    /// ```toml,flagged
    /// [application.network]
    /// enabled = true
    /// ```
    ///
    /// ```toml,fine
    /// [application.network.domains]
    /// "api.openai.com" = "allow"
    /// "auth.openai.com" = "allow"
    /// "chatgpt.com" = "allow"
    /// ```
    "model-out-of-reach", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(obstacle) = model::model_address(cx.client()) else { return };
    let (span, other, message, help) = match obstacle {
        ModelAddress::Closed(list) => (
            list,
            None,
            "no host is allowed: the client cannot reach a model",
            "allow the hosts of the model, such as \"api.openai.com\" and \"chatgpt.com\"",
        ),
        ModelAddress::OpenAiDenied(_) => return,
        ModelAddress::ProviderDenied { list, address } => (
            address,
            Some(list),
            "the host of the provider is not allowed: the client cannot reach a model",
            "add the host to the allowed domains",
        ),
        ModelAddress::ProviderNotEncrypted { list, address } => (
            address,
            Some(list),
            "the address of the provider is not encrypted: the client cannot reach a model",
            "write an address with `https`",
        ),
    };
    let mut finding = LINT.at(cx.key_at(span), span, message).help(help);
    if let Some(list) = other {
        finding = finding.label(list, "the client may use only these hosts, with `https`");
    }
    found.push(finding);
}
