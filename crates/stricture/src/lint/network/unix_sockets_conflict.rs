//! See [`LINT`].

use crate::client::network::NetworkRefusal;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A profile opens all Unix sockets, but the network constraints list them.
    ///
    /// The client refuses a policy in which `default_permissions` selects a profile that opens all Unix sockets, while the network
    /// constraints name sockets one by one.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
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
    /// [permissions.developers]
    /// extends = ":workspace"
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
    for refusal in cx.client().network_refusals() {
        let NetworkRefusal::AllSockets { switch, list, clients } = refusal else { continue };
        let message =
            "the profile opens all Unix sockets, but the constraints list them: the client refuses the policy";
        let finding = LINT.at(cx.key_at(*switch), *switch, message).label(list.key_span, "the list");
        found.push(finding.help("remove this line, or remove the list").with_clients(*clients));
    }
}
