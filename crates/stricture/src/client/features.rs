//! Which features the policy switches on or off for everybody.

use super::Client;

/// The network proxy.
pub(crate) const NETWORK_PROXY: &str = "network_proxy";

/// Masking of credentials, without which nothing can sign requests for a person.
pub(crate) const CREDENTIAL_MASKING: &str = "credential_masking";

/// What the policy says of a feature that has no older name; such a switch counts for everybody, as the cases `aws-with-proxy-feature` and
/// `aws-with-proxy-on-and-masking` show.
pub(crate) fn switch(client: &Client<'_>, feature: &str) -> Option<bool> {
    client.policy().map("features").iter().find(|at| at.name() == feature).and_then(|at| at.node.as_bool())
}
