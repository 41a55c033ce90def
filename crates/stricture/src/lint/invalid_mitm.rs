//! See [`LINT`].

use super::{Context, declare_lint, mitm};
use crate::report::Finding;

declare_lint! {
    /// An interception of network requests that the client cannot carry out.
    ///
    /// Version 2 of `mitm` is needed for schemes, ports, placeholders, body secrets and AWS signing. An action needs at least one
    /// operation. In the profile that `default_permissions` selects, hosts, paths, headers and secrets are checked too.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = []
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = ["X-Debug"]
    /// ```
    "invalid-mitm", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut wrong = Vec::new();
    for profile in &cx.profiles().described {
        let table = profile.view().and_then(|profile| profile.view("network")).and_then(|network| network.view("mitm"));
        if let Some(table) = table {
            mitm::read(&table, &mut wrong);
        }
    }
    cx.selected_profile(|profile| {
        let table = profile.view("network")?.view("mitm")?;
        mitm::read(&table, &mut wrong);
        mitm::selected(&table, &mut wrong);
        Some(())
    });
    for (span, message, help) in wrong {
        found.push(LINT.at(cx.key_at(span), span, message).help(help));
    }
}
