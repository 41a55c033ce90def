//! See [`LINT`].

use crate::client::network::NetworkRefusal;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A network rule for every host.
    ///
    /// The client refuses `*` (and its other spellings, such as `**.*`) wherever a policy sets network constraints, to allow and to
    /// deny; in a permission profile it refuses only to deny every host. The vendor's documentation says otherwise.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "*" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    "global-wildcard", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in cx.client().network_refusals() {
        let NetworkRefusal::EveryHost { pattern, allow, rule } = refusal else { continue };
        let message = format!("{} stands for every host, which the client refuses here", quoted(pattern));
        let help = if *allow {
            "name the domains, or leave the rule out and the network to the sandbox"
        } else {
            "deny nothing and set managed_allowed_domains_only = true: what is not allowed is then denied"
        };
        found.push(LINT.at(cx.key_at(*rule), *rule, message).help(help));
    }
}
