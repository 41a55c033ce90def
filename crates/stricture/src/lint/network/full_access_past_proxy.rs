//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The network proxy is on, but people may select full access, which has no proxy.
    ///
    /// Commands of a session with the sandbox mode `danger-full-access`, or with the permission profile `:danger-full-access`, do not use
    /// the network proxy. They reach the whole network, also the domains that the policy denies.
    ///
    /// Add `allowed_sandbox_modes` without `danger-full-access`, or allow only permission profiles with a sandbox.
    ///
    /// Stricture does not report a policy that gives nobody full access. It does not matter whether the policy allows full access
    /// explicitly or restricts no sandbox modes.
    ///
    /// ```toml,flagged
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
    "full-access-past-proxy", Risky, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors().iter().filter(|door| matches!(door.kind, DoorKind::UnproxiedFullAccess)) {
        let message = "the proxy is on, but people may select full access, which reaches the network without it";
        let finding = LINT.at(door.key.clone(), door.span, message);
        let help = door.closed_by.as_ref().map(|closing| format!("allow no full access: {}", closing.toml()));
        found.push(finding.help(help.unwrap_or_else(|| "allow no full access".to_owned())));
    }
}
