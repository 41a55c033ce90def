//! See [`LINT`].

use crate::client::network::{self, ProfileNetwork, ProxyStart};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;
use crate::syntax::Value;

declare_lint! {
    /// A policy has network rules, but nothing starts the proxy that enforces them.
    ///
    /// The client's proxy enforces the rules for domains and sockets, but rules alone do not start the proxy. Add `enabled = true` to
    /// the table with the rules.
    ///
    /// The feature `network_proxy` also starts the proxy: `network_proxy = true` in `[features]`. But the feature starts the proxy only
    /// in sessions whose commands may reach the network.
    ///
    /// Some permission profiles let commands reach the network. Without the proxy, these commands reach the whole network, and the
    /// domain rules of the profile have no effect either.
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
        // An author who writes `false` knows that the rules have no effect.
        if constraints.switch().is_some() {
            return;
        }
        if let Some(rules) = constraints.for_the_proxy().find(|rules| says_something(rules)) {
            let message = "the network rules have no effect: nothing starts the proxy that enforces them";
            let alone = network::in_one_place(cx.client());
            let fix = alone.then(|| edits::with_entry(cx.text(), constraints.at.node, "enabled = true")).flatten();
            let fix = fix.map(|edit| Fix::guess("add `enabled = true`", [edit]));
            found.push(LINT.key(rules, message).help("add enabled = true beside the rules").fix(fix));
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
                format!("the profile {name} opens the whole network: nothing starts the proxy that enforces its rules");
            let finding = LINT.key(rules, message).label(opened.key_span, "this opens the network");
            found
                .push(finding.help("set enabled = true in [network_proxy]; or set network_proxy = true in [features]"));
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
