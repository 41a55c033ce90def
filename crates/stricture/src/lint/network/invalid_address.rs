//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{self, At};

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
    let policy = cx.policy();
    let chatgpt = policy.get("chatgpt_base_url");
    let providers = policy.map("model_providers");
    let providers = providers.iter().filter_map(At::view);
    let of_providers = providers.filter_map(|view| view.get("base_url").cloned());
    let telemetry = policy.view("otel");
    let exporters = ["exporter", "trace_exporter", "metrics_exporter"]
        .map(|key| telemetry.as_ref().and_then(|telemetry| telemetry.get(key)));
    let endpoints = exporters.into_iter().flatten().filter_map(|exporter| match exporter.word()? {
        ("otlp-http", Some(below)) => below.view()?.get("endpoint").cloned(),
        _ => None,
    });
    for at in chatgpt.cloned().into_iter().chain(of_providers).chain(endpoints) {
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
    if let Some((at, _)) = chatgpt.and_then(|at| Some((at, at.node.as_text().filter(plain)?))) {
        let message = "sign-ins go over plain HTTP, where everybody on the way can read them";
        found.push(LINT.value(at, message).help("begin with https://"));
    }
}
