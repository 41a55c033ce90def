//! What the lints say about identities of MCP servers agrees with what a client did: `fixtures/servers/identities.toml`.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use stricture::{Document, lint};
use stricture_tests::{count, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    clients: Vec<String>,
    platform: String,
    server: Vec<Server>,
}

/// A server of a person, under a policy with one identity.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Server {
    identity: String,
    configured: String,
    enabled: bool,
    starts: bool,
}

fn record() -> Record {
    toml::from_str(&fs::read_to_string(root().join("fixtures/servers/identities.toml")).unwrap()).unwrap()
}

/// The lints that say something about a policy with this identity.
fn found(identity: &str) -> Vec<String> {
    let policy = format!("[mcp_servers.docs.identity]\n{identity}\n");
    let report = lint(&Document::parse(&policy));
    // Which file a program without a path is, the configured program does not show.
    let names = report.findings().iter().map(|finding| finding.lint.to_string());
    names.filter(|name| name != "program-without-path").collect()
}

#[test]
fn identities_are_reported_if_no_server_starts_or_any_program_does() {
    let record = record();
    assert_eq!((record.clients.len(), record.platform.as_str()), (2, "linux"));
    let mut by_identity: BTreeMap<&str, Vec<&Server>> = BTreeMap::new();
    for server in &record.server {
        assert!(server.enabled || !server.starts, "{} starts although it is switched off", server.configured);
        by_identity.entry(&server.identity).or_default().push(server);
    }
    for (identity, servers) in &by_identity {
        let started: Vec<&str> = servers.iter().filter(|it| it.starts).map(|it| it.configured.as_str()).collect();
        let says = found(identity);
        // People may write the same wildcard or the same capitals as the policy, but no other server starts then.
        let is_plain = |configured: &&str| !configured.contains(|c: char| c == '*' || c.is_ascii_uppercase());
        let expected: &[&str] = if !started.iter().any(is_plain) {
            &["identity-is-literal"]
        } else if started.iter().any(|configured| configured.contains("any-other")) {
            &["launcher-without-args"]
        } else {
            &[]
        };
        assert_eq!(says, expected, "{identity}: starts {started:?}");
    }
    count("server-identities", by_identity.len());
}
