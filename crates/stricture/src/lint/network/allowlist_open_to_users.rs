//! See [`LINT`].

use crate::client::network;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};
use crate::schema::View;

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
    let Some(at) = network::constraints_at(cx.client()) else { return };
    let Some(view) = at.view() else { return };
    let open = view.bool("enabled") == Some(true) && view.get("managed_allowed_domains_only").is_none();
    // Outside of the client's sandbox the rules of the policy replace those of people.
    if !open || !cx.client().proxy().sandboxed {
        return;
    }
    let Some(rules) = allow_rules(&view) else { return };
    let message = "people may allow further domains: these rules are no limit";
    let help = "add managed_allowed_domains_only = true, or set it to false to say that this is meant";
    let edit = edits::with_entry(cx.text(), at.node, "managed_allowed_domains_only = true");
    // What is denied in another spelling would then stop the client: that is `contradicting-domains`.
    let fix = edit
        .filter(|_| cx.client().proxy().managed_only().unmet().is_none())
        .map(|edit| Fix::guess("count the allow rules of this file only", [edit]));
    found.push(LINT.at(rules.path(), rules.key_span, message).help(help).fix(fix));
}

/// The key under which domains are allowed.
fn allow_rules<'d>(constraints: &View<'d>) -> Option<crate::schema::At<'d>> {
    let table = constraints
        .get("domains")
        .filter(|table| table.entries().iter().any(|rule| rule.word().is_some_and(|(word, _)| word == "allow")));
    let list = || constraints.get("allowed_domains").filter(|list| !list.items().is_empty());
    table.or_else(list).cloned()
}
