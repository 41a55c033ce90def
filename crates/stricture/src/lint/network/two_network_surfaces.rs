//! See [`LINT`].

use crate::client::network::NetworkRefusal;
use crate::lint::format::key_under_two_names::without_copy;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A policy has network constraints in two places.
    ///
    /// `permissions.network` and `network_proxy` (or `experimental_network`) are two places for the same constraints. The client refuses a
    /// policy that uses both, unless they have the same meaning. Clients before 0.171.0 refuse them even then.
    ///
    /// ```toml,flagged
    /// [permissions.network]
    /// enabled = true
    ///
    /// [network_proxy]
    /// enabled = false
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// ```
    "two-network-surfaces", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in cx.client().network_refusals() {
        let NetworkRefusal::TwoPlaces { inner, outer, same, clients } = refusal else { continue };
        let why = if *same { "" } else { " and differ" };
        let message = format!(
            "`permissions.network` and {} are the same constraints in two places{why}: the client refuses the policy",
            quoted(outer.name())
        );
        let finding = LINT.key(inner, message).label(outer.key_span, "the other place");
        let fix = without_copy(cx, inner.key_span, outer.key_span);
        found.push(finding.help("move all constraints to one place").with_clients(*clients).fix(fix));
    }
}
