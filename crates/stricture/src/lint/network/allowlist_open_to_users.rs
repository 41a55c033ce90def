//! See [`LINT`].

use crate::client::network::ProxyStart;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// Allowed domains to which people may add their own.
    ///
    /// Without `managed_allowed_domains_only = true` the allow rules of a policy are joined by those of each person's own
    /// configuration: they say what can be reached in any case, never what cannot. Write `false` to say that this is meant.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    "allowlist-open-to-users", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(constraints) = cx.client().constraints() else { return };
    let starts = cx.client().proxy_start() == ProxyStart::Always;
    if !starts || constraints.managed_only().is_some() || !cx.client().domain_rules().take_those_of_people() {
        return;
    }
    let Some(rules) = constraints.allowed_domains() else { return };
    let message = "people may allow further domains: these rules are no limit";
    let help = "add managed_allowed_domains_only = true, or set it to false to say that this is meant";
    let edit = edits::with_entry(cx.text(), constraints.at.node, "managed_allowed_domains_only = true");
    // What is denied in another spelling would then stop the client: that is `contradicting-domains`.
    let fix = edit
        .filter(|_| cx.client().domain_rules().managed_only().unmet().is_none())
        .map(|edit| Fix::guess("count the allow rules of this file only", [edit]));
    found.push(LINT.key(rules, message).help(help).fix(fix));
}
