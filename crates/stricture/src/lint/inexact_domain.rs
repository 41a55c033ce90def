//! See [`LINT`].

use std::collections::HashMap;

use super::{Context, declare_lint, domains, quoted};
use crate::report::Finding;

declare_lint! {
    /// A domain for the desktop app that is not an exact name, or that is listed twice.
    ///
    /// `application.network.domains` takes ASCII domain names only: no wildcard, scheme, port or address in brackets. Letter case and
    /// a final dot do not count, so that `example.com` and `Example.com.` are the same name. The list is checked even while it is
    /// switched off.
    ///
    /// ```toml,flagged
    /// [application.network]
    /// domains = { "*.example.com" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// [application.network]
    /// domains = { "www.example.com" = "allow" }
    /// ```
    "inexact-domain", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let network = cx.policy().view("application").and_then(|application| application.view("network"));
    let mut met = HashMap::new();
    for at in network.map(|network| network.map("domains")).unwrap_or_default() {
        match domains::exact_domain(at.name()) {
            None => {
                let message = format!("{} is not an exact domain name", quoted(at.name()));
                found.push(LINT.key(&at, message).help("list each name by itself: no wildcard, scheme, port or path"));
            }
            Some(name) => {
                if let Some(first) = met.insert(name, at.key_span) {
                    let message = format!("{} is listed twice", quoted(at.name()));
                    let finding = LINT.key(&at, message).label(first, "the same name");
                    found.push(finding.help("remove one: letter case and a final dot do not count"));
                }
            }
        }
    }
}
