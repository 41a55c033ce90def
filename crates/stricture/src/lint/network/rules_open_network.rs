//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The allowed domains are reachable in sandboxes that have no network.
    ///
    /// If `enabled = true` starts the network proxy, it runs in every session. Commands reach the allowed domains through it in every
    /// sandbox mode, also in `read-only`. A reader of the policy expects that such a sandbox has no network.
    ///
    /// If only sessions with a network of their own may reach the domains, replace `enabled = true` with `network_proxy = true` in
    /// `[features]`.
    ///
    /// Stricture reports only policies in which people can select no sandbox with a network: only the sandbox mode `read-only`, or only
    /// permission profiles that do not open it.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only"]
    ///
    /// [experimental_network]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    ///
    /// [experimental_network]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    "rules-open-network", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let opens = |kind: &DoorKind<'_>| matches!(kind, DoorKind::RulesOpenNetwork { closed: true });
    for door in cx.doors().iter().filter(|door| opens(&door.kind)) {
        let message = "these rules open the network in sandboxes that have none: the proxy runs in every session";
        let help = "keep the rules only if commands in every sandbox may reach the allowed domains";
        found.push(LINT.at(door.key.clone(), door.span, message).help(help));
    }
}
