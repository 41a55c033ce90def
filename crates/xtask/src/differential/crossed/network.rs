//! The network: the constraints of the policy in each of their places, and what profiles say.

use super::super::tree::Tree;
use super::{Policy, boolean, one, some, table, texts, word};
use crate::random::Random;

/// Domains that meet: one host in several spellings, wildcards over it, and others.
const DOMAINS: &[&str] = &[
    "a.example.com",
    "a.example.com",
    "A.example.com",
    "a.EXAMPLE.com",
    "a.example.com.",
    "a.example.com:443",
    " a.example.com",
    "b.example.com",
    "B.example.com",
    "*.example.com",
    "*.Example.com",
    "**.example.com",
    "**.EXAMPLE.com",
    "10.0.0.1",
    "[::1]",
    "::1",
    "localhost",
];

/// One host and what is over it, in few spellings, so that rules meet often.
const SPELLINGS: &[&str] = &["a.example.com", "A.example.com", "A.EXAMPLE.com", "*.example.com", "a.example.com."];

/// Patterns that stand for every host, or look as if they did.
const EVERY: &[&str] = &["*", "**.*", "*:443", "**", "*.*", "*."];

const SOCKETS: &[&str] = &["/run/docker.sock", "/run/../run/docker.sock", "/run/Docker.sock", "rel.sock", "~/a.sock"];

/// The places of the constraints.
const PLACES: &[&str] = &["network_proxy", "experimental_network", "permissions"];

pub(super) fn constraints(policy: &mut Policy, random: &mut Random) {
    let set = |place: &str, policy: &Policy| {
        match place {
        "permissions" => policy.entries.iter().any(
            |(key, value)| matches!(value, Tree::Table(entries) if key == "permissions" && entries.iter().any(|(key, _)| key == "network")),
        ),
        place => policy.has(place),
    }
    };
    // Two places refuse each other whatever they say.
    if PLACES.iter().any(|place| set(place, policy)) && !random.once_in(12) {
        return;
    }
    let value = table_of_constraints(random);
    match one(random, PLACES) {
        "permissions" => policy.set_in("permissions", "network", value),
        place => policy.set(place, value),
    }
}

fn table_of_constraints(random: &mut Random) -> Tree {
    let mut entries = Vec::new();
    if !random.once_in(4) {
        entries.push(("enabled", boolean(!random.once_in(4))));
    }
    if !random.once_in(3) {
        entries.push(("managed_allowed_domains_only", boolean(!random.once_in(4))));
    }
    let old = random.once_in(3);
    if old {
        for list in some(random, &["allowed_domains", "denied_domains"], 1, 2) {
            entries.push((list, texts(domains(random, 0))));
        }
    }
    if !old || random.once_in(24) {
        entries.push(("domains", rules(random, 20)));
    }
    if random.once_in(6) {
        entries.push(("review_domains", texts(domains(random, 0))));
    }
    if random.once_in(2) {
        if random.once_in(2) {
            entries.push(("unix_sockets", sockets(random)));
        } else {
            entries.push(("allow_unix_sockets", texts(some(random, SOCKETS, 0, 2))));
        }
    }
    switches(&mut entries, random);
    for port in some(random, &["http_port", "socks_port"], 0, 2) {
        if random.once_in(3) {
            entries.push((port, Tree::Scalar(one(random, &["0", "3128", "8081", "65535"]).to_owned())));
        }
    }
    if random.once_in(12) {
        let headers = table([("X-Team", Tree::text("a"))]);
        let injection = table([
            ("host", word(random, DOMAINS)),
            ("methods", texts(["GET"])),
            ("path_prefixes", texts(["/"])),
            ("headers", headers),
        ]);
        entries.push(("header_injections", Tree::Array(vec![injection])));
    }
    table(entries)
}

