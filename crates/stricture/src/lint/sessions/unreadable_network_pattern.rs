//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::client::session::proxy::DomainFault;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// The network proxy cannot read a domain or a socket, so no session begins.
    ///
    /// If the proxy is on, it reads all domains and sockets of the policy at the start of a session. One wrong entry prevents every session,
    /// also if its value is `deny`. The proxy reads host names, with `*.` or `**.` only at the beginning. It reads no address with a scheme or
    /// path, and no range of addresses. Paths of sockets must be absolute.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// domains = { "10.0.0.0/8" = "deny" }
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// domains = { "**.internal.example.com" = "deny" }
    /// ```
    "unreadable-network-pattern", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let told = |why: &Why| match why {
        Why::Domain(DomainFault::Empty) => Some(("the domain names no host", "write a host name")),
        Why::Domain(DomainFault::RepeatedWildcard) => {
            Some(("the domain has `**` in a wrong place", "write `**.` only at the beginning, before a host name"))
        }
        Why::Domain(DomainFault::Character) => Some((
            "the domain has white space, a slash or a brace",
            "write only a host name, without scheme, path and range; one entry for each host",
        )),
        Why::Domain(DomainFault::Brackets) => {
            Some(("the brackets enclose no IPv6 address", "write a host name without brackets"))
        }
        Why::RelativeSocket => Some(("the path of the socket is not absolute", "write the path from `/` on")),
        _ => None,
    };
    for (key, span, (what, help)) in pick(cx, told) {
        let message = format!("{what}: the proxy cannot read it, and no session begins");
        found.push(LINT.at(key, span, message).help(help));
    }
}
