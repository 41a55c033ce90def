//! See [`LINT`].

use crate::client::network::NetworkRefusal;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A network rule is for every host, which the client refuses.
    ///
    /// In network constraints, the client refuses `*` and its other spellings, such as `**.*`. This applies to rules that allow and to
    /// rules that deny. In a permission profile, it refuses only a rule that denies every host. OpenAI's documentation says otherwise.
    ///
    /// Two similar patterns do something else (seen on client 0.171.0). With `**`, the client starts and begins no session, as
    /// `unreadable-network-pattern` reports. `*.*` is for every name with a dot, but not for names such as `localhost`.
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
        let message = format!("the rule {} is for every host: the client refuses the policy", quoted(pattern));
        let help = if *allow {
            "name the domains; or remove the rule and leave the network to the sandbox"
        } else {
            "remove the rule and set managed_allowed_domains_only = true: the client then denies what is not allowed"
        };
        found.push(LINT.at(cx.key_at(*rule), *rule, message).help(help));
    }
}
