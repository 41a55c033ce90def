//! See [`LINT`].

use crate::client::gateway::GatewayRefusal;
use crate::client::providers::{self, ProviderRefusal};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A sign-in at a model gateway that cannot work.
    ///
    /// A provider with `gateway_oauth` needs a `base_url` to send the token to: HTTPS, or plain HTTP on this machine. The model
    /// catalog must lie at the same origin. The header that carries the token must not be one that the client sets itself, nor
    /// one that the provider sets as well.
    ///
    /// ```toml,flagged
    /// [model_providers.gateway]
    /// name = "Gateway"
    /// gateway_oauth = { credential_export = { command = "fetch-token" } }
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.gateway]
    /// name = "Gateway"
    /// base_url = "https://models.example.com/v1"
    /// gateway_oauth = { credential_export = { command = "fetch-token" } }
    /// ```
    "invalid-gateway", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in providers::refusals(cx.client()) {
        let ProviderRefusal::Gateway(refusal) = refusal else { continue };
        found.push(match refusal {
            GatewayRefusal::NoAddress { gateway } => {
                let message = "a gateway's sign-in needs a `base_url` to send the token to";
                LINT.key(gateway, message).help("add base_url = \"https://…\" to the provider")
            }
            GatewayRefusal::OpenAddress { at, text } => {
                let message = format!("{} must be an HTTPS address, or an HTTP one of this machine", quoted(text));
                LINT.value(at, message).help("write it as https://host/path, without user info or fragment")
            }
            GatewayRefusal::OtherOrigin { catalog, base } => {
                let message = "the model catalog lies at another origin than `base_url`";
                let finding = LINT.value(catalog, message).label(base.node.span, "the base address");
                finding.help("use the same scheme, host and port")
            }
            GatewayRefusal::OwnHeader { at, name } => {
                let message = format!("the client sets the header {} itself", quoted(name));
                LINT.value(at, message).help("deliver the token in another header")
            }
            GatewayRefusal::OtherScheme(scheme) => {
                let message = "the `Authorization` header takes the scheme `Bearer` only";
                LINT.value(scheme, message).help("write \"Bearer\", or deliver the token in another header")
            }
            GatewayRefusal::TakenAuthorization { key, at, gateway } => {
                let message = format!("the gateway's token and {} both want the `Authorization` header", quoted(key));
                let finding = LINT.key(at, message).label(gateway.key_span, "the gateway's sign-in");
                finding.help("keep one of the two, or deliver the gateway's token in another header")
            }
            GatewayRefusal::TakenHeader { at, gateway } => {
                let message = format!("the header {} carries the gateway's token already", quoted(at.name()));
                let finding = LINT.key(at, message).label(gateway.key_span, "the gateway's sign-in");
                finding.help("remove it here, or deliver the token in another header")
            }
        });
    }
}
