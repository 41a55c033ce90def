//! See [`LINT`].

use super::needs_newer_client::{named, remedy};
use crate::client::fate;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// An older client ignores a key or value.
    ///
    /// A client ignores most keys that it does not know. What the policy restricts with such a key stays unrestricted on a machine without
    /// the update. Clients before 0.157.0 say nothing about a key. Later ones tell the person, but not the administrator.
    ///
    /// Stricture reports this only for the clients that you ask about: with `--client`, or with `clients` in `stricture.toml`. Otherwise it
    /// judges for the newest client, which knows all keys.
    ///
    /// ```toml,flagged
    /// allow_appshots = false
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request"]
    /// ```
    "ignored-by-older-client", Ignored, check, of_older_clients
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for unfamiliar in cx.unfamiliar().iter().filter(|unfamiliar| unfamiliar.is_of_the_newest()) {
        let ignoring = unfamiliar.knowledge.ignored.and(cx.clients());
        let Some(last) = ignoring.last() else { continue };
        let subject = if ignoring.iter().count() == 1 {
            format!("client {last} ignores")
        } else {
            format!("clients {ignoring} ignore")
        };
        let message = format!("{subject} {}", named(unfamiliar));
        let fate = fate::unfamiliar(unfamiliar);
        let finding = LINT.at(unfamiliar.path(), unfamiliar.span(), message).with_fate(fate).with_clients(ignoring);
        found.push(finding.help(remedy(unfamiliar)));
    }
}
