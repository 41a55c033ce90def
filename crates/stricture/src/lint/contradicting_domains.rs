//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A domain that is allowed in one spelling and denied in another.
    ///
    /// Of two rules with the same pattern the client keeps the one that denies. Where only letter case differs it keeps both, finds
    /// that what results is not what the policy demands, and refuses the file as soon as only managed rules may allow.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "Example.com" = "allow", "example.com" = "deny" }
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "www.example.com" = "allow", "example.com" = "deny" }
    /// ```
    "contradicting-domains", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if let Some((pattern, span)) = cx.proxy().unmet() {
        let message = format!("{} is allowed here and denied in another spelling", quoted(pattern));
        found.push(LINT.at(cx.key_at(span), span, message).help("keep one of the two rules, in lower case"));
    }
}
