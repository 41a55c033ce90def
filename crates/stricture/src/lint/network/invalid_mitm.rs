//! See [`LINT`].

use crate::client::network;
use crate::lint::network::mitm;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::View;

declare_lint! {
    /// An interception of network requests that the client cannot carry out.
    ///
    /// Version 2 of `mitm` is needed for schemes, ports, placeholders, body secrets and AWS signing. An action needs at least one
    /// operation. Signing for AWS needs the feature `credential_masking` as soon as the network proxy runs. In the profile that `default_permissions` selects, hosts, paths, headers and secrets are checked too.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = []
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = ["X-Debug"]
    /// ```
    "invalid-mitm", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut wrong = Vec::new();
    for profile in &cx.client().profiles().described {
        let table = profile.view().and_then(|profile| profile.view("network")).and_then(|network| network.view("mitm"));
        if let Some(table) = table {
            mitm::read(&table, &mut wrong);
        }
    }
    cx.client().selected_profile(|profile| {
        let table = profile.view("network")?.view("mitm")?;
        mitm::read(&table, &mut wrong);
        mitm::selected(&table, &mut wrong);
        if proxy_runs(cx, profile) && !is_on(cx, "credential_masking") {
            mitm::without_masking(&table, &mut wrong);
        }
        Some(())
    });
    for (span, message, help) in wrong {
        found.push(LINT.at(cx.key_at(span), span, message).help(help));
    }
}

/// Whether the client starts its network proxy: the constraints say so, or the feature and the profile together.
fn proxy_runs(cx: &Context<'_>, profile: &View<'_>) -> bool {
    let enabled = network::constraints(cx.client()).and_then(|constraints| constraints.bool("enabled"));
    let wanted = || profile.view("network").and_then(|network| network.bool("enabled")) == Some(true);
    enabled.unwrap_or_else(|| is_on(cx, "network_proxy") && wanted())
}

fn is_on(cx: &Context<'_>, feature: &str) -> bool {
    cx.policy().map("features").iter().any(|at| at.name() == feature && at.node.as_bool() == Some(true))
}
