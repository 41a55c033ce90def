//! See [`LINT`].

use crate::client::network::{ProfileNetwork, ProxyStart};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;
use crate::syntax::Value;

declare_lint! {
    /// Network rules that start no proxy.
    ///
    /// Rules for domains and sockets are enforced by the client's proxy, and rules alone do not start it: `enabled = true` beside
    /// them does. The feature `network_proxy` does so, too, wherever commands may reach the network. Until then, a profile that lets
    /// commands reach the network lets them reach all of it. The same goes for the domain rules of a profile.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    "rules-without-enabled", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let start = cx.client().proxy_start();
    if start == ProxyStart::WithNetwork {
        return;
    }
    if let Some(constraints) = cx.client().constraints() {
        // Whoever writes `false` knows that the rules rest.
        if constraints.switch().is_some() {
            return;
        }
        if let Some(rules) = constraints.for_the_proxy().find(|rules| says_something(rules)) {
            let message = "nothing starts the proxy that would enforce these network rules";
            let fix = edits::with_entry(cx.text(), constraints.at.node, "enabled = true");
            let fix = fix.map(|edit| Fix::guess("start the proxy", [edit]));
            found.push(LINT.key(rules, message).help("add enabled = true beside them").fix(fix));
            return;
        }
    }
    for profile in &cx.client().profiles().described {
        let Some(network) = profile.view().as_ref().and_then(ProfileNetwork::of) else { continue };
        let rules = network.domains().filter(|rules| says_something(rules));
        if let (Some(opened), Some(rules)) = (network.opened(), rules)
            && !start.runs_under(Some(&network))
        {
            let name = quoted(profile.name());
            let message =
                format!("{name} opens the whole network: nothing starts the proxy that would enforce its rules");
            let finding = LINT.key(rules, message).label(opened.key_span, "commands may reach the network");
            found.push(finding.help("set enabled = true in [network_proxy], or network_proxy = true under [features]"));
        }
    }
}

fn says_something(at: &At<'_>) -> bool {
    match &at.node.value {
        Value::Boolean(value) => *value,
        Value::Array(elements) => !elements.is_empty(),
        Value::Table(table) => !table.is_empty(),
        _ => false,
    }
}
