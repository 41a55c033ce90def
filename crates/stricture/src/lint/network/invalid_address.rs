//! See [`LINT`].

use crate::client::addresses;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema;

declare_lint! {
    /// An address that leads nowhere.
    ///
    /// The client takes any text for the address of ChatGPT, of a model provider or of a collector, and fails when it first needs it.
    /// ChatGPT over plain HTTP also shows the person's sign-in to everybody on the way.
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
        // What a template fills in is no address yet.
        if text.contains(['{', '$', '<']) || schema::is_web(text) {
            continue;
        }
        let message = format!("{} is no address: nothing can be reached there", quoted(text));
        let with_scheme = format!("https://{text}");
        let is_host = text.contains('.') && !text.contains("://") && schema::is_web(&with_scheme);
        let fix = is_host
            .then(|| Fix::guess("begin with https://", [Edit::replace(at.node.span, edits::string(&with_scheme))]));
        found.push(LINT.value(&at, message).help("write a whole address, beginning with https://").fix(fix));
    }
    let plain = |text: &&str| schema::is_web(text) && !schema::is_https_or_loopback(text) && text.starts_with("http:");
    let chatgpt = addresses::chatgpt(cx.client());
    if let Some(at) = chatgpt.filter(|at| at.node.as_text().is_some_and(|text| plain(&text))) {
        let message = "sign-ins go over plain HTTP, where everybody on the way can read them";
        found.push(LINT.value(&at, message).help("begin with https://"));
    }
}
