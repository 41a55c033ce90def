//! See [`LINT`].

use crate::client::network::NetworkRefusal;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::syntax::Span;

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
    for refusal in cx.client().network_refusals() {
        let NetworkRefusal::Unmet { pattern, allowed, denied } = refusal else { continue };
        let message = format!("{} is allowed here and denied in another spelling", quoted(pattern));
        let mut finding = LINT.at(cx.key_at(*allowed), *allowed, message);
        if let Some(denied) = denied {
            // As the client does where the spelling is the same.
            let edits = without_rule(cx, *allowed);
            finding = finding
                .label(*denied, "denied here")
                .fix(edits.map(|edits| Fix::guess("keep the rule that denies it", edits)));
        }
        found.push(finding.help("keep one of the two rules, in lower case"));
    }
}

fn without_rule(cx: &Context<'_>, rule: Span) -> Option<Vec<Edit>> {
    match cx.element_at(rule) {
        Some((list, index)) => edits::without_element(cx.text(), list, index),
        None => cx.entry_at(rule).and_then(|entry| edits::without(cx.text(), entry.key.span, &entry.value)),
    }
}
