//! See [`LINT`].

use crate::client::full_access::{self, RefusedOnHosts};
use crate::client::hosts::Entry;
use crate::client::sandbox;
use crate::lint::sandbox::missing_read_only;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Sandbox modes for certain hosts with which the client refuses to start.
    ///
    /// The client looks at the list of the first entry that matches the machine's name, and refuses to start where that list lacks
    /// `read-only`. It also refuses where the list lacks `danger-full-access` and the default profile has full access, while nobody is asked for
    /// approval. On every other machine the mistake goes unnoticed, so it passes a trial run anywhere else.
    ///
    /// ```toml,flagged
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["build-*"]
    /// allowed_sandbox_modes = ["workspace-write"]
    /// ```
    ///
    /// ```toml,fine
    /// [[remote_sandbox_config]]
    /// hostname_patterns = ["build-*"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "host-dependent-start", Risky, check, start_depends(Host)
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    // A list for every host is told by `missing-read-only`.
    for (list, entry) in sandbox::refused_on_hosts(cx.client()) {
        let message = "on hosts that match this entry the client refuses to start: `read-only` is missing";
        let finding =
            LINT.value(list, message).help("add \"read-only\" to the list").fix(missing_read_only::fix(cx, list));
        found.push(with_hosts(finding, entry));
    }
    // A default that is refused everywhere is told by `full-access-without-fallback`.
    for RefusedOnHosts { list, entry, asks_nobody } in full_access::refused_on_hosts(cx.client()) {
        let message = "on hosts that match this entry the client refuses to start: the default profile has full access, which is \
                       missing here, and nobody is asked";
        let finding = LINT.value(list, message).label(asks_nobody.node.span, "nobody is asked");
        let help = "choose another default, or let sessions begin with \"on-request\"";
        found.push(with_hosts(finding, entry).help(help));
    }
}

fn with_hosts(finding: Finding, entry: &Entry<'_>) -> Finding {
    match entry.hosts() {
        Some(hosts) => finding.label(hosts.node.span, "these hosts"),
        None => finding,
    }
}
