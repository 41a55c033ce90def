//! See [`LINT`].

use crate::client::network::NetworkRefusal;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::syntax::Span;

declare_lint! {
    /// A policy allows a domain in one spelling and denies it in another.
    ///
    /// If an allow rule and a deny rule have the same pattern, the client uses the deny rule. If the patterns differ only in upper and
    /// lower case, the client keeps both. The result is then not what the policy requires. If only managed rules may allow domains, the
    /// client refuses the policy.
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
    for refusal in cx.client().network_refusals() {
        let NetworkRefusal::Unmet { pattern, allowed, denied, clients } = refusal else { continue };
        let message =
            format!("{} is allowed, but denied in another spelling: the client refuses the policy", quoted(pattern));
        let mut finding = LINT.at(cx.key_at(*allowed), *allowed, message).with_clients(*clients);
        if let Some(denied) = denied {
            // As the client does where the spelling is the same.
            let edits = without_rule(cx, *allowed);
            finding = finding
                .label(*denied, "denied here")
                .fix(edits.map(|edits| Fix::guess("remove the rule that allows it", edits)));
        }
        found.push(finding.help("keep one of the two rules, and write it in lower case"));
    }
}

fn without_rule(cx: &Context<'_>, rule: Span) -> Option<Vec<Edit>> {
    match cx.element_at(rule) {
        Some((list, index)) => edits::without_element(cx.text(), list, index),
        None => cx.entry_at(rule).and_then(|entry| edits::without(cx.text(), entry.key.span, &entry.value)),
    }
}
