//! What commands may reach, and whether the proxy runs that sees to it.

use super::values::{allowed, code, listed, not, some, words};
use crate::client::network::ProxyStart;
use crate::schema::At;

/// Whether the proxy runs that enforces all rules about the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proxy {
    Runs,
    /// It would run where commands may reach the network, which is nowhere.
    NoNetwork,
    /// For everybody.
    Off,
    /// This policy does not start it.
    Unsaid,
}

impl Proxy {
    pub(super) fn of(start: ProxyStart) -> Self {
        match start {
            ProxyStart::Always | ProxyStart::WithNetwork => Self::Runs,
            ProxyStart::NoNetwork => Self::NoNetwork,
            ProxyStart::Never => Self::Off,
            ProxyStart::Unsaid => Self::Unsaid,
        }
    }

    /// Why what stands at a path is not in force, if it isn't.
    pub(super) fn at_rest(self, keys: &[&str]) -> Option<&'static str> {
        let key = match keys {
            ["network_proxy" | "experimental_network", key, ..]
            | ["permissions", "network", key, ..]
            | ["permissions", _, "network", key, ..] => *key,
            _ => return None,
        };
        match self {
            _ if key == "enabled" => None,
            Self::Runs => None,
            Self::NoNetwork => {
                Some("no profile lets commands reach the network, and so the network proxy does not run")
            }
            Self::Off => Some("the network proxy is off"),
            Self::Unsaid => Some("nothing in this policy starts the network proxy"),
        }
    }
}

/// The switch of the proxy.
pub(super) fn switch(at: &At<'_>) -> Option<String> {
    let told = if at.node.as_bool()? {
        "The network proxy runs: commands reach the network through it, by the rules for it."
    } else {
        "The network proxy is off, for everybody."
    };
    Some(told.to_owned())
}

/// A list, or a rule about rules, of the proxy.
pub(super) fn list(at: &At<'_>, key: &str) -> Option<String> {
    let told = match key {
        "allowed_domains" | "allow_unix_sockets" => format!("Commands may reach {}.", some(at)?),
        "denied_domains" => format!("Commands may not reach {}.", listed(words(at)?.into_iter(), "or")),
        "review_domains" => format!("Commands may reach {} only after a review.", some(at)?),
        "managed_allowed_domains_only" if at.node.as_bool()? => {
            "Of the rules that allow a domain, only those of this policy count, and none that people add.".to_owned()
        }
        "managed_allowed_domains_only" => "People may allow further domains.".to_owned(),
        "dangerously_allow_all_unix_sockets" if !at.node.as_bool()? => {
            "Commands may reach only those Unix sockets that are allowed.".to_owned()
        }
        _ => return None,
    };
    Some(told)
}

/// The switch of a profile.
pub(super) fn of_profile(at: &At<'_>, profile: &str, proxy: Proxy) -> Option<String> {
    let may = at.node.as_bool()?;
    let whole = if may && proxy != Proxy::Runs { "whole " } else { "" };
    Some(format!("Under the profile {}, commands may {}reach the {whole}network.", code(profile), not(may)))
}

/// `Commands may reach a and b; they may not reach c.`
pub(super) fn destinations(at: &At<'_>, who: &str) -> Option<String> {
    allowed(&at.entries(), &format!("{who} may"), "they", "reach")
}
