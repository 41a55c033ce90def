//! See [`LINT`].

use crate::lint::providers::provider_auth_conflict::given;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{At, View, is_https_or_loopback, same_origin};

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

/// Headers that the client sets itself.
const RESERVED: &[&str] = &[
    "cookie",
    "host",
    "content-length",
    "connection",
    "transfer-encoding",
    "upgrade",
    "proxy-authorization",
    "chatgpt-account-id",
];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in cx.policy().map("model_providers") {
        let Some(provider) = at.view() else { continue };
        let Some(gateway) = provider.get("gateway_oauth") else { continue };
        addresses(&provider, gateway, found);
        let Some(sign_in) = gateway.chosen().and_then(|(_, _, sign_in)| sign_in.view()) else { continue };
        let header = delivery(&sign_in, found);
        if header == "authorization" {
            for key in ["env_key", "experimental_bearer_token", "auth", "requires_openai_auth"] {
                if let Some(other) = given(&provider, key) {
                    let message =
                        format!("the gateway's token and {} both want the `Authorization` header", quoted(key));
                    let finding = LINT.key(other, message).label(gateway.key_span, "the gateway's sign-in");
                    found.push(finding.help("keep one of the two, or deliver the gateway's token in another header"));
                }
            }
        }
        for headers in ["http_headers", "env_http_headers"] {
            for entry in provider.map(headers).iter().filter(|entry| entry.name().eq_ignore_ascii_case(&header)) {
                let message = format!("the header {} carries the gateway's token already", quoted(entry.name()));
                let finding = LINT.key(entry, message).label(gateway.key_span, "the gateway's sign-in");
                found.push(finding.help("remove it here, or deliver the token in another header"));
            }
        }
    }
}

fn addresses(provider: &View<'_>, gateway: &At<'_>, found: &mut Vec<Finding>) {
    let Some(base) = provider.get("base_url") else {
        let message = "a gateway's sign-in needs a `base_url` to send the token to";
        found.push(LINT.key(gateway, message).help("add base_url = \"https://…\" to the provider"));
        return;
    };
    let catalog = provider.get("model_catalog_url");
    let mut well_formed = true;
    for at in [Some(base), catalog].into_iter().flatten() {
        if let Some(text) = at.node.as_text().filter(|text| !is_https_or_loopback(text)) {
            well_formed = false;
            let message = format!("{} must be an HTTPS address, or an HTTP one of this machine", quoted(text));
            found.push(LINT.value(at, message).help("write it as https://host/path, without user info or fragment"));
        }
    }
    let (base_text, catalog_text) = (base.node.as_text(), catalog.and_then(|at| at.node.as_text()));
    if let (true, Some(address), Some(catalog), Some(text)) = (well_formed, base_text, catalog, catalog_text)
        && !same_origin(address, text)
    {
        let message = "the model catalog lies at another origin than `base_url`";
        let finding = LINT.value(catalog, message).label(base.node.span, "the base address");
        found.push(finding.help("use the same scheme, host and port"));
    }
}

/// Checks how the token is delivered and returns the header for it, in lower case.
fn delivery(sign_in: &View<'_>, found: &mut Vec<Finding>) -> String {
    let Some((kind, delivery)) = sign_in.get("delivery").and_then(At::tagged) else {
        return "authorization".to_owned();
    };
    if kind != "header" {
        return "cookie".to_owned();
    }
    let Some((at, name)) = delivery.get("name").and_then(|at| Some((at, at.node.as_text()?.to_ascii_lowercase())))
    else {
        return String::new();
    };
    let reserved = RESERVED.contains(&name.as_str())
        || ["x-openai-", "x-codex-", "sec-websocket-"].iter().any(|start| name.starts_with(start));
    if reserved {
        let message = format!("the client sets the header {} itself", quoted(&name));
        found.push(LINT.value(at, message).help("deliver the token in another header"));
    }
    if let Some(scheme) = delivery.get("scheme").filter(|_| name == "authorization")
        && scheme.node.as_text().is_some_and(|text| !text.eq_ignore_ascii_case("bearer"))
    {
        let message = "the `Authorization` header takes the scheme `Bearer` only";
        found.push(LINT.value(scheme, message).help("write \"Bearer\", or deliver the token in another header"));
    }
    name
}
