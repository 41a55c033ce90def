//! See [`LINT`].

use crate::client::desktop::{self, DesktopRefusal};
use crate::client::domains;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A domain for the desktop app that is not an exact name, or that is listed twice.
    ///
    /// `application.network.domains` takes ASCII domain names only: no wildcard, scheme, port or address in brackets. Letter case and
    /// a final dot do not count, so that `example.com` and `Example.com.` are the same name. The list is checked even while it is
    /// switched off.
    ///
    /// ```toml,flagged
    /// [application.network]
    /// domains = { "*.example.com" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// [application.network]
    /// domains = { "www.example.com" = "allow" }
    /// ```
    "inexact-domain", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in desktop::refusals(cx.client()) {
        found.push(match refusal {
            DesktopRefusal::Inexact(at) => {
                let message = format!("{} is not an exact domain name", quoted(at.name()));
                let edits = bare_host(at.name()).and_then(|host| Some((host, cx.renamed(at.key_span, host)?)));
                let fix = edits.map(|(host, edits)| Fix::guess(format!("write {}", quoted(host)), edits));
                LINT.key(&at, message).help("list each name by itself: no wildcard, scheme, port or path").fix(fix)
            }
            DesktopRefusal::Twice { again, first, agrees } => {
                let message = format!("{} is listed twice", quoted(again.name()));
                let finding = LINT.key(&again, message).label(first, "the same name");
                let edits = agrees.then(|| edits::without(cx.text(), again.key_span, again.node)).flatten();
                let fix = edits.map(|edits| Fix::safe("remove it", edits));
                finding.help("remove one: letter case and a final dot do not count").fix(fix)
            }
        });
    }
}

/// The host of an address, if it is an exact one.
fn bare_host(text: &str) -> Option<&str> {
    let rest = text.trim().split_once("://").map_or(text.trim(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?;
    let port = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    let host = port.map_or(host, |(host, _)| host);
    (host != text && domains::exact_domain(host).is_some()).then_some(host)
}