/// Switches that constraints and profiles share.
fn switches(entries: &mut Vec<(&'static str, Tree)>, random: &mut Random) {
    for switch in [
        "dangerously_allow_non_loopback_proxy",
        "dangerously_allow_all_unix_sockets",
        "allow_upstream_proxy",
        "allow_local_binding",
    ] {
        if random.once_in(4) {
            entries.push((switch, boolean(random.once_in(2))));
        }
    }
}

/// The network of a profile.
pub(super) fn of_profile(random: &mut Random) -> Tree {
    let mut entries = Vec::new();
    if !random.once_in(4) {
        entries.push(("enabled", boolean(!random.once_in(3))));
    }
    if !random.once_in(3) {
        entries.push(("domains", rules(random, 6)));
    }
    if random.once_in(3) {
        entries.push(("unix_sockets", sockets(random)));
    }
    if random.once_in(8) {
        entries.push(("mode", word(random, &["limited", "full"])));
    }
    switches(&mut entries, random);
    if random.once_in(6) {
        let urls = ["http://127.0.0.1:3128", "http://0.0.0.0:3128", "127.0.0.1:1", "localhost", "not an address", ""];
        entries.push((one(random, &["proxy_url", "socks_url"]), word(random, &urls)));
    }
    if random.once_in(8) {
        entries.push((one(random, &["enable_socks5", "enable_socks5_udp"]), boolean(random.once_in(2))));
    }
    if random.once_in(8) {
        entries.push(("mitm", mitm(random)));
    }
    table(entries)
}

/// What the proxy opens: names that a parent may have, so that the one changes the other.
fn mitm(random: &mut Random) -> Tree {
    let mut entries = Vec::new();
    let second = random.once_in(2);
    if second {
        entries.push(("version", Tree::Scalar("2".to_owned())));
    }
    let mut hook = vec![
        ("host", word(random, DOMAINS)),
        ("methods", texts(["GET"])),
        ("path_prefixes", texts(["/"])),
        ("action", texts(some(random, &["strip", "inject"], 1, 2))),
    ];
    if random.once_in(if second { 2 } else { 8 }) {
        hook.push(("schemes", texts(some(random, &["http", "https"], 1, 2))));
    }
    if random.once_in(if second { 2 } else { 8 }) {
        hook.push(("ports", Tree::Array(vec![Tree::Scalar("443".to_owned())])));
    }
    if !random.once_in(4) {
        let name = one(random, &["h", "g"]);
        entries.push(("hooks", table([(name, table(hook))])));
    }
    if !random.once_in(4) {
        let strip = table([("strip_request_headers", texts(["X-Secret"]))]);
        let mut header = vec![("name", Tree::text("Authorization")), ("secret_env_var", Tree::text("TOKEN"))];
        if random.once_in(if second { 2 } else { 8 }) {
            header.push(("placeholder", Tree::text("PLACEHOLDER-0123")));
        }
        let inject = table([("inject_request_headers", Tree::Array(vec![table(header)]))]);
        let actions = [("strip", strip), ("inject", inject)];
        let kept = actions.into_iter().filter(|_| !random.once_in(3)).collect::<Vec<_>>();
        entries.push(("actions", table(kept)));
    }
    table(entries)
}

fn domains(random: &mut Random, every: usize) -> Vec<&'static str> {
    let from = if random.once_in(3) { DOMAINS } else { SPELLINGS };
    let mut domains = some(random, from, 0, 4);
    if every > 0 && random.once_in(every) {
        domains.push(one(random, EVERY));
    }
    domains
}

/// Domain rules, of which one in `every` lists has one for every host.
fn rules(random: &mut Random, every: usize) -> Tree {
    let domains = domains(random, every);
    table(domains.into_iter().map(|domain| (domain, word(random, &["allow", "allow", "deny"]))).collect::<Vec<_>>())
}

fn sockets(random: &mut Random) -> Tree {
    let sockets = some(random, SOCKETS, 0, 2);
    table(sockets.into_iter().map(|socket| (socket, word(random, &["allow", "deny"]))).collect::<Vec<_>>())
}
