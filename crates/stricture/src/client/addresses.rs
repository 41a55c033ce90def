//! Addresses that the client sends requests to. The client accepts any text as an address, as the cases
//! `chatgpt-base-url-not-a-url`, `provider-base-url-empty` and `otel-http-endpoint-no-url` show.

use super::Client;
use crate::schema::At;

/// The address of ChatGPT, where people sign in.
pub(crate) fn chatgpt<'d>(client: &Client<'d>) -> Option<At<'d>> {
    client.policy().get("chatgpt_base_url").cloned()
}

/// All of them: that of ChatGPT, those of model providers, and those of collectors that are asked over HTTP.
pub(crate) fn all<'d>(client: &Client<'d>) -> Vec<At<'d>> {
    let policy = client.policy();
    let providers = policy.map("model_providers");
    let of_providers = providers.iter().filter_map(At::view).filter_map(|view| view.get("base_url").cloned());
    let telemetry = policy.view("otel");
    let exporters = ["exporter", "trace_exporter", "metrics_exporter"];
    let exporters = exporters.iter().filter_map(|key| telemetry.as_ref()?.get(key));
    let of_collectors = exporters.filter_map(|exporter| match exporter.word()? {
        ("otlp-http", Some(below)) => below.view()?.get("endpoint").cloned(),
        _ => None,
    });
    chatgpt(client).into_iter().chain(of_providers).chain(of_collectors).collect()
}
