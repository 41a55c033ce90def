//! See [`LINT`].

use super::{Context, declare_lint, full_access_without_fallback, missing_read_only};
use crate::client::sandbox::{FULL_ACCESS, READ_ONLY, lists, matches_every_host};
use crate::report::Finding;
use crate::schema::{At, View};

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
    "host-dependent-start", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    // Where full access is closed to all, `full-access-without-fallback` tells that.
    let asks_nobody = full_access_without_fallback::needs_full_access(cx)
        .filter(|_| !full_access_without_fallback::stops(cx));
    for entry in cx.policy().items("remote_sandbox_config").iter().filter_map(At::view) {
        if matches_every_host(&entry) {
            // That entry is judged by `missing-read-only`, and no later one is ever looked at.
            return;
        }
        let Some(list) = entry.get("allowed_sandbox_modes") else { continue };
        if lists(list, READ_ONLY) {
            if let Some(asks_nobody) = asks_nobody.as_ref().filter(|_| !lists(list, FULL_ACCESS)) {
                let message = "on hosts that match this entry the client refuses to start: the default profile has full access, which is \
                               missing here, and nobody is asked";
                let finding = LINT.value(list, message).label(asks_nobody.node.span, "nobody is asked");
                let help = "choose another default, or let sessions begin with \"on-request\"";
                found.push(with_hosts(finding, &entry).help(help));
            }
            continue;
        }
        let message = "on hosts that match this entry the client refuses to start: `read-only` is missing";
        let finding =
            LINT.value(list, message).help("add \"read-only\" to the list").fix(missing_read_only::fix(cx, list));
        found.push(with_hosts(finding, &entry));
    }
}

fn with_hosts(finding: Finding, entry: &View<'_>) -> Finding {
    match entry.get("hostname_patterns") {
        Some(patterns) => finding.label(patterns.node.span, "these hosts"),
        None => finding,
    }
}
