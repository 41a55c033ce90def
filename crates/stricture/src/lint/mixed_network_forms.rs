//! See [`LINT`].

use super::{Context, declare_lint, network, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// Network rules written both as a table and as older lists.
    ///
    /// `domains` excludes `allowed_domains` and `denied_domains`, and `unix_sockets` excludes `allow_unix_sockets`, even where they
    /// are empty.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "example.com" = "allow" }
    /// denied_domains = ["example.org"]
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "example.com" = "allow", "example.org" = "deny" }
    /// ```
    "mixed-network-forms", Rejected, check
}

const FORMS: &[(&str, &[&str])] =
    &[("domains", &["allowed_domains", "denied_domains"]), ("unix_sockets", &["allow_unix_sockets"])];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for constraints in network::all_constraints(cx).iter().filter_map(At::view) {
        for (table, lists) in FORMS {
            let Some(table_at) = constraints.get(table) else { continue };
            for (list, at) in lists.iter().filter_map(|list| Some((list, constraints.get(list)?))) {
                let message = format!("{} cannot stand beside {}", quoted(list), quoted(table));
                let finding = LINT.key(at, message).label(table_at.key_span, "the table");
                found.push(finding.help(format!("move its entries into {} and remove it", quoted(table))));
            }
        }
    }
}
