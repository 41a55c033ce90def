//! The sign-in of a model provider at a gateway: where the token comes from, and in which header it goes.

use super::providers;
use crate::release::{Release, Releases};
use crate::schema::{At, View, is_https_or_loopback, same_origin};

/// What stops the client.
pub(crate) enum GatewayRefusal<'d> {
    /// There is no address to send the token to.
    NoAddress { gateway: At<'d> },
    /// An address that is neither HTTPS nor of this machine.
    OpenAddress { at: At<'d>, text: &'d str },
    /// The catalog of models lies at another origin than the models.
    OtherOrigin { catalog: At<'d>, base: At<'d> },
    /// The client sets this header itself.
    OwnHeader { at: At<'d>, name: String },
    /// A scheme that the `Authorization` header does not take.
    OtherScheme(At<'d>),
    /// Another key wants the `Authorization` header, too.
    TakenAuthorization { key: &'static str, at: At<'d>, gateway: At<'d> },
    /// The provider sets the header that carries the token.
    TakenHeader { at: At<'d>, gateway: At<'d> },
}

/// Headers that the client sets itself: cases `gateway-header-cookie` and the others of that beginning. `gateway-header-user-agent`,
/// `-content-type`, `-set-cookie` and `-openai-beta` show headers that it leaves to a policy.
const OWN: &[&str] = &[
    COOKIE,
    "host",
    "content-length",
    "connection",
    "transfer-encoding",
    "upgrade",
    "proxy-authorization",
    "chatgpt-account-id",
];

/// How the names of others begin: cases `gateway-header-x-openai-anything`, `gateway-header-x-codex-anything` and
/// `gateway-header-sec-websocket-key`.
const OWN_BEGINNINGS: &[&str] = &["x-openai-", "x-codex-", "sec-websocket-"];

const AUTHORIZATION: &str = "authorization";

/// The header of cookies, and the word for them.
const COOKIE: &str = "cookie";

/// The faults that stop the client in a provider with these keys, and the releases that it stops.
pub(super) fn refusals<'d>(keys: &View<'d>) -> Vec<(GatewayRefusal<'d>, Releases)> {
    let own = own_authorization(keys).map(|own| (own, Releases::before(CARRIES_TOKEN_BY_DEFAULT)));
    with_any_release(keys).into_iter().map(|refusal| (refusal, Releases::all())).chain(own).collect()
}

/// The first release that lets the `Authorization` header carry the token: the case `gateway-authorization-bearer`.
const CARRIES_TOKEN_BY_DEFAULT: Release = Release::new(0, 169, 0);

/// The name of a header, where it is that of `Authorization`.
fn own_authorization<'d>(keys: &View<'d>) -> Option<GatewayRefusal<'d>> {
    let (_, _, sign_in) = keys.get("gateway_oauth")?.chosen()?;
    let (_, delivery) = sign_in.view()?.get("delivery")?.tagged()?;
    let at = delivery.get("name")?.clone();
    let name = at.node.as_text()?.to_ascii_lowercase();
    (name == AUTHORIZATION).then_some(GatewayRefusal::OwnHeader { at, name })
}

fn with_any_release<'d>(keys: &View<'d>) -> Vec<GatewayRefusal<'d>> {
    let Some(gateway) = keys.get("gateway_oauth") else { return Vec::new() };
    let mut found = addresses(keys, gateway);
    let Some(sign_in) = gateway.chosen().and_then(|(_, _, sign_in)| sign_in.view()) else { return found };
    let header = delivery(&sign_in, &mut found);
    if header == AUTHORIZATION {
        found.extend(providers::authorizing(keys).map(|(key, at)| GatewayRefusal::TakenAuthorization {
            key,
            at: at.clone(),
            gateway: gateway.clone(),
        }));
    }
    // Cases `gateway-and-same-header`, `gateway-and-same-env-header`, `gateway-own-header-twice` and `gateway-cookie-and-cookie-header`.
    let same = providers::headers(keys).filter(|entry| entry.name().eq_ignore_ascii_case(&header));
    found.extend(same.map(|at| GatewayRefusal::TakenHeader { at, gateway: gateway.clone() }));
    found
}

/// Cases `gateway-without-base-url`, `gateway-http-base-url`, `gateway-and-catalog-other-origin` and `gateway-and-catalog-other-port`.
fn addresses<'d>(keys: &View<'d>, gateway: &At<'d>) -> Vec<GatewayRefusal<'d>> {
    let Some(base) = keys.get(providers::BASE_URL) else {
        return vec![GatewayRefusal::NoAddress { gateway: gateway.clone() }];
    };
    let catalog = providers::catalog(keys);
    let open = |at: &At<'d>| {
        let text = at.node.as_text().filter(|text| !is_https_or_loopback(text))?;
        Some(GatewayRefusal::OpenAddress { at: at.clone(), text })
    };
    let found: Vec<_> = [Some(base), catalog].into_iter().flatten().filter_map(open).collect();
    if let Some(catalog) = catalog
        && let (true, Some(address), Some(text)) = (found.is_empty(), base.node.as_text(), catalog.node.as_text())
        && !same_origin(address, text)
    {
        return vec![GatewayRefusal::OtherOrigin { catalog: catalog.clone(), base: base.clone() }];
    }
    found
}

/// Checks how the token is delivered and returns the header for it, in lower case: cases `gateway-header`, `gateway-cookie`, and
/// `gateway-authorization-bearer` with `gateway-authorization-other-scheme`.
fn delivery<'d>(sign_in: &View<'d>, found: &mut Vec<GatewayRefusal<'d>>) -> String {
    let Some((kind, delivery)) = sign_in.get("delivery").and_then(At::tagged) else { return AUTHORIZATION.to_owned() };
    if kind != "header" {
        return COOKIE.to_owned();
    }
    let Some((at, name)) = delivery.get("name").and_then(|at| Some((at, at.node.as_text()?.to_ascii_lowercase())))
    else {
        return String::new();
    };
    if OWN.contains(&name.as_str()) || OWN_BEGINNINGS.iter().any(|start| name.starts_with(start)) {
        found.push(GatewayRefusal::OwnHeader { at: at.clone(), name: name.clone() });
    }
    if let Some(scheme) = delivery.get("scheme").filter(|_| name == AUTHORIZATION)
        && scheme.node.as_text().is_some_and(|text| !text.eq_ignore_ascii_case("bearer"))
    {
        found.push(GatewayRefusal::OtherScheme(scheme.clone()));
    }
    name
}
