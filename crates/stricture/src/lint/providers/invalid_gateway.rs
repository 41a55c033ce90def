//! See [`LINT`].

use crate::client::gateway::GatewayRefusal;
use crate::client::providers::{self, ProviderRefusal};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The gateway sign-in of a model provider cannot work.
    ///
    /// The client refuses the policy unless all of this is true:
    ///
    /// - A provider with `gateway_oauth` has a `base_url`, to which the client sends the token: HTTPS, or HTTP on this machine.
    /// - The model catalog, if there is one, has the same origin as `base_url`.
    /// - The token is in a header that the client does not set for another purpose.
    /// - No other key of the provider sets this header. If the header is `Authorization`, the provider also has no `env_key`, bearer
    ///   token, `auth` or OpenAI sign-in, and its scheme is `Bearer`.
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
    for (refusal, clients) in providers::refusals(cx.client()) {
        let ProviderRefusal::Gateway(refusal) = refusal else { continue };
        let finding = match refusal {
            GatewayRefusal::NoAddress { gateway } => {
                let message = "the gateway sign-in needs a `base_url`, to which the client sends the token";
                LINT.key(gateway, message).help("add base_url = \"https://…\" to the provider")
            }
            GatewayRefusal::OpenAddress { at, text } => {
                let message = format!(
                    "{} must be an HTTPS address, or an HTTP address of this machine: the client refuses the policy",
                    quoted(text)
                );
                LINT.value(at, message).help("write https://host/path, without user info or fragment")
            }
            GatewayRefusal::OtherOrigin { catalog, base } => {
                let message = "the model catalog has another origin than `base_url`: the client refuses the policy";
                let finding = LINT.value(catalog, message).label(base.node.span, "the `base_url`");
                finding.help("use the same scheme, host and port in both addresses")
            }
            GatewayRefusal::OwnHeader { at, name } => {
                let message = format!(
                    "the header {} cannot carry the gateway's token: the client sets this header itself",
                    quoted(name)
                );
                LINT.value(at, message).help("send the token in another header")
            }
            GatewayRefusal::OtherScheme(scheme) => {
                let message = "the `Authorization` header needs the scheme `Bearer`: the client refuses the policy";
                LINT.value(scheme, message).help("write \"Bearer\", or send the token in another header")
            }
            GatewayRefusal::TakenAuthorization { key, at, gateway } => {
                let message = format!(
                    "{} and the gateway's token both need the `Authorization` header: the client refuses the policy",
                    quoted(key)
                );
                let finding = LINT.key(at, message).label(gateway.key_span, "the gateway sign-in");
                finding.help("keep one of the two; or send the gateway's token in another header")
            }
            GatewayRefusal::TakenHeader { at, gateway } => {
                let message = format!(
                    "the header {} also carries the gateway's token: the client refuses the policy",
                    quoted(at.name())
                );
                let finding = LINT.key(at, message).label(gateway.key_span, "the gateway sign-in");
                finding.help("remove the header here; or send the token in another header")
            }
        };
        found.push(finding.with_clients(*clients));
    }
}
