//! Patterns of domains and paths of sockets that the proxy cannot read, when it is on.

use std::net::Ipv6Addr;

use super::{Stage, Tell, Why};
use crate::client::Client;
use crate::client::domains::normal_host;
use crate::client::network::{Constraints, ProfileNetwork};

/// A mistake in a pattern of domains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DomainFault {
    /// No host is left without wildcards, port and dots.
    Empty,
    /// `**` is in another place than before the first dot.
    RepeatedWildcard,
    /// The pattern has white space, a slash, a backslash or a brace: it may be a network or an address of a page.
    Character,
    /// The brackets enclose something other than an address of IPv6.
    Brackets,
}

/// All that the proxy cannot read, where it is on: the cases of `domains` in `fixtures/sessions`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    let opened = client.selected_profile(|profile| {
        let network = ProfileNetwork::of(profile);
        let runs = client.proxy_start().runs_under(network.as_ref());
        if let (true, Some(network)) = (runs, network) {
            of_profile(client, &network, tell);
        }
        Some(runs)
    });
    if !opened.unwrap_or_else(|| client.proxy_start().runs_under(None)) {
        return;
    }
    let Some(constraints) = client.constraints() else { return };
    for (pattern, span) in constraints.domain_patterns() {
        if let Some(fault) = fault(pattern) {
            tell(Stage::Session, span, Why::Domain(fault));
        }
    }
    for (socket, span) in constraints.allowed_sockets() {
        if !is_absolute(socket) {
            tell(Stage::Session, span, Why::RelativeSocket);
        }
    }
}

/// With only managed domains, the client does not look at what the profile allows: `managed-only-with-profile-domain-network`. If the constraints
/// have sockets, the client does not look at those of the profile: `managed-sockets-*`.
fn of_profile(client: &Client<'_>, network: &ProfileNetwork<'_>, tell: &mut Tell<'_>) {
    let managed_only = client.constraints().and_then(|constraints| constraints.managed_only());
    let managed_only = managed_only.is_some_and(|at| at.node.as_bool() == Some(true));
    for (pattern, span, allows) in network.domain_patterns() {
        if let Some(fault) = fault(pattern).filter(|_| !(allows && managed_only)) {
            tell(Stage::Session, span, Why::Domain(fault));
        }
    }
    let managed_sockets = client.constraints().is_some_and(Constraints::replace_sockets);
    for (socket, span) in network.allowed_sockets() {
        if !managed_sockets && !is_absolute(socket) {
            tell(Stage::Session, span, Why::RelativeSocket);
        }
    }
}

fn is_absolute(socket: &str) -> bool {
    socket.starts_with('/') && !socket.contains('\0')
}

/// The mistake in a pattern, if it has one.
pub(super) fn fault(pattern: &str) -> Option<DomainFault> {
    let pattern = pattern.trim();
    if pattern.contains(|c: char| c.is_whitespace() || matches!(c, '/' | '\\' | '{' | '}')) {
        return Some(DomainFault::Character);
    }
    let host = pattern.strip_prefix("**.").or_else(|| pattern.strip_prefix("*.")).unwrap_or(pattern);
    if host.contains("**") {
        return Some(DomainFault::RepeatedWildcard);
    }
    if host.contains(['[', ']']) {
        return (!has_good_brackets(host)).then_some(DomainFault::Brackets);
    }
    normal_host(host).is_empty().then_some(DomainFault::Empty)
}

/// Whether a host is an address of IPv6 in brackets, with a port or dots behind it. The client also reads `[*]`.
fn has_good_brackets(host: &str) -> bool {
    let Some((inner, behind)) = host.strip_prefix('[').and_then(|rest| rest.split_once(']')) else { return false };
    let address = inner.split_once('%').map_or(inner, |(address, _)| address);
    let known = inner == "*" || address.parse::<Ipv6Addr>().is_ok();
    known && (behind.starts_with(':') || behind.bytes().all(|byte| byte == b'.')) && !behind.contains(['[', ']'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_that_the_proxy_cannot_read() {
        let cases = [
            ("10.0.0.0/8", DomainFault::Character),
            ("a b.com", DomainFault::Character),
            ("https://a.com", DomainFault::Character),
            ("{a,b}.com", DomainFault::Character),
            ("**", DomainFault::RepeatedWildcard),
            ("***.a.com", DomainFault::RepeatedWildcard),
            ("*.**.com", DomainFault::RepeatedWildcard),
            ("a.**", DomainFault::RepeatedWildcard),
            ("[a.com]", DomainFault::Brackets),
            ("[192.0.2.1]", DomainFault::Brackets),
            ("[::1]x", DomainFault::Brackets),
            ("", DomainFault::Empty),
            (" . ", DomainFault::Empty),
            ("**.", DomainFault::Empty),
            ("*..", DomainFault::Empty),
            (":443", DomainFault::Empty),
        ];
        for (pattern, expected) in cases {
            assert_eq!(fault(pattern), Some(expected), "{pattern}");
        }
        for pattern in
            ["a.com", "*.a.com", "**.a.com", "a*.com", "a?.com", "[::1]:80", "*.[::1]", "::1", "a.com..", "[*]"]
        {
            assert_eq!(fault(pattern), None, "{pattern}");
        }
    }
}
