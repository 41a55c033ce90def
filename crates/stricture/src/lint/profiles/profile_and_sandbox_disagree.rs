//! See [`LINT`].

use crate::client::profiles::{Replaced, replaced};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A permission profile needs a sandbox mode that is not allowed.
    ///
    /// Each profile needs a sandbox mode. For example, a profile that may write at least one path needs `workspace-write`. If
    /// `allowed_sandbox_modes` does not contain the sandbox mode of a profile, a person who selects the profile gets read-only
    /// permissions instead.
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
    // `inert-key` reports full access beside denied reads. A profile may be there for hosts that have modes of their own.
    for Replaced { entry, mode, default, list } in replaced(cx.client()) {
        let name = quoted(entry.name());
        let message = format!(
            "the profile {name} needs the sandbox mode `{mode}`, which is not allowed: it gives read-only permissions"
        );
        let finding = match &default {
            Some(default) => LINT.value(default, message),
            None => LINT.key(&entry, message),
        };
        let help = format!("remove the profile, or add \"{mode}\" to the allowed sandbox modes");
        found.push(finding.label(list.node.span, "the allowed sandbox modes").help(help));
    }
}
