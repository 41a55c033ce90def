//! See [`LINT`].

use crate::client::sandbox;
use crate::lint::sandbox::missing_read_only;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Sandbox modes without `read-only` for certain hosts.
    ///
    /// The client looks at the list of the first entry that matches the machine's name, and refuses to start where that list lacks
    /// `read-only`. On every other machine the mistake goes unnoticed, so it passes a trial run anywhere else.
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
        let mut finding =
            LINT.value(list, message).help("add \"read-only\" to the list").fix(missing_read_only::fix(cx, list));
        if let Some(hosts) = entry.hosts() {
            finding = finding.label(hosts.node.span, "these hosts");
        }
        found.push(finding);
    }
}
