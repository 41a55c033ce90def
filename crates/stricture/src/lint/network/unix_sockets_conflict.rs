//! See [`LINT`].

use crate::client::network;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A profile that opens every Unix socket under constraints that list them.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.network]
    /// dangerously_allow_all_unix_sockets = true
    ///
    /// [network_proxy]
    /// enabled = true
    /// unix_sockets = { "/run/docker.sock" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.network]
    /// enabled = true
    ///
    /// [network_proxy]
    /// enabled = true
    /// unix_sockets = { "/run/docker.sock" = "allow" }
    /// ```
    "unix-sockets-conflict", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(constraints) = network::constraints(cx.client()) else { return };
    let list = constraints.get("unix_sockets").or_else(|| {
        constraints.get("allow_unix_sockets").filter(|list| !list.node.as_array().is_none_or(<[_]>::is_empty))
    });
    let Some(list) = list.filter(|_| constraints.get("dangerously_allow_all_unix_sockets").is_none()) else { return };
    cx.client().selected_profile(|profile| {
        let network = profile.view("network")?;
        let all = network.get("dangerously_allow_all_unix_sockets").filter(|at| at.node.as_bool() == Some(true))?;
        let message = "the profile opens every Unix socket, and the network constraints list them one by one";
        let finding = LINT.at(cx.key_at(all.key_span), all.key_span, message).label(list.key_span, "the list");
        found.push(finding.help("remove this line, or the list"));
        Some(())
    });
}
