//! See [`LINT`].

use crate::client::desktop::{self, DesktopRefusal};
use crate::client::domains;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A domain for the desktop app is not an exact name, or is in the list twice.
    ///
    /// `application.network.domains` accepts only ASCII domain names, without wildcard, scheme, port or brackets. The client ignores upper
    /// and lower case and a dot at the end, so `example.com` and `Example.com.` are the same name. It also checks a list that is off.
    ///
    /// ```toml,flagged
    /// [application.network]
    /// domains = { "chatgpt.com" = "allow", "*.example.com" = "allow" }
    /// ```
    ///
    /// ```toml,fine
    /// [application.network]
    /// domains = { "chatgpt.com" = "allow", "www.example.com" = "allow" }
    /// ```
    "inexact-domain", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in desktop::refusals(cx.client()) {
        found.push(match refusal {
            DesktopRefusal::Inexact(at) => {
                let message =
                    format!("{} is not an exact domain name: the client refuses the policy", quoted(at.name()));
                let edits = bare_host(at.name()).and_then(|host| Some((host, cx.renamed(at.key_span, host)?)));
                let fix = edits.map(|(host, edits)| Fix::guess(format!("replace it with {}", quoted(host)), edits));
                LINT.key(&at, message).help("write each name in full, without wildcard, scheme, port or path").fix(fix)
            }
            DesktopRefusal::Twice { again, first, agrees } => {
                let message =
                    format!("the domain {} is in the list twice: the client refuses the policy", quoted(again.name()));
                let finding = LINT.key(&again, message).label(first, "the same name");
                let edits = agrees.then(|| edits::without(cx.text(), again.key_span, again.node)).flatten();
                let fix = edits.map(|edits| Fix::safe("remove the second entry", edits));
                finding.help("remove one: upper and lower case and a dot at the end make no difference").fix(fix)
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
