//! See [`LINT`].

use crate::client::network::ProxyStart;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// People may add their own domains to the allowed domains of a policy.
    ///
    /// Without `managed_allowed_domains_only = true`, the client adds the allow rules of each person's own configuration to those of the
    /// policy. So the policy's rules say what people can always reach, but they are not a limit.
    ///
    /// Add `managed_allowed_domains_only = true`. If people may add domains, set it to `false` to show that you mean it.
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
    let message = "people may allow more domains: the list of allowed domains does not limit them";
    let help = "add managed_allowed_domains_only = true; or set it to false to show that you mean it";
    let edit = edits::with_entry(cx.text(), constraints.at.node, "managed_allowed_domains_only = true");
    // A domain that is denied in another spelling would then stop the client: see `contradicting-domains`.
    let fix = edit
        .filter(|_| cx.client().domain_rules().managed_only().unmet().is_none())
        .map(|edit| Fix::guess("add `managed_allowed_domains_only = true`", [edit]));
    found.push(LINT.key(rules, message).help(help).fix(fix));
}
