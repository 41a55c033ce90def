//! See [`LINT`].

use crate::client::addresses;
use crate::client::session::Obstacle;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema;

declare_lint! {
    /// An address is not valid, or sends sign-ins without encryption.
    ///
    /// The client accepts any text as the address of ChatGPT, of a model provider or of a collector. It fails when it first needs the
    /// address.
    ///
    /// If the address of ChatGPT begins with `http://`, everybody on the network path can read a person's sign-in.
    ///
    /// ```toml,flagged
    /// chatgpt_base_url = "chatgpt.example.com"
    /// ```
    ///
    /// ```toml,fine
    /// chatgpt_base_url = "https://chatgpt.example.com"
    /// ```
    "invalid-address", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in addresses::all(cx.client()) {
        let Some(text) = at.node.as_text() else { continue };
        // A template will fill in the rest of the address. What stops the client at the start is a finding of its own.
        let stops = |obstacle: &Obstacle| obstacle.span == at.node.span;
        if text.contains(['{', '$', '<']) || schema::is_web(text) || cx.client().obstacles().iter().any(stops) {
            continue;
        }
        let message = format!("{} is not a valid address: the client fails when it needs it", quoted(text));
        let with_scheme = format!("https://{text}");
        let is_host = text.contains('.') && !text.contains("://") && schema::is_web(&with_scheme);
        let fix =
            is_host.then(|| Fix::guess("add https://", [Edit::replace(at.node.span, edits::string(&with_scheme))]));
        found.push(LINT.value(&at, message).help("write the whole address, beginning with https://").fix(fix));
    }
    let plain = |text: &&str| schema::is_web(text) && !schema::is_https_or_loopback(text) && text.starts_with("http:");
    let chatgpt = addresses::chatgpt(cx.client());
    if let Some(at) = chatgpt.filter(|at| at.node.as_text().is_some_and(|text| plain(&text))) {
        let message = "the ChatGPT address uses plain HTTP: everybody on the network path can read the sign-ins";
        found.push(LINT.value(&at, message).help("begin with https://"));
    }
}
