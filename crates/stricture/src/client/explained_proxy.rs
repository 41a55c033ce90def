//! Whether the network proxy runs, as far as a policy says so.

use crate::report::Rest;
use crate::schema::View;
use crate::syntax::{KeyPath, Segment};

/// Whether the proxy runs that enforces all rules about the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProxyStart {
    Runs,
    /// For everybody.
    Off,
    /// This policy does not start it.
    Unsaid,
}

/// Whether it runs under a policy. The switch counts before the feature, as live sessions showed.
pub(crate) fn explained_proxy(policy: &View<'_>) -> ProxyStart {
    let inner = || policy.view("permissions")?.view("network");
    let switch = policy.view("network_proxy").or_else(inner).and_then(|constraints| constraints.bool("enabled"));
    let features = policy.map("features");
    let feature = features.iter().find(|at| at.name() == "network_proxy").and_then(|at| at.node.as_bool());
    match switch.or(feature) {
        Some(true) => ProxyStart::Runs,
        Some(false) => ProxyStart::Off,
        None => ProxyStart::Unsaid,
    }
}

impl ProxyStart {
    /// Why what stands at a path waits for the proxy, if it does.
    pub(crate) fn at_rest(self, path: &KeyPath) -> Option<Rest> {
        let mut keys = path.segments().iter().map(|segment| match segment {
            Segment::Key(key) => key.as_str(),
            Segment::Index(_) => "",
        });
        let key = match (keys.next()?, keys.next()?) {
            ("network_proxy" | "experimental_network", key) => key,
            ("permissions", "network") => keys.next()?,
            ("permissions", _) if keys.next()? == "network" => keys.next()?,
            _ => return None,
        };
        match self {
            _ if key == "enabled" => None,
            Self::Runs => None,
            Self::Off => Some(Rest::ProxyOff),
            Self::Unsaid => Some(Rest::ProxyNotStarted),
        }
    }
}
