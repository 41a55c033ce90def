//! See [`LINT`].

use crate::client::profiles::{Replaced, replaced};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A permission profile in a sandbox mode that is not allowed.
    ///
    /// A profile amounts to a sandbox mode: `workspace-write` as soon as it may write something. Where `allowed_sandbox_modes` leaves
    /// that mode out, the client puts read-only permissions in the profile's place.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only"]
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    "profile-and-sandbox-disagree", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    // That denied reads rule out full access is told by `inert-key`. A profile may be there for hosts that have modes of their own.
    for Replaced { entry, mode, default, list } in replaced(cx.client()) {
        let name = quoted(entry.name());
        let message =
            format!("{name} needs the sandbox mode `{mode}`, which is not allowed: it gives read-only permissions");
        let finding = match &default {
            Some(default) => LINT.value(default, message),
            None => LINT.key(&entry, message),
        };
        let help = format!("take the profile away, or add \"{mode}\" to the modes");
        found.push(finding.label(list.node.span, "the modes that are allowed").help(help));
    }
}
