//! See [`LINT`].

use crate::client::full_access::{self, RefusedOnHosts};
use crate::client::hosts::Entry;
use crate::client::sandbox;
use crate::lint::sandbox::missing_read_only;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// On some hosts, the client refuses the sandbox modes and does not start.
    ///
    /// The client uses the list of the first entry that matches the machine's name. It refuses to start in two cases:
    ///
    /// - The list does not contain `read-only`.
    /// - The list does not contain `danger-full-access`, the default permission profile has full access, and sessions ask nobody for
    ///   approval.
    ///
    /// On other machines, the client starts. So a test on another machine does not show the mistake.
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
    // `missing-read-only` reports a list for every host.
    for (list, entry) in sandbox::refused_on_hosts(cx.client()) {
        let message =
            "`read-only` is missing from the modes of a host entry: the client refuses to start on these hosts";
        let finding =
            LINT.value(list, message).help("add \"read-only\" to the list").fix(missing_read_only::fix(cx, list));
        found.push(with_hosts(finding, entry));
    }
    // `full-access-without-fallback` reports a default that the client refuses everywhere.
    for RefusedOnHosts { list, entry, asks_nobody, clients } in full_access::refused_on_hosts(cx.client()) {
        let message =
            "the default profile needs `danger-full-access`: without it, the client refuses to start on these hosts";
        let finding = LINT.value(list, message).label(asks_nobody.node.span, "sessions ask nobody");
        let help = "choose another default profile; or add \"on-request\" to `allowed_approval_policies`";
        found.push(with_hosts(finding, entry).help(help).with_clients(clients));
    }
}

fn with_hosts(finding: Finding, entry: &Entry<'_>) -> Finding {
    match entry.hosts() {
        Some(hosts) => finding.label(hosts.node.span, "these hosts"),
        None => finding,
    }
}
