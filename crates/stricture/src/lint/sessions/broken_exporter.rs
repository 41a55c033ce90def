//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::client::session::telemetry::TelemetryFault;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The client cannot set up the export of its telemetry, so it ends at the start.
    ///
    /// The client sets up all exporters of `otel` after it has read the configuration. It ends in these cases:
    ///
    /// - `tls` has `client-certificate` or `client-private-key`, but not the other one
    /// - `endpoint` is not an address
    ///
    /// It also ends if a file of `tls` is missing on the machine. A policy cannot show that.
    ///
    /// ```toml,flagged
    /// [otel.exporter.otlp-grpc]
    /// endpoint = "https://collector.example.com:4317"
    /// tls = { client-certificate = "/etc/codex/client.pem" }
    /// ```
    ///
    /// ```toml,fine
    /// [otel.exporter.otlp-grpc]
    /// endpoint = "https://collector.example.com:4317"
    /// tls = { client-certificate = "/etc/codex/client.pem", client-private-key = "/etc/codex/client.key" }
    /// ```
    "broken-exporter", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let fault = |why: &Why| if let Why::Telemetry(fault) = why { Some(*fault) } else { None };
    for (key, span, fault) in pick(cx, fault) {
        let (message, help) = match fault {
            TelemetryFault::KeyMissing => (
                "the client's certificate has no private key: the client ends at the start",
                "add `client-private-key`, or remove `client-certificate`",
            ),
            TelemetryFault::CertificateMissing => (
                "the client's private key has no certificate: the client ends at the start",
                "add `client-certificate`, or remove `client-private-key`",
            ),
            TelemetryFault::Endpoint => (
                "the endpoint is not an address: the client ends at the start",
                "write an address with a scheme and a host, such as \"https://collector.example.com:4317\"",
            ),
        };
        found.push(LINT.at(key, span, message).help(help));
    }
}
