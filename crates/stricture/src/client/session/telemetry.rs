//! Exporters of telemetry that the client cannot build: it builds them after it has read the configuration.

use super::endpoints::{self, Protocol};
use super::{Stage, Tell, Why};
use crate::client::Client;
use crate::schema::View;

/// Why the client cannot build an exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TelemetryFault {
    /// A certificate of the client without its key.
    KeyMissing,
    /// A key of the client without its certificate.
    CertificateMissing,
    /// The address of the collector is not valid.
    Endpoint,
}

/// The exporters, and the two ways to reach a collector.
pub(crate) const EXPORTERS: [&str; 3] = ["exporter", "trace_exporter", "metrics_exporter"];
const PROTOCOLS: [(&str, Protocol); 2] = [("otlp-http", Protocol::Http), ("otlp-grpc", Protocol::Grpc)];

/// Exporters that the client can build on no machine: the cases of `telemetry` in `fixtures/sessions`. Whether a file that `tls` names has a
/// certificate depends on the machine.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    let Some(telemetry) = client.policy().view("otel") else { return };
    for exporter in EXPORTERS.iter().filter_map(|key| telemetry.get(key)) {
        let Some((word, Some(below))) = exporter.word() else { continue };
        let Some(collector) = below.view() else { continue };
        let Some((_, protocol)) = PROTOCOLS.iter().find(|(name, _)| *name == word) else { continue };
        of_collector(&collector, *protocol, tell);
    }
}

fn of_collector(collector: &View<'_>, protocol: Protocol, tell: &mut Tell<'_>) {
    if let Some(at) = collector.get("endpoint")
        && at.node.as_text().is_some_and(|text| !endpoints::is_valid(text, protocol))
    {
        tell(Stage::Start, at.node.span, Why::Telemetry(TelemetryFault::Endpoint));
    }
    let Some(tls) = collector.view("tls") else { return };
    match (tls.get("client-certificate"), tls.get("client-private-key")) {
        (Some(certificate), None) => {
            tell(Stage::Start, certificate.key_span, Why::Telemetry(TelemetryFault::KeyMissing));
        }
        (None, Some(key)) => tell(Stage::Start, key.key_span, Why::Telemetry(TelemetryFault::CertificateMissing)),
        _ => {}
    }
}
