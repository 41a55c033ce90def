//! See [`LINT`].

use crate::client::sandbox::{READ_ONLY, lists, matches_every_host};
use crate::lint::sandbox::missing_read_only;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::At;

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
    "host-dependent-start", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for entry in cx.policy().items("remote_sandbox_config").iter().filter_map(At::view) {
        if matches_every_host(&entry) {
            // That entry is judged by `missing-read-only`, and no later one is ever looked at.
            return;
        }
        let Some(list) = entry.get("allowed_sandbox_modes").filter(|list| !lists(list, READ_ONLY)) else { continue };
        let message = "on hosts that match this entry the client refuses to start: `read-only` is missing";
        let mut finding =
            LINT.value(list, message).help("add \"read-only\" to the list").fix(missing_read_only::fix(cx, list));
        if let Some(patterns) = entry.get("hostname_patterns") {
            finding = finding.label(patterns.node.span, "these hosts");
        }
        found.push(finding);
    }
}
