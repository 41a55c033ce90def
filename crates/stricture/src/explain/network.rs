//! The sentences about the network that commands may reach, and about its proxy.

use super::values::{allowed, code, listed, not, some, words};
use crate::client::network::ProxyStart;
use crate::schema::At;

/// The effect of an allowed socket on Linux, where the sandbox opens all sockets or none. Seen live on 0.169.0 and 0.171.0; macOS was not asked.
const NO_SINGLE_SOCKETS: &str = "On Linux, this opens none: there, commands reach all Unix sockets or none.";

/// The switch of the proxy.
pub(super) fn switch(at: &At<'_>) -> Option<String> {
    let told = if at.node.as_bool()? {
        "The network proxy runs: commands in the sandbox reach the network only through it, and its rules apply."
    } else {
        "The network proxy is off for all people."
    };
    Some(told.to_owned())
}

/// A list, or a rule about rules, of the proxy.
pub(super) fn list(at: &At<'_>, key: &str) -> Option<String> {
    let told = match key {
        "allowed_domains" => format!("Commands may reach {}.", some(at)?),
        "allow_unix_sockets" => format!("Commands may reach {}. {NO_SINGLE_SOCKETS}", some(at)?),
        "denied_domains" => format!("Commands may not reach {}.", listed(words(at)?.into_iter(), "or")),
        "review_domains" => format!("Commands may reach {} only after a review.", some(at)?),
        "managed_allowed_domains_only" if at.node.as_bool()? => {
            "Only the rules of this policy allow domains; the client ignores allow rules that people add. \
             It blocks all other domains without asking."
                .to_owned()
        }
        "managed_allowed_domains_only" => "People may allow more domains.".to_owned(),
        "dangerously_allow_all_unix_sockets" if !at.node.as_bool()? => {
            "Commands may reach only the Unix sockets that are allowed, and on Linux none.".to_owned()
        }
        _ => return None,
    };
    Some(told)
}

/// The switch of a profile.
pub(super) fn of_profile(at: &At<'_>, profile: &str, proxy: ProxyStart) -> Option<String> {
    let may = at.node.as_bool()?;
    let is_filtered = matches!(proxy, ProxyStart::Always | ProxyStart::WithNetwork);
    let whole = if may && !is_filtered { "whole " } else { "" };
    Some(format!("Under the permission profile {}, commands may {}reach the {whole}network.", code(profile), not(may)))
}

/// `Commands may reach a and b; they may not reach c.`
pub(super) fn destinations(at: &At<'_>, who: &str) -> Option<String> {
    allowed(&at.entries(), &format!("{who} may"), "they", "reach")
}

/// The same of Unix sockets.
pub(super) fn sockets(at: &At<'_>, who: &str) -> Option<String> {
    let told = destinations(at, who)?;
    let allows_some = at.entries().iter().any(|entry| entry.word().is_some_and(|(word, _)| word == "allow"));
    Some(if allows_some { format!("{told} {NO_SINGLE_SOCKETS}") } else { told })
}
